import type { IntervalChart } from '../../charts.ts'
import { formatMark, formatMarkInterval, formatTicks } from './axis-format.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { bottomAxis, bottomAxisHeight, leftAxis, leftAxisWidth, rowLabels, textBlock } from './frame.ts'
import { marker, whisker } from './marks.ts'
import { coveringTicks, extent, linearScale } from './scale.ts'
import { element, line, text, title } from './svg.ts'
import { textWidth, widest } from './text.ts'

/** Points with intervals: side by side where the labels are short (years), else in rows (crops, townships). */
export function drawIntervals(chart: IntervalChart, canvas: Canvas): Drawing {
  const labels = chart.points.map((point) => point.label[canvas.language])
  const room = (canvas.width - 70) / Math.max(1, chart.points.length)
  const most = Math.min(room - 8, canvas.fontSize * 4.5)
  const fits = labels.every((label) => textWidth(label, canvas.fontSize) <= most)
  return fits && chart.points.length > 2
    ? drawColumns(chart, canvas, labels)
    : drawRows(chart, canvas, labels)
}

function drawColumns(chart: IntervalChart, canvas: Canvas, labels: readonly string[]): Drawing {
  const { language, width, fontSize } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const ticks = coveringTicks(...domainOf(chart), isNarrow ? 4 : 5)
  const names = formatTicks(ticks, chart.axis.format)
  const top = fontSize * 2
  const left = leftAxisWidth(names, canvas)
  const values = chart.points.map((point) => formatMark(point.value, chart.axis.format))
  const valueWidth = widest(values, fontSize) + 12
  const roughStep = (width - left) / chart.points.length
  const valuesFit = valueWidth + 4 < roughStep
  // The last value stands to the right of its point: it may need room beyond its column.
  const overhang = valuesFit ? Math.max(8, valueWidth - roughStep / 2) : 8
  const box = { left, right: width - overhang, top, bottom: top + (isNarrow ? 190 : 250) }
  const y = linearScale([ticks[0], ticks[ticks.length - 1]], [box.bottom, box.top])
  const step = (box.right - box.left) / chart.points.length
  return {
    height: box.bottom + fontSize * 2,
    body: [
      ...leftAxis(
        ticks.map((at, i) => ({ at, label: names[i] })),
        chart.axis.label[language],
        y,
        box,
        canvas,
      ),
      line(box.left, box.bottom, box.right, box.bottom, 'axis'),
      ...(chart.reference
        ? [
            line(box.left, y(chart.reference.value), box.right, y(chart.reference.value), 'reference'),
            referenceKey(chart, canvas, box.right),
          ]
        : []),
      ...chart.points.map((point, i) => {
        const x = box.left + step * (i + 0.5)
        return element(
          'g',
          {},
          title(`${labels[i]} ${values[i]} ${formatMarkInterval(point.interval, chart.axis.format)}`),
          whisker('vertical', y(point.interval[0]), y(point.interval[1]), x),
          marker(0, x, y(point.value), 4.5, 'mark'),
          valuesFit ? text(values[i], x + 9, y(point.value) + fontSize * 0.36, { class: 'value' }) : '',
          text(labels[i], x, box.bottom + fontSize * 1.4, { 'text-anchor': 'middle', class: 'label' }),
        )
      }),
    ],
  }
}

function drawRows(chart: IntervalChart, canvas: Canvas, labels: readonly string[]): Drawing {
  const { language, width, fontSize } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const { format } = chart.axis
  const names = rowLabels(labels, width * (isNarrow ? 0.38 : 0.34), fontSize)
  const values = chart.points.map((point) => formatMark(point.value, format))
  const intervals = chart.points.map((point) => formatMarkInterval(point.interval, format))
  const intervalWidth = isNarrow ? 0 : widest(intervals, fontSize) + 12
  const left = names.width + 12
  const right = width - widest(values, fontSize) - intervalWidth - 12
  const ticks = coveringTicks(...domainOf(chart), isNarrow ? 3 : 6)
  const tickNames = formatTicks(ticks, format)
  const x = linearScale([ticks[0], ticks[ticks.length - 1]], [left + 4, right])
  const rowHeight = Math.max(27, ...names.lines.map((lines) => lines.length * fontSize * 1.25 + 8))
  const top = chart.reference ? fontSize * 1.9 : 4
  const bottom = top + rowHeight * chart.points.length
  return {
    height: bottom + bottomAxisHeight(canvas),
    body: [
      ...bottomAxis(
        ticks.map((at, i) => ({ at, label: tickNames[i] })),
        chart.axis.label[language],
        x,
        { left, right, top, bottom },
        canvas,
        true,
      ),
      ...(chart.reference
        ? [
            line(x(chart.reference.value), top, x(chart.reference.value), bottom, 'reference'),
            referenceKey(chart, canvas, right),
          ]
        : []),
      ...chart.points.map((point, i) => {
        const y = top + rowHeight * (i + 0.5)
        return element(
          'g',
          {},
          title(`${labels[i]} ${values[i]} ${intervals[i]}`),
          textBlock(names.lines[i], left - 10, y, fontSize, { 'text-anchor': 'end', class: 'label' }),
          whisker('horizontal', x(point.interval[0]), x(point.interval[1]), y),
          marker(0, x(point.value), y, 4.5, 'mark'),
          text(values[i], width - intervalWidth, y + fontSize * 0.36, {
            'text-anchor': 'end',
            class: 'value',
          }),
          isNarrow
            ? ''
            : text(intervals[i], width, y + fontSize * 0.36, { 'text-anchor': 'end', class: 'aside' }),
        )
      }),
    ],
  }
}

/** Says at the top right what the dashed line is. */
function referenceKey(
  { reference, axis }: IntervalChart,
  { language, fontSize }: Canvas,
  right: number,
): string {
  if (!reference) return ''
  const name = `${reference.label[language]} ${formatMark(reference.value, axis.format)}`
  const left = right - textWidth(name, fontSize) - 6
  return (
    line(left - 28, fontSize * 0.64, left, fontSize * 0.64, 'reference') +
    text(name, right, fontSize, { class: 'reference-name', 'text-anchor': 'end' })
  )
}

/** From the floor of the scale where nothing lies lower, so that a rate of 6 % looks half of 12 %. */
function domainOf(chart: IntervalChart): [number, number] {
  const [low, high] = extent([
    ...chart.points.flatMap((point) => [point.value, ...point.interval]),
    ...(chart.reference ? [chart.reference.value] : []),
  ])
  return [Math.min(chart.floor ?? 0, low), high]
}
