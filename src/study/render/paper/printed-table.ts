import type { Language } from '../../../words/phrase.ts'
import type { Cell, Table, TableColumn, TableRow } from '../../document.ts'
import { textWidth } from '../charts/text.ts'
import { formatCell, formatRowName } from '../format.ts'
import { headerSpans } from '../table.ts'
import { type ColumnNeed, columnWidths } from './column-widths.ts'

export interface PrintedCell {
  readonly text: string
  readonly align: 'left' | 'right' | 'center'
  /** Columns that it takes; 1 unless it heads a group. */
  readonly columns: number
  readonly isBold: boolean
  /** Heads the columns beneath it: a rule of their common width stands under it. */
  readonly isSpanning: boolean
}

/** A place in the grid; null where a cell to the left reaches into it. */
export type GridCell = PrintedCell | null

export interface PrintedRow {
  readonly cells: readonly GridCell[]
  readonly role: TableRow['role']
}

/** A table as it is set on paper, before any writer knows of it. */
export interface PrintedTable {
  readonly header: readonly (readonly GridCell[])[]
  readonly body: readonly PrintedRow[]
  /** In points; they fill the page's width with {@link cellPadding} inside. */
  readonly widths: readonly number[]
  readonly fontSize: number
  readonly orientation: 'portrait' | 'landscape'
}

/** Left and right of a cell's text, in points. */
export const cellPadding = 3

/** Widths of the text area in points. */
export interface PageWidths {
  readonly portrait: number
  readonly landscape: number
}

/** From the most legible down; the first in which every column has room is taken (points). */
const settings = [
  ...[8.5, 8, 7.5, 7].map((fontSize) => ({ fontSize, orientation: 'portrait' as const })),
  ...[8.5, 8, 7.5, 7, 6.5, 6].map((fontSize) => ({ fontSize, orientation: 'landscape' as const })),
]

/** A text may wrap, but the longer it is the wider its column. */
const comfortableText = (natural: number) => Math.min(natural, 3.5 + natural / 5, 11)

/** `largest` is the type size that the table would like; smaller ones are tried after it. */
export function printedTable(
  table: Table,
  language: Language,
  pages: PageWidths,
  largest: number,
): PrintedTable {
  const needs = withRoomForGroups(
    table.columns.map((column, i) => columnNeed(column, i, table.rows, language)),
    table.columns,
    language,
  )
  const fitting =
    settings.find(({ fontSize, orientation }) => {
      if (fontSize > largest) return false
      const asked = needs.reduce((sum, need) => sum + fontSize * need.comfortable + 2 * cellPadding, 0)
      return asked <= pages[orientation]
    }) ?? settings[settings.length - 1]
  const inPoints = needs.map(
    ({ natural, comfortable }): ColumnNeed => ({
      natural: natural * fitting.fontSize + 2 * cellPadding,
      least: comfortable * fitting.fontSize + 2 * cellPadding,
    }),
  )
  return {
    ...fitting,
    widths: columnWidths(inPoints, pages[fitting.orientation]),
    header: headerGrid(table.columns, language),
    body: table.rows.map((row) => ({ role: row.role, cells: bodyCells(row, table.columns, language) })),
  }
}

/** In em. */
interface EmNeed {
  readonly natural: number
  /** Numbers whole, texts over few lines. */
  readonly comfortable: number
}

/** Room for a date or a name written by hand, where a column is left blank to be filled in. */
const blankColumn = 4

/** No text asks for a longer line than this, however long it is. */
const longestLine = 60

/** In em. Numbers stay whole; text may wrap between Chinese characters and Latin words. */
function columnNeed(column: TableColumn, i: number, rows: readonly TableRow[], language: Language): EmNeed {
  const cells = rows
    .filter((row) => row.role !== 'group')
    .map((row) => written(row.cells[i], column, i, language))
  const widestCell = Math.max(0, ...cells.map(emWidth))
  const header = column.header[language]
  const headerPiece = Math.min(7, Math.max(...unbroken(header).map(emWidth)) * bold)
  const headerWidth = Math.min(emWidth(header) * bold, Math.max(headerPiece, 6))
  if (isNumeric(column)) {
    const comfortable = Math.max(widestCell, headerPiece)
    return { comfortable, natural: Math.max(comfortable, headerWidth) }
  }
  const isBlank = cells.every((cell) => cell.trim() === '')
  const pieces = cells.flatMap(unbroken).map((piece) => Math.min(14, emWidth(piece)))
  const least = Math.max(isBlank ? blankColumn : 2.2, headerPiece, ...pieces)
  const natural = Math.min(longestLine, Math.max(widestCell, headerWidth, least))
  return { natural, comfortable: Math.max(least, comfortableText(natural)) }
}

/** A heading over several columns widens them where it is longer than they are. */
function withRoomForGroups(
  needs: readonly EmNeed[],
  columns: readonly TableColumn[],
  language: Language,
): EmNeed[] {
  const widened = [...needs]
  for (const { name, from, span } of headerSpans(columns, language)) {
    if (name === null) continue
    const own = widened.slice(from, from + span)
    const missing = Math.min(12, emWidth(name) * bold) - own.reduce((sum, need) => sum + need.comfortable, 0)
    if (missing <= 0) continue
    own.forEach(({ natural, comfortable }, i) => {
      const wider = comfortable + missing / span
      widened[from + i] = { comfortable: wider, natural: Math.max(natural, wider) }
    })
  }
  return widened
}

/** Bold letters are a little wider. */
const bold = 1.06

/** Widths are estimates: a hair more, so that no number wraps for want of a tenth of a point. */
const emWidth = (text: string) => textWidth(text, 1) * 1.03

/** Pieces that may not be broken: Latin words and numbers, single Chinese characters. */
function unbroken(text: string): string[] {
  return text.match(/[^\s\u2e80-\u9fff\uff00-\uffef]+|[\u2e80-\u9fff\uff00-\uffef]/g) ?? ['']
}

const isNumeric = (column: TableColumn) => column.format !== 'text'

function written(cell: Cell | undefined, column: TableColumn, i: number, language: Language): string {
  if (cell === undefined) return ''
  return i === 0 && !isNumeric(column)
    ? formatRowName(cell, language)
    : formatCell(cell, column.format, language)
}

/** One row of headings; two where columns share a group, the others then stand in the lower. */
function headerGrid(columns: readonly TableColumn[], language: Language): GridCell[][] {
  const lower = columns.map(
    (column): PrintedCell => ({
      text: column.header[language],
      align: isNumeric(column) ? 'right' : 'left',
      columns: 1,
      isBold: true,
      isSpanning: false,
    }),
  )
  if (!columns.some((column) => column.group)) return [lower]
  const upper = headerSpans(columns, language).flatMap(({ name, span }): GridCell[] => [
    { text: name ?? '', align: 'center', columns: span, isBold: true, isSpanning: name !== null },
    ...Array<null>(span - 1).fill(null),
  ])
  return [upper, lower]
}

function bodyCells(row: TableRow, columns: readonly TableColumn[], language: Language): GridCell[] {
  if (row.role === 'group') {
    const text = formatRowName(row.cells[0] ?? null, language)
    const heading: PrintedCell = {
      text,
      align: 'left',
      columns: columns.length,
      isBold: true,
      isSpanning: false,
    }
    return [heading, ...Array<null>(columns.length - 1).fill(null)]
  }
  return columns.map((column, i) => ({
    text: written(row.cells[i], column, i, language),
    align: isNumeric(column) ? 'right' : 'left',
    columns: 1,
    isBold: row.role === 'total',
    isSpanning: false,
  }))
}
