import { chartWords } from '../../../words/document.ts'
import type { HeatMap } from '../../charts.ts'
import { emDash, formatFixed } from '../format.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { rowLabels, textBlock } from './frame.ts'
import { extent } from './scale.ts'
import { coordinate, element, text, title } from './svg.ts'
import { widest, wrapText } from './text.ts'

/** Shades from pale to deep blue, even steps of lightness; the number stands in every cell, so the shade only guides. */
const shades = ['#eff5fb', '#d3e4f3', '#a9cde8', '#74b0d9', '#418dc1', '#1f69a3', '#0b4a7f'] as const
/** From this shade on, white text has the higher contrast. */
const firstDark = 5

export function drawHeatMap(chart: HeatMap, canvas: Canvas): Drawing {
  const { language, width } = canvas
  const isNarrow = canvas.layout === 'narrow'
  const fontSize = isNarrow && chart.columns.length > 6 ? 10.5 : canvas.fontSize
  const labels = rowLabels(
    chart.rows.map((row) => row[language]),
    width * (isNarrow ? 0.22 : 0.25),
    fontSize,
  )
  const left = labels.width + 10
  const cellWidth = Math.min(96, (width - left) / Math.max(1, chart.columns.length))
  const heads = chart.columns.map((column) => wrapText(column[language], cellWidth - 4, fontSize))
  // Years on a phone: what does not fit across is written upwards.
  const isUpright = widest(heads.flat(), fontSize) > cellWidth - 3
  const headHeight = isUpright
    ? widest(
        chart.columns.map((column) => column[language]),
        fontSize,
      )
    : Math.max(1, ...heads.map((lines) => lines.length)) * fontSize * 1.25
  const unitHeight = chart.format === 'percent' ? fontSize * 1.5 : 0
  const top = unitHeight + headHeight + 8
  const cellHeight = Math.max(30, ...labels.lines.map((lines) => lines.length * fontSize * 1.25 + 8))
  const [low, high] = extent(chart.values.flat().filter((value) => value !== null))
  const right = left + cellWidth * chart.columns.length
  return {
    height: top + cellHeight * chart.rows.length + 6,
    body: [
      element(
        'g',
        { 'font-size': fontSize },
        unitHeight > 0
          ? text(chartWords.unitPercent[language], right, fontSize, { class: 'aside', 'text-anchor': 'end' })
          : '',
        ...heads.map((lines, column) => {
          const x = left + cellWidth * (column + 0.5)
          return isUpright
            ? text(chart.columns[column][language], 0, 0, {
                class: 'label',
                transform: `translate(${coordinate(x + fontSize * 0.36)} ${coordinate(top - 5)}) rotate(-90)`,
              })
            : textBlock(lines, x, (unitHeight + top - 4) / 2, fontSize, {
                'text-anchor': 'middle',
                class: 'label',
              })
        }),
        ...chart.rows.flatMap((row, r) => {
          const y = top + r * cellHeight
          return [
            textBlock(labels.lines[r], left - 8, y + cellHeight / 2, fontSize, {
              'text-anchor': 'end',
              class: 'label',
            }),
            ...chart.columns.map((column, c) => {
              const value = chart.values[r]?.[c] ?? null
              const written = value === null ? emDash : cellText(value, chart.format)
              const level = value === null ? -1 : shadeOf(value, low, high)
              const x = left + c * cellWidth
              return element(
                'g',
                {},
                title(`${row[language]} ${column[language]} ${written}`),
                element('rect', {
                  class: value === null ? 'mark empty' : 'mark cell',
                  fill: level < 0 ? undefined : shades[level],
                  x: x + 1,
                  y: y + 1,
                  width: cellWidth - 2,
                  height: cellHeight - 2,
                }),
                text(written, x + cellWidth / 2, y + cellHeight / 2 + fontSize * 0.36, {
                  class: level < 0 ? 'aside' : level >= firstDark ? 'on-dark' : 'on-light',
                  'text-anchor': 'middle',
                }),
              )
            }),
          ]
        }),
      ),
    ],
  }
}

function cellText(value: number, format: HeatMap['format']): string {
  return format === 'percent' ? formatFixed(value * 100, 1) : formatFixed(value, 2)
}

function shadeOf(value: number, low: number, high: number): number {
  if (high === low) return 2
  return Math.min(shades.length - 1, Math.floor(((value - low) / (high - low)) * shades.length))
}
