import type { BarChart } from '../../charts.ts'
import { formatMark, formatMarkInterval, formatTicks } from './axis-format.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { bottomAxis, bottomAxisHeight, rowLabels, textBlock } from './frame.ts'
import { whisker } from './marks.ts'
import { coveringTicks, extent, linearScale } from './scale.ts'
import { element, line, text, title } from './svg.ts'
import { boldSize, textWidth, widest } from './text.ts'

/** Horizontal bars from zero. Labels stand at the left, on a phone above their bar; values stand at the bars' ends. */
export function drawBars(chart: BarChart, canvas: Canvas): Drawing {
  const { language, width, fontSize } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const { format } = chart.axis
  const labels = rowLabels(
    chart.bars.map((bar) => bar.label[language]),
    isNarrow ? width : width * 0.34,
    boldSize(fontSize),
  )
  const ends = chart.bars.map((bar) => formatMark(bar.value, format))
  const asides = chart.bars.map((bar) => (isNarrow ? '' : (bar.annotation?.[language] ?? '')))
  const endWidth = widest(ends, fontSize) + (widest(asides, fontSize) > 0 ? widest(asides, fontSize) + 12 : 0)
  const left = isNarrow ? 12 : labels.width + 12
  const right = width - endWidth - 12
  const ticks = coveringTicks(...zeroIn(chart), isNarrow ? 3 : 6)
  const x = linearScale([ticks[0], ticks[ticks.length - 1]], [left + 1, right])
  const names = formatTicks(ticks, format)

  const lineHeight = fontSize * 1.25
  const annotations = chart.bars.map((bar) => bar.annotation?.[language] ?? '')
  // On a phone the annotation ends the label's last line where both fit, else it has a line of its own.
  const above = labels.lines.map((lines, i) => {
    const isOwnLine = annotations[i] !== '' && !fitsBehind(lines[lines.length - 1], annotations[i], canvas)
    return lines.length + Number(isOwnLine)
  })
  const heights = labels.lines.map((lines, i) =>
    isNarrow ? above[i] * lineHeight + underLabel : Math.max(31, lines.length * lineHeight + 10),
  )
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 4))
  const bottom = heights.reduce((sum, height) => sum + height, 4)

  const rows = chart.bars.map((bar, i) => {
    const middle = isNarrow ? tops[i] + heights[i] - underLabel / 2 - 1 : tops[i] + heights[i] / 2
    const strong = bar.emphasis ? 'strong' : 'label'
    const from = Math.min(x(0), x(bar.value))
    const end = x(Math.max(0, bar.value, bar.interval?.[1] ?? 0)) + 7
    const label = isNarrow
      ? textBlock(labels.lines[i], 0, tops[i] + (labels.lines[i].length * lineHeight) / 2, fontSize, {
          class: `${strong} halo`,
        })
      : textBlock(labels.lines[i], left - 10, middle, fontSize, { 'text-anchor': 'end', class: strong })
    const spoken = [
      bar.label[language],
      ends[i],
      bar.interval && formatMarkInterval(bar.interval, format),
      annotations[i],
    ]
    return element(
      'g',
      {},
      title(spoken.filter(Boolean).join(' ')),
      element('rect', {
        class: bar.emphasis ? 'mark bar-strong' : 'mark bar',
        x: from,
        y: middle - 9,
        width: Math.abs(x(bar.value) - x(0)),
        height: 18,
      }),
      ...(bar.interval ? [whisker('horizontal', x(bar.interval[0]), x(bar.interval[1]), middle)] : []),
      label,
      text(ends[i], end, middle + fontSize * 0.36, { class: bar.emphasis ? 'strong' : 'value' }),
      asides[i] && text(asides[i], width, middle + fontSize * 0.36, { class: 'aside', 'text-anchor': 'end' }),
      isNarrow && annotations[i] !== ''
        ? text(annotations[i], width, tops[i] + (above[i] - 0.5) * lineHeight + fontSize * 0.36, {
            class: 'aside halo',
            'text-anchor': 'end',
          })
        : '',
    )
  })
  const box = { left, right, top: 0, bottom }
  return {
    height: bottom + bottomAxisHeight(canvas),
    body: [
      ...bottomAxis(
        ticks.map((at, i) => ({ at, label: names[i] })),
        chart.axis.label[language],
        x,
        box,
        canvas,
        true,
      ),
      line(x(0), 0, x(0), bottom, 'axis'),
      ...rows,
    ],
  }
}

/** Height on a phone for the bar beneath its label and the space to the next label. */
const underLabel = 36

function fitsBehind(line: string, annotation: string, { width, fontSize }: Canvas): boolean {
  return textWidth(line, boldSize(fontSize)) + textWidth(annotation, fontSize) + 12 <= width
}

function zeroIn(chart: BarChart): [number, number] {
  return extent([0, ...chart.bars.flatMap((bar) => [bar.value, ...(bar.interval ?? [])])])
}
