import { chartWords } from '../../../words/document.ts'
import type { HistogramChart } from '../../charts.ts'
import { formatMark, formatTicks } from './axis-format.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { bottomAxis, bottomAxisHeight, leftAxis, leftAxisWidth } from './frame.ts'
import { hatchPattern, legend } from './marks.ts'
import { coveringTicks, linearScale } from './scale.ts'
import { element, line, pathThrough, title } from './svg.ts'

/** Shares by band: the first series as bars, the second hatched over it with a firm outline. */
export function drawHistogram(chart: HistogramChart, canvas: Canvas): Drawing {
  const { language, width, fontSize } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const hatch = `${canvas.id}-hatch`
  const key = legend(
    chart.series.length > 1
      ? chart.series.map((series, i) => ({
          label: series.name[language],
          sign: (x, y) => swatch(i, x, y, hatch),
        }))
      : [],
    0,
    fontSize * 1.7,
    width,
    fontSize,
  )
  const most = Math.max(0, ...chart.series.flatMap((series) => series.shares))
  const yTicks = coveringTicks(0, most, isNarrow ? 4 : 5)
  const yNames = formatTicks(yTicks, 'percent')
  const top = fontSize * 2.4 + key.height
  const box = {
    left: leftAxisWidth(yNames, canvas),
    right: width - 14,
    top,
    bottom: top + (isNarrow ? 180 : 250),
  }
  const { breaks } = chart
  const x = linearScale([breaks[0], breaks[breaks.length - 1]], [box.left, box.right])
  const y = linearScale([0, yTicks[yTicks.length - 1]], [box.bottom, box.top])
  const xNames = formatTicks(breaks, chart.x.format)
  return {
    height: box.bottom + bottomAxisHeight(canvas),
    body: [
      hatchPattern(hatch, 45),
      ...leftAxis(
        yTicks.map((at, i) => ({ at, label: yNames[i] })),
        chartWords.share[language],
        y,
        box,
        canvas,
      ),
      ...bottomAxis(
        breaks.map((at, i) => ({ at, label: xNames[i] })),
        chart.x.label[language],
        x,
        box,
        canvas,
        false,
      ),
      key.body,
      ...chart.series.flatMap((series, i) =>
        series.shares.map((share, bin) =>
          element(
            'g',
            {},
            title(
              `${series.name[language]} ${xNames[bin]}–${xNames[bin + 1]} ${formatMark(share, 'percent')}`,
            ),
            element('rect', {
              class: i === 0 ? 'mark histogram' : 'mark',
              fill: i === 0 ? undefined : `url(#${hatch})`,
              x: x(breaks[bin]),
              y: y(share),
              width: x(breaks[bin + 1]) - x(breaks[bin]),
              height: box.bottom - y(share),
            }),
          ),
        ),
      ),
      ...chart.series.slice(1).map((series) =>
        element('path', {
          class: 'series s1',
          d: pathThrough([
            [x(breaks[0]), box.bottom],
            ...series.shares.flatMap((share, bin) => [
              [x(breaks[bin]), y(share)] as const,
              [x(breaks[bin + 1]), y(share)] as const,
            ]),
            [x(breaks[breaks.length - 1]), box.bottom],
          ]),
        }),
      ),
      line(box.left, box.bottom, box.right, box.bottom, 'axis'),
    ],
  }
}

function swatch(i: number, x: number, y: number, hatch: string): string {
  const place = { x, y: y - 6, width: 24, height: 12 }
  return i === 0
    ? element('rect', { ...place, class: 'histogram' })
    : element('rect', { ...place, fill: `url(#${hatch})`, class: 's1' })
}
