import { chartWords } from '../../../words/document.ts'
import type { CalibrationChart } from '../../charts.ts'
import { formatMark, formatMarkInterval, formatTicks } from './axis-format.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { bottomAxis, bottomAxisHeight, leftAxis, leftAxisWidth } from './frame.ts'
import { legend, whisker } from './marks.ts'
import { coveringTicks, extent, linearScale } from './scale.ts'
import { element, line, title } from './svg.ts'

/** Observed against predicted rates by band, on equal axes, with the line on which a perfect model lies. */
export function drawCalibration(chart: CalibrationChart, canvas: Canvas): Drawing {
  const { language, width, fontSize } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const [, highest] = extent(chart.points.flatMap((point) => [point.predicted, point.interval[1]]))
  const ticks = coveringTicks(0, highest, isNarrow ? 4 : 6)
  const names = formatTicks(ticks, 'percent')
  const axisWidth = leftAxisWidth(names, canvas)
  const side = isNarrow ? width - axisWidth - 10 : 360
  const left = isNarrow ? axisWidth : (width - side) / 2
  const key = legend(
    [
      {
        label: chartWords.perfectCalibration[language],
        sign: (x, y) => line(x, y, x + 26, y, 'reference'),
      },
      {
        label: chartWords.areaIsCount[language],
        sign: (x, y) => element('circle', { class: 'f0', cx: x + 13, cy: y, r: 5 }),
      },
    ],
    isNarrow ? 0 : left,
    fontSize * 1.7,
    isNarrow ? width : width - left,
    fontSize,
  )
  const top = fontSize * 2.4 + key.height
  const box = { left, right: left + side, top, bottom: top + side }
  const most = ticks[ticks.length - 1]
  const x = linearScale([0, most], [box.left, box.right])
  const y = linearScale([0, most], [box.bottom, box.top])
  const marks = ticks.map((at, i) => ({ at, label: names[i] }))
  const largest = Math.max(1, ...chart.points.map((point) => point.count))
  const [yAxisName, ...yAxis] = leftAxis(marks, chartWords.observed[language], y, box, canvas).reverse()
  return {
    height: box.bottom + bottomAxisHeight(canvas),
    body: [
      element('g', { transform: `translate(${isNarrow ? 0 : left - axisWidth} 0)` }, yAxisName),
      ...yAxis,
      ...bottomAxis(marks, chartWords.predicted[language], x, box, canvas, true),
      line(box.left, box.bottom, box.right, box.bottom, 'axis'),
      line(x(0), y(0), x(most), y(most), 'reference'),
      key.body,
      ...chart.points.map((point) =>
        element(
          'g',
          {},
          title(
            `${formatMark(point.predicted, 'percent')} → ${formatMark(point.observed, 'percent')} ${formatMarkInterval(point.interval, 'percent')} n=${formatMark(point.count, 'count')}`,
          ),
          whisker('vertical', y(point.interval[0]), y(point.interval[1]), x(point.predicted)),
          element('circle', {
            class: 'mark f0',
            cx: x(point.predicted),
            cy: y(point.observed),
            r: 2.5 + 5 * Math.sqrt(point.count / largest),
          }),
        ),
      ),
    ],
  }
}
