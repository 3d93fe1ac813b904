import { chartWords } from '../../../words/document.ts'
import type { ForestChart } from '../../charts.ts'
import { formatFixed } from '../format.ts'
import { formatLogTick } from './axis-format.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { bottomAxis, bottomAxisHeight, textBlock } from './frame.ts'
import { logScale, logTicks, type Scale } from './scale.ts'
import { element, line, pathThrough, text, title } from './svg.ts'
import { widest, wrapText } from './text.ts'

type Row = ForestChart['groups'][number]['rows'][number]

/** Odds ratios with intervals on a logarithmic axis around 1, grouped; what runs past the axis ends in an arrow. */
export function drawForest(chart: ForestChart, canvas: Canvas): Drawing {
  const { language, width, fontSize } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const rows = chart.groups.flatMap((group) => group.rows)
  const values = rows.map((row) => valueText(row, canvas))
  const labels = rows.map((row) => row.label[language])
  const labelWidth = Math.min(width * (isNarrow ? 0.42 : 0.36), widest(labels, fontSize) + 14)
  const left = labelWidth + 10
  const right = width - widest(values, fontSize) - 12
  const domain = domainOf(rows)
  const x = logScale(domain, [left, right])
  const ticks = logTicks(domain[0], domain[1], isNarrow ? 4 : 8)

  // A long model is set closer, so that it stays legible on one sheet of paper.
  const least = !isNarrow && rows.length > 24 ? 20 : 25

  const body: string[] = []
  let y = 4
  for (const group of chart.groups) {
    if (group.name[language] !== '') {
      const lines = wrapText(group.name[language], width, fontSize)
      const height = lines.length * fontSize * 1.25 + 12
      body.push(textBlock(lines, 0, y + height / 2 + 3, fontSize, { class: 'strong' }))
      y += height
    }
    for (const row of group.rows) {
      const lines = wrapText(row.label[language], labelWidth - 10, fontSize)
      const height = Math.max(least, lines.length * fontSize * 1.25 + 4)
      const value = valueText(row, canvas)
      body.push(
        element(
          'g',
          {},
          title(`${row.label[language]} ${value}`),
          textBlock(lines, 10, y + height / 2, fontSize, {
            class: row.estimate === null ? 'aside' : 'label',
          }),
          ...drawEstimate(row, x, y + height / 2),
          text(value, width, y + height / 2 + fontSize * 0.36, {
            'text-anchor': 'end',
            class: row.estimate === null ? 'aside' : 'value',
          }),
        ),
      )
      y += height
    }
  }
  const box = { left, right, top: 0, bottom: y + 4 }
  return {
    height: box.bottom + bottomAxisHeight(canvas),
    body: [
      ...bottomAxis(
        ticks.map((at) => ({ at, label: formatLogTick(at) })),
        chart.axis.label[language],
        x,
        box,
        canvas,
        true,
      ),
      line(x(1), box.top, x(1), box.bottom, 'axis'),
      ...body,
    ],
  }
}

function valueText(row: Row, { language, layout }: Canvas): string {
  if (row.estimate === null) return chartWords.reference[language]
  const estimate = ratio(row.estimate)
  if (row.interval === null) return estimate
  const interval = `[${ratio(row.interval[0])}, ${ratio(row.interval[1])}]`
  return layout === 'narrow' ? interval : `${estimate} ${interval}`
}

function ratio(value: number): string {
  return Math.abs(value) >= 100 ? formatFixed(value, 0) : formatFixed(value, 2)
}

/** A reference level is a hollow point at 1; an infinite estimate an arrow from 1; an interval is cut at the axis. */
function drawEstimate({ estimate, interval }: Row, x: Scale, y: number): string[] {
  if (estimate === null) return [element('circle', { class: 'hollow', cx: x(1), cy: y, r: 3.5 })]
  const [low, high] = x.domain
  const clamp = (value: number) => Math.min(high, Math.max(low, value))
  const from = clamp(interval?.[0] ?? estimate)
  const to = clamp(interval?.[1] ?? estimate)
  const whiskers = [
    line(x(from), y, x(to), y, 'whisker'),
    ...(interval && interval[0] < low ? [arrow(x(low), y, -1)] : []),
    ...(interval && interval[1] > high ? [arrow(x(high), y, 1)] : []),
  ]
  if (estimate < low || estimate > high) {
    const end = estimate > high ? high : low
    return [line(x(1), y, x(end), y, 'whisker'), ...whiskers, arrow(x(end), y, estimate > high ? 1 : -1)]
  }
  return [
    ...whiskers,
    element('rect', { class: 'mark f0', x: x(estimate) - 4, y: y - 4, width: 8, height: 8 }),
  ]
}

function arrow(x: number, y: number, direction: 1 | -1): string {
  const points = [
    [x + direction * 5, y],
    [x - direction * 4, y - 5],
    [x - direction * 4, y + 5],
  ] as const
  return element('path', { class: 'f1 arrow', d: `${pathThrough(points)}Z` })
}

/**
 * Holds 1 and every finite estimate. Intervals may widen it to three times (on the log scale half again) the spread of
 * the estimates, so that one level with two events does not flatten the picture.
 */
function domainOf(rows: readonly Row[]): [number, number] {
  const finite = (value: number) => value > 0 && Number.isFinite(value)
  const estimates = rows.flatMap((row) => (row.estimate === null ? [] : [row.estimate])).filter(finite)
  const ends = rows.flatMap((row) => row.interval ?? []).filter(finite)
  const spread = Math.max(Math.log(1.5), ...estimates.map((value) => Math.abs(Math.log(value))))
  const limit = Math.exp(1.5 * spread + Math.log(1.3))
  const low = Math.min(1 / 2, ...estimates, ...ends.map((value) => Math.max(value, 1 / limit)))
  const high = Math.max(2, ...estimates, ...ends.map((value) => Math.min(value, limit)))
  return [low / 1.08, high * 1.08]
}
