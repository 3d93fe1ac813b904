import { chartWords } from '../../../words/document.ts'
import type { FunnelChart } from '../../charts.ts'
import { formatMark, formatTicks } from './axis-format.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { bottomAxis, bottomAxisHeight, leftAxis, leftAxisWidth } from './frame.ts'
import { legend, strokeClass } from './marks.ts'
import { coveringTicks, extent, linearScale, type Scale } from './scale.ts'
import { element, line, pathThrough, text, title } from './svg.ts'
import { textWidth } from './text.ts'

/** Observed/expected against expected defaults. Whoever lies outside the limits is a named diamond. */
export function drawFunnel(chart: FunnelChart, canvas: Canvas): Drawing {
  const { language, width, fontSize } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const key = legend(
    [
      { label: chartWords.insideLimits[language], sign: (x, y) => inside(x + 13, y) },
      { label: chartWords.outsideLimits[language], sign: (x, y) => outside(x + 13, y) },
      ...chart.limits.map((limit, i) => ({
        label: limit.name[language],
        sign: (x: number, y: number) => line(x, y, x + 26, y, limitClass(i)),
      })),
    ],
    0,
    fontSize * 1.7,
    width,
    fontSize,
  )
  const [, widestExpected] = extent([0, ...chart.points.map((point) => point.expected)])
  const xTicks = coveringTicks(0, widestExpected, isNarrow ? 4 : 8)
  const ratios = chart.points.map((point) => point.ratio)
  const yTicks = coveringTicks(0, Math.max(2, ...ratios) * 1.02, isNarrow ? 4 : 5)
  const yNames = formatTicks(yTicks, 'decimal')
  const top = fontSize * 2.4 + key.height
  const box = {
    left: leftAxisWidth(yNames, canvas),
    right: width - 14,
    top,
    bottom: top + (isNarrow ? 230 : 310),
  }
  const x = linearScale([0, xTicks[xTicks.length - 1]], [box.left, box.right])
  const y = linearScale([0, yTicks[yTicks.length - 1]], [box.bottom, box.top])
  const xNames = formatTicks(xTicks, 'count')
  return {
    height: box.bottom + bottomAxisHeight(canvas),
    body: [
      ...leftAxis(
        yTicks.map((at, i) => ({ at, label: yNames[i] })),
        chartWords.observedOverExpected[language],
        y,
        box,
        canvas,
      ),
      ...bottomAxis(
        xTicks.map((at, i) => ({ at, label: xNames[i] })),
        chartWords.expectedDefaults[language],
        x,
        box,
        canvas,
        false,
      ),
      line(box.left, box.bottom, box.right, box.bottom, 'axis'),
      line(box.left, y(1), box.right, y(1), 'reference'),
      key.body,
      ...chart.limits.flatMap((limit, i) =>
        (['low', 'high'] as const).map((side) => {
          const points = insidePlot(limit.curve, side, x, y)
          return points.length < 2 ? '' : element('path', { class: limitClass(i), d: pathThrough(points) })
        }),
      ),
      ...drawnOnce(chart.points, x, y)
        .sort((a, b) => Number(a.outside) - Number(b.outside))
        .map((point) => {
          const [px, py] = [x(point.expected), y(point.ratio)]
          const name = point.label[language]
          const atRight = px + 10 + textWidth(name, fontSize) < width
          return element(
            'g',
            {},
            title(`${name} ${formatMark(point.expected, 'decimal')} ${formatMark(point.ratio, 'decimal')}`),
            point.outside ? outside(px, py) : inside(px, py),
            point.outside
              ? text(name, atRight ? px + 9 : px - 9, py + fontSize * 0.36, {
                  class: 'strong halo',
                  'text-anchor': atRight ? 'start' : 'end',
                })
              : '',
          )
        }),
    ],
  }
}

/** Above this number those within the limits lie upon each other. */
const mostSeparatePoints = 300
/** Nearer than the radius of a mark. */
const cell = 6

/** Of many who lie within the limits, those at nearly the same place are one mark; whoever lies outside stays. */
function drawnOnce(points: FunnelChart['points'], x: Scale, y: Scale): FunnelChart['points'][number][] {
  if (points.length <= mostSeparatePoints) return [...points]
  const taken = new Set<string>()
  return points.filter(({ expected, ratio, outside: isOutside }) => {
    const place = `${Math.round(x(expected) / cell)} ${Math.round(y(ratio) / cell)}`
    if (isOutside) return true
    if (taken.has(place)) return false
    taken.add(place)
    return true
  })
}

const limitClass = (i: number) => `limit ${strokeClass(i + 1)}`

function inside(x: number, y: number): string {
  return element('circle', { class: 'mark hollow', cx: x, cy: y, r: 3.8 })
}

function outside(x: number, y: number): string {
  const points = [
    [x, y - 6],
    [x + 6, y],
    [x, y + 6],
    [x - 6, y],
  ] as const
  return element('path', { class: 'mark f1', d: `${pathThrough(points)}Z` })
}

/** The limit's points that the plot can show: for few expected defaults the upper one shoots out of it. */
function insidePlot(
  curve: FunnelChart['limits'][number]['curve'],
  side: 'low' | 'high',
  x: Scale,
  y: Scale,
): (readonly [number, number])[] {
  return curve
    .filter(
      (point) => point.expected <= x.domain[1] && point[side] >= y.domain[0] && point[side] <= y.domain[1],
    )
    .map((point) => [x(point.expected), y(point[side])] as const)
}
