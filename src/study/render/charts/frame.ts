import type { Canvas } from './canvas.ts'
import type { Scale } from './scale.ts'
import { line, text } from './svg.ts'
import { textWidth, widest, wrapText } from './text.ts'

export interface Tick {
  readonly at: number
  readonly label: string
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Ticks beneath a plot with their gridlines, thinned where labels would touch, and the axis' name at the end. */
export function bottomAxis(
  ticks: readonly Tick[],
  label: string,
  scale: Scale,
  box: Box,
  { fontSize }: Canvas,
  gridlines: boolean,
): string[] {
  const shown = thin(ticks, scale, fontSize)
  return [
    ...(gridlines
      ? ticks.map((tick) => line(scale(tick.at), box.top, scale(tick.at), box.bottom, 'grid'))
      : []),
    ...shown.map((tick) =>
      text(tick.label, scale(tick.at), box.bottom + fontSize * 1.35, {
        'text-anchor': 'middle',
        class: 'tick',
      }),
    ),
    text(label, (box.left + box.right) / 2, box.bottom + fontSize * 2.9, {
      'text-anchor': 'middle',
      class: 'axis-name',
    }),
  ]
}

/** Height that {@link bottomAxis} needs beneath the plot. */
export function bottomAxisHeight({ fontSize }: Canvas): number {
  return fontSize * 3.4
}

/** Every k-th tick with the least k at which no two labels touch. */
function thin(ticks: readonly Tick[], scale: Scale, fontSize: number): readonly Tick[] {
  for (let every = 1; every < ticks.length; every++) {
    const kept = ticks.filter((_, i) => i % every === 0)
    const touches = kept.some((tick, i) => {
      const next = kept[i + 1]
      if (!next) return false
      const half = (textWidth(tick.label, fontSize) + textWidth(next.label, fontSize)) / 2
      return Math.abs(scale(next.at) - scale(tick.at)) < half + fontSize * 0.6
    })
    if (!touches) return kept
  }
  return ticks.slice(0, 1)
}

/** Ticks at the left of a plot with their gridlines; the axis' name stands above, upright, so that it can be read. */
export function leftAxis(
  ticks: readonly Tick[],
  label: string,
  scale: Scale,
  box: Box,
  { fontSize }: Canvas,
): string[] {
  return [
    ...ticks.flatMap((tick) => [
      line(box.left, scale(tick.at), box.right, scale(tick.at), tick.at === 0 ? 'axis' : 'grid'),
      text(tick.label, box.left - 7, scale(tick.at) + fontSize * 0.36, {
        'text-anchor': 'end',
        class: 'tick',
      }),
    ]),
    text(label, 0, fontSize, { class: 'axis-name' }),
  ]
}

/** Width that the labels of {@link leftAxis} need. */
export function leftAxisWidth(labels: readonly string[], { fontSize }: Canvas): number {
  return widest(labels, fontSize) + 10
}

/** Several lines of text, the block centred on `y`. */
export function textBlock(
  lines: readonly string[],
  x: number,
  y: number,
  fontSize: number,
  attributes: Record<string, string>,
): string {
  const first = y - ((lines.length - 1) * fontSize * 1.25) / 2 + fontSize * 0.36
  return lines.map((content, i) => text(content, x, first + i * fontSize * 1.25, attributes)).join('')
}

/** Row labels at the left: their lines, and the width that the column of labels takes. */
export function rowLabels(
  labels: readonly string[],
  most: number,
  fontSize: number,
): { lines: string[][]; width: number } {
  const lines = labels.map((label) => wrapText(label, most, fontSize))
  return { lines, width: widest(lines.flat(), fontSize) }
}
