import type { StackedBarChart } from '../../charts.ts'
import { formatMark, formatTicks } from './axis-format.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { bottomAxis, bottomAxisHeight, rowLabels, textBlock } from './frame.ts'
import { hatchPattern, legend } from './marks.ts'
import { coveringTicks, linearScale } from './scale.ts'
import { element, line, text, title } from './svg.ts'
import { textWidth } from './text.ts'

const tones = 6

/** A bar a category, its parts in one order, from calm to dark; every second part is hatched too. */
export function drawStackedBars(chart: StackedBarChart, canvas: Canvas): Drawing {
  const { language, width, fontSize } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const hatch = `${canvas.id}-hatch`
  const parts = chart.parts.map((part) => part[language])
  const key = legend(
    parts.map((label, i) => ({ label, sign: (x, y) => part(i, x, y - 6, 24, 12, hatch) })),
    0,
    0,
    width,
    fontSize,
  )
  const labels = rowLabels(
    chart.bars.map((bar) => bar.label[language]),
    width * 0.3,
    fontSize,
  )
  const totals = chart.bars.map((bar) => bar.values.reduce((sum, value) => sum + value, 0))
  const most = Math.max(0, ...totals)
  // Shares sum to 1 up to rounding: their axis ends at 100 % and not at the next tick.
  const isWhole = chart.axis.format === 'percent' && Math.abs(most - 1) < 1e-6
  const ticks = isWhole ? [0, 0.25, 0.5, 0.75, 1] : coveringTicks(0, most, isNarrow ? 3 : 6)
  const names = formatTicks(ticks, chart.axis.format)
  const left = labels.width + 12
  const right = width - 22
  const x = linearScale([0, Math.max(most, ticks[ticks.length - 1])], [left, right])
  const rowHeight = Math.max(32, ...labels.lines.map((lines) => lines.length * fontSize * 1.25 + 10))
  const top = key.height + 8
  const bottom = top + rowHeight * chart.bars.length
  return {
    height: bottom + bottomAxisHeight(canvas),
    body: [
      hatchPattern(hatch, 45),
      key.body,
      ...bottomAxis(
        ticks.map((at, i) => ({ at, label: names[i] })),
        chart.axis.label[language],
        x,
        { left, right, top, bottom },
        canvas,
        true,
      ),
      ...chart.bars.flatMap((bar, row) => {
        const middle = top + rowHeight * (row + 0.5)
        let before = 0
        const drawn = bar.values.map((value, i) => {
          const from = x(before)
          before += value
          const to = x(before)
          const written = formatMark(value, chart.axis.format)
          const fits = textWidth(written, fontSize - 1) + 6 < to - from
          return element(
            'g',
            {},
            title(`${bar.label[language]} ${parts[i]} ${written}`),
            part(i, from, middle - 11, to - from, 22, hatch),
            fits
              ? text(written, (from + to) / 2, middle + fontSize * 0.34, {
                  class: `in-part i${i % tones}`,
                  'text-anchor': 'middle',
                  'font-size': fontSize - 1,
                })
              : '',
          )
        })
        return [
          textBlock(labels.lines[row], left - 10, middle, fontSize, { 'text-anchor': 'end', class: 'label' }),
          ...drawn,
        ]
      }),
      line(x(0), top, x(0), bottom, 'axis'),
    ],
  }
}

function part(i: number, x: number, y: number, width: number, height: number, hatch: string): string {
  const place = { x, y, width: Math.max(0, width), height }
  const fill = element('rect', { ...place, class: `mark part p${i % tones}` })
  return i % 2 === 1 ? fill + element('rect', { ...place, fill: `url(#${hatch})` }) : fill
}
