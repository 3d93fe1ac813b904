import { escapeText } from '../escape.ts'

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One SVG element; numbers are written with one decimal, a tenth of a pixel. Children are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeText(`${value}`)}"`,
    )
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

export function text(content: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeText(content))
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): string {
  return element('line', { x1, y1, x2, y2, class: className })
}

/** What a pointer resting on a mark shows, and what a screen reader says for it. */
export function title(content: string): string {
  return element('title', {}, escapeText(content))
}

/** A path through points, `M x y L x y …`. */
export function pathThrough(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('')
}

export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a coordinate must be finite, not ${value}`)
  return String(Math.round(value * 10) / 10 + 0)
}
