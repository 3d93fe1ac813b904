import { element, pathThrough, text } from './svg.ts'
import { textWidth } from './text.ts'

/** Signs that tell series apart by shape and dash as well as by colour. */
export const seriesStyles = 6

/** From the seventh series on colours come again, each with the next dash and marker. */
const shapeOf = (i: number) => (i + Math.floor(i / seriesStyles)) % seriesStyles

/** Classes of the stylesheet for series `i`: colour of a fill, of a stroke, and the dash of a line. */
export const fillClass = (i: number) => `f${i % seriesStyles}`
export const strokeClass = (i: number) => `s${i % seriesStyles} d${shapeOf(i)}`

/** Circle, diamond, triangle, square, down triangle, cross: a shape a series, about `2r` across. */
export function marker(i: number, x: number, y: number, r: number, className = ''): string {
  const style = `${fillClass(i)} ${className}`.trim()
  const polygon = (points: readonly (readonly [number, number])[]) =>
    element('path', {
      class: style,
      d: `${pathThrough(points.map(([dx, dy]) => [x + dx * r, y + dy * r] as const))}Z`,
    })
  switch (shapeOf(i)) {
    case 0:
      return element('circle', { class: style, cx: x, cy: y, r })
    case 1:
      return polygon([
        [0, -1.3],
        [1.3, 0],
        [0, 1.3],
        [-1.3, 0],
      ])
    case 2:
      return polygon([
        [0, -1.2],
        [1.2, 1],
        [-1.2, 1],
      ])
    case 3:
      return polygon([
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ])
    case 4:
      return polygon([
        [0, 1.2],
        [1.2, -1],
        [-1.2, -1],
      ])
    default:
      return polygon([
        [-1.1, -0.4],
        [-0.4, -0.4],
        [-0.4, -1.1],
        [0.4, -1.1],
        [0.4, -0.4],
        [1.1, -0.4],
        [1.1, 0.4],
        [0.4, 0.4],
        [0.4, 1.1],
        [-0.4, 1.1],
        [-0.4, 0.4],
        [-1.1, 0.4],
      ])
  }
}

/** An interval as a horizontal or vertical whisker with caps. */
export function whisker(
  orientation: 'horizontal' | 'vertical',
  from: number,
  to: number,
  across: number,
  className = 'whisker',
  cap = 4,
): string {
  const at = (along: number, side: number): readonly [number, number] =>
    orientation === 'horizontal' ? [along, across + side] : [across + side, along]
  const path = [
    pathThrough([at(from, 0), at(to, 0)]),
    pathThrough([at(from, -cap), at(from, cap)]),
    pathThrough([at(to, -cap), at(to, cap)]),
  ].join('')
  return element('path', { class: className, d: path })
}

/** Diagonal lines over a fill, so that neighbouring areas differ without their colour. */
export function hatchPattern(id: string, angle: number): string {
  return element(
    'defs',
    {},
    element(
      'pattern',
      { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${angle})` },
      element('line', { x1: 0, y1: 0, x2: 0, y2: 6, class: 'hatch' }),
    ),
  )
}

export interface LegendEntry {
  readonly label: string
  /** Draws the sign with its left edge at x and its middle at y; signs are 26 wide. */
  readonly sign: (x: number, y: number) => string
}

/** Entries in reading order, broken into as many lines as they need. */
export function legend(
  entries: readonly LegendEntry[],
  left: number,
  top: number,
  width: number,
  fontSize: number,
): { height: number; body: string } {
  const lineHeight = fontSize * 1.7
  let x = left
  let row = 0
  const body = entries.map(({ label, sign }) => {
    const needed = 32 + textWidth(label, fontSize)
    if (x > left && x + needed > left + width) {
      x = left
      row += 1
    }
    const y = top + row * lineHeight + lineHeight / 2
    const drawn = sign(x, y) + text(label, x + 32, y + fontSize * 0.36)
    x += needed + 18
    return drawn
  })
  return { height: entries.length === 0 ? 0 : (row + 1) * lineHeight, body: body.join('') }
}
