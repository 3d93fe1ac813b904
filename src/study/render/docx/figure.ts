import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Language } from '../../../words/phrase.ts'
import type { Figure } from '../../document.ts'
import { chartSvg } from '../charts/chart.ts'
import { cutFont } from '../paper/cut-font.ts'
import { standaloneSvg } from '../paper/standalone-svg.ts'

/** A figure as drawn lines, and as dots for a word processor that cannot show lines. Sizes in units of the drawing. */
export interface Picture {
  readonly svg: Uint8Array
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** On the desk the drawing takes whichever of these is installed. */
const families = "'Noto Sans SC','黑体','SimHei','Microsoft YaHei','PingFang SC',sans-serif"

/** Dots of the fallback per unit of the drawing: about 190 to the inch on the page. */
const dotsPerUnit = 2

/** The pictures of figures by id. */
export async function picturesOf(
  figures: readonly Figure[],
  language: Language,
): Promise<ReadonlyMap<string, Picture>> {
  const drawn = figures.map(({ id, chart, caption }) => ({
    id,
    svg: standaloneSvg(chartSvg(chart, id, caption[language], language, 'wide'), families),
  }))
  if (drawn.length === 0) return new Map()
  await rasteriser()
  const text = drawn.map(({ svg }) => svg).join('')
  const fontBuffers = await Promise.all([cutFont('sans', text), cutFont('sansBold', text)])
  return new Map(
    drawn.map(({ id, svg }) => {
      const dots = new Resvg(svg, {
        background: '#ffffff',
        fitTo: { mode: 'zoom', value: dotsPerUnit },
        font: { fontBuffers, defaultFontFamily: 'Noto Sans SC' },
      })
      const [width, height] = [dots.width, dots.height]
      const image = dots.render()
      const png = image.asPng()
      image.free()
      dots.free()
      return [id, { svg: new TextEncoder().encode(svg), png, width, height }]
    }),
  )
}

let ready: Promise<void> | null = null

/** The module may be started once in a process. */
function rasteriser(): Promise<void> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) =>
    initWasm(wasm),
  )
  return ready
}
