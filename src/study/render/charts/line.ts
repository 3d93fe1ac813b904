import type { LineChart } from '../../charts.ts'
import { formatMark, formatTicks } from './axis-format.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { bottomAxis, bottomAxisHeight, leftAxis, leftAxisWidth } from './frame.ts'
import { legend, marker, strokeClass } from './marks.ts'
import { coveringTicks, extent, linearScale } from './scale.ts'
import { element, line, pathThrough, text, title } from './svg.ts'
import { widest } from './text.ts'

/** Lines with a marker and a dash of their own; named at their ends, or in a legend where there is no room. */
export function drawLines(chart: LineChart, canvas: Canvas): Drawing {
  const { language, width, fontSize } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const names = chart.series.map((series) => series.name[language])
  const namesAtEnds = !isNarrow && canBeNamedAtEnds(chart, widest(names, fontSize) < width * 0.22)
  const key = legend(
    chart.series.length > 1 && !namesAtEnds
      ? names.map((label, i) => ({ label, sign: (x, y) => sample(i, x, y) }))
      : [],
    0,
    fontSize * 1.7,
    width,
    fontSize,
  )
  const ys = chart.series.flatMap((series) => series.points.map((point) => point.y))
  const [low, high] = extent(ys)
  const yTicks = coveringTicks(low >= 0 ? 0 : low, high, isNarrow ? 4 : 5)
  const yNames = formatTicks(yTicks, chart.y.format)
  const top = fontSize * 2 + (key.height && key.height + fontSize * 0.4)
  const plotHeight = isNarrow ? 190 : 270
  const box = {
    left: leftAxisWidth(yNames, canvas),
    right: width - (namesAtEnds ? widest(names, fontSize) + 16 : 14),
    top,
    bottom: top + plotHeight,
  }
  const xs = extent(chart.series.flatMap((series) => series.points.map((point) => point.x)))
  const x = linearScale(xs[0] === xs[1] ? [xs[0] - 1, xs[1] + 1] : xs, [box.left + 12, box.right - 8])
  const y = linearScale([yTicks[0], yTicks[yTicks.length - 1]], [box.bottom, box.top])
  const named = namesAtEnds
    ? chart.series.map((series, i) => ({ i, end: series.points[series.points.length - 1] }))
    : []
  const reaching = named.filter(({ end }) => end && end.x === xs[1])
  const stopping = named.filter(({ end }) => end && end.x < xs[1])
  const endLabels = apart(
    reaching.map(({ i, end }) => ({ series: i, at: y(end.y) })),
    fontSize * 1.3,
    box.bottom,
  )
  return {
    height: box.bottom + bottomAxisHeight(canvas),
    body: [
      ...leftAxis(
        yTicks.map((at, i) => ({ at, label: yNames[i] })),
        chart.y.label[language],
        y,
        box,
        canvas,
      ),
      ...bottomAxis(xTicks(chart, canvas, xs), chart.x.label[language], x, box, canvas, false),
      line(box.left, box.bottom, box.right, box.bottom, 'axis'),
      key.body,
      ...chart.series.map((series, i) =>
        element(
          'g',
          {},
          element('path', {
            class: `series ${strokeClass(i)}`,
            d: pathThrough(series.points.map((point) => [x(point.x), y(point.y)] as const)),
          }),
          ...series.points.map((point) =>
            element(
              'g',
              {},
              title(`${names[i]} ${tickName(chart, point.x, canvas)} ${formatMark(point.y, chart.y.format)}`),
              marker(i, x(point.x), y(point.y), series.points.length > 30 ? 2 : 3.6, 'mark'),
            ),
          ),
        ),
      ),
      ...endLabels.map(({ series, at }) =>
        text(names[series], box.right + 4, at + fontSize * 0.36, { class: `name t${series % 6}` }),
      ),
      // A line that ends early is named where it ends.
      ...stopping.map(({ i, end }) =>
        text(names[i], x(end.x) + 8, y(end.y) + fontSize * 0.36, { class: `name halo t${i % 6}` }),
      ),
    ],
  }
}

function sample(i: number, x: number, y: number): string {
  return (
    element('path', {
      class: `series ${strokeClass(i)}`,
      d: pathThrough([[x, y] as const, [x + 26, y] as const]),
    }) + marker(i, x + 13, y, 3.6)
  )
}

function tickName(chart: LineChart, x: number, { language }: Canvas): string {
  const named = chart.tickLabels?.find((tick) => tick.x === x)
  return named ? named.label[language] : formatMark(x, chart.x.format)
}

function xTicks(chart: LineChart, canvas: Canvas, [low, high]: readonly [number, number]) {
  if (chart.tickLabels) {
    return chart.tickLabels
      .filter((tick) => tick.x >= low && tick.x <= high)
      .map((tick) => ({ at: tick.x, label: tick.label[canvas.language] }))
  }
  const ticks = coveringTicks(low, high, canvas.layout === 'narrow' ? 4 : 8).filter(
    (t) => t >= low && t <= high,
  )
  const names = formatTicks(ticks, chart.x.format)
  return ticks.map((at, i) => ({ at, label: names[i] }))
}

/** Up to six lines of which hardly any ends before the others; more would write over each other. */
function canBeNamedAtEnds({ series }: LineChart, isShort: boolean): boolean {
  const ends = series.flatMap(({ points }) => (points.length > 0 ? [points[points.length - 1].x] : []))
  const early = ends.filter((end) => end < Math.max(...ends)).length
  return isShort && series.length > 1 && series.length <= 6 && early <= 2
}

interface EndLabel {
  readonly series: number
  readonly at: number
}

/** Names at the height of their last point, pushed down, then up, until none touches its neighbour. */
function apart(wanted: readonly EndLabel[], gap: number, bottom: number): EndLabel[] {
  const labels = wanted.map((label) => ({ ...label })).sort((a, b) => a.at - b.at)
  for (let i = 1; i < labels.length; i++) labels[i].at = Math.max(labels[i].at, labels[i - 1].at + gap)
  let limit = bottom
  for (let i = labels.length - 1; i >= 0; i--) {
    labels[i].at = Math.min(labels[i].at, limit)
    limit = labels[i].at - gap
  }
  return labels
}
