import { pageStyle } from '../style.ts'
import { chartStyle } from '../style-charts.ts'

/**
 * A figure of the page as a picture of its own, for paper: the stylesheet's rules become attributes, because neither a
 * word processor nor a PDF writer reads classes. Colours are those of the light scheme.
 */
export function standaloneSvg(svg: string, fontFamily: string): string {
  let previous = ''
  const styled = svg
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<([a-z]+)((?: [\w:-]+="[^"]*")*)(\/?)>/gi, (_, tag: string, written: string, end: string) => {
      const attributes = attributesOf(written)
      const style = new Map<string, string>(tag === 'text' ? declarations('text') : [])
      const classes = (attributes.get('class') ?? '').split(' ').filter(Boolean)
      if (tag !== 'svg') {
        for (const [name, rules] of classRules) {
          if (classes.includes(name)) for (const [property, value] of rules) style.set(property, value)
        }
        if (tag === 'rect' && previous.includes('part')) style.set('opacity', overlayOpacity)
      }
      previous = classes.join(' ')
      for (const name of ['class', 'role', 'aria-label']) attributes.delete(name)
      for (const [property, value] of style) attributes.set(property, value)
      if (tag === 'svg') {
        const [, , width, height] = (attributes.get('viewBox') ?? '').split(' ')
        attributes.set('width', width).set('height', height).set('font-family', fontFamily)
      }
      return `<${tag}${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')}${end}>`
    })
  return styled.replace(/<text( [^>]*?) paint-order="stroke"([^>]*)>([\s\S]*?)<\/text>/g, withHaloBeneath)
}

/** Few readers know `paint-order`: the outline is drawn first, then the letters without one. */
function withHaloBeneath(_: string, before: string, after: string, content: string): string {
  const all = `${before}${after}`
  const letters = all.replace(/ stroke(?:-width)?="[^"]*"/g, '')
  return `<text${all}>${content}</text><text${letters}>${content}</text>`
}

function attributesOf(written: string): Map<string, string> {
  return new Map([...written.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]))
}

/** The rules outside of media queries, variables replaced: `.chart .grid{stroke:#c9cfcb}` → grid: stroke. */
const flatRules = (css: string) =>
  [...css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selectors, body]) => ({
      selectors: selectors.split(',').map((selector) => selector.trim()),
      body: body.split(';').flatMap((declaration): [string, string][] => {
        const [property, ...value] = declaration.split(':')
        return value.length === 0 ? [] : [[property.trim(), value.join(':').trim()]]
      }),
    }),
  )

const variables = new Map(
  [...flatRules(pageStyle), ...flatRules(chartStyle)]
    .filter(({ selectors }) => selectors.includes(':root'))
    .flatMap(({ body }) => body.filter(([property]) => property.startsWith('--'))),
)

function resolved(value: string): string {
  return value
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => variables.get(name) ?? name)
    .replace(/px$/, '')
}

function declarations(selector: string): [string, string][] {
  return flatRules(chartStyle)
    .filter(({ selectors }) => selectors.includes(`.chart ${selector}`))
    .flatMap(({ body }) => body.map(([property, value]): [string, string] => [property, resolved(value)]))
}

const classRules = [
  ...new Set(
    flatRules(chartStyle).flatMap(({ selectors }) =>
      selectors.flatMap((selector) => /^\.chart \.([\w-]+)$/.exec(selector)?.[1] ?? []),
    ),
  ),
].map((name) => [name, declarations(`.${name}`)] as const)

const overlayOpacity = declarations('.part+rect').find(([property]) => property === 'opacity')?.[1] ?? '1'
