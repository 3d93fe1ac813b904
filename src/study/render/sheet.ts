import type { CellObject, Row, Sheet } from 'write-excel-file/node'
import { documentWords } from '../../words/document.ts'
import type { Language } from '../../words/phrase.ts'
import type { Cell, Table, TableColumn, TableRow } from '../document.ts'
import { accountSentence } from './account.ts'
import { emDash, formatCell, formatRowName, isInterval, workbookFactor, workbookFormat } from './format.ts'
import { plainText } from './inline.ts'
import { notesWithUnit } from './money-unit.ts'
import { type Numbers, numberOf } from './numbering.ts'

/** Days from 1899-12-30, a spreadsheet's day 0, to 1970-01-01. */
const serialOfEpoch = 25_569

/** One column of the sheet: an interval is two, so that each of its ends is a number. */
interface SheetColumn {
  readonly column: TableColumn
  readonly index: number
  readonly end: 'only' | 'lower' | 'upper'
}

/** A table as a sheet: caption, header, rows as numbers with formats, notes and the row account. */
export function tableSheet(table: Table, language: Language, numbers: Numbers): Sheet<Buffer> {
  const columns = sheetColumns(table)
  const number = numberOf(numbers, table.id)[language]
  const groups = groupRow(columns, language)
  const head = columns.map((column) => headCell(column, language))
  const body = table.rows.map((row) => bodyRow(row, columns, language))
  const last = body.length - 1
  return {
    sheet: number,
    showGridLines: false,
    columns: columns.map((column) => ({ width: columnWidth(column, table.rows, language) })),
    stickyRowsCount: groups ? 3 : 2,
    data: [
      [
        {
          value: `${number}  ${plainText(table.caption, language, numbers)}`,
          fontWeight: 'bold',
          fontSize: 12,
        },
      ],
      ...(groups ? [ruled(groups, 'top')] : []),
      ruled(groups ? head : ruled(head, 'top'), 'bottom'),
      ...body.map((row, i) => (i === last ? ruled(row, 'bottom') : row)),
      ...notesWithUnit(table).map(
        (note): Row => [{ value: plainText(note, language, numbers), textColor: '#555555' }],
      ),
      [{ value: accountSentence(table.account)[language], textColor: '#555555' }],
    ],
  }
}

function sheetColumns(table: Table): SheetColumn[] {
  return table.columns.flatMap((column, index): SheetColumn[] => {
    const hasIntervals = table.rows.some((row) => {
      const cell = row.cells[index]
      return row.role !== 'group' && cell && isInterval(cell)
    })
    return hasIntervals
      ? [
          { column, index, end: 'lower' },
          { column, index, end: 'upper' },
        ]
      : [{ column, index, end: 'only' }]
  })
}

function groupRow(columns: readonly SheetColumn[], language: Language): CellObject[] | null {
  if (!columns.some(({ column }) => column.group)) return null
  const name = (i: number) => columns[i]?.column.group?.[language] ?? null
  return columns.map((_, i) => {
    const isFirst = name(i) !== null && name(i) !== name(i - 1)
    return isFirst ? { value: name(i) ?? '', fontWeight: 'bold' } : {}
  })
}

function headText({ column, end }: SheetColumn, language: Language): string {
  const header = column.header[language]
  return end === 'only' ? header : `${header} ${documentWords[end][language]}`
}

function headCell(column: SheetColumn, language: Language): CellObject {
  const align = column.column.format === 'text' ? 'left' : 'right'
  return { value: headText(column, language), fontWeight: 'bold', align, wrap: true, alignVertical: 'bottom' }
}

function bodyRow(row: TableRow, columns: readonly SheetColumn[], language: Language): CellObject[] {
  if (row.role === 'group') {
    const heading = formatRowName(row.cells[0] ?? null, language)
    return columns.map((_, i) => (i === 0 ? { value: heading, fontWeight: 'bold' } : {}))
  }
  const weight = row.role === 'total' ? ({ fontWeight: 'bold' } as const) : {}
  const cells = columns.map((column) => ({
    ...bodyCell(row.cells[column.index], column, column.index === 0, language),
    ...weight,
  }))
  return row.role === 'total' ? ruled(cells, 'top') : cells
}

function bodyCell(
  cell: Cell | undefined,
  { column, end }: SheetColumn,
  isFirst: boolean,
  language: Language,
): CellObject {
  if (cell === undefined) return {}
  if (cell === null) return { value: emDash, align: column.format === 'text' ? 'left' : 'right' }
  if (typeof cell === 'number') return numberCell(cell, column)
  if (isInterval(cell)) return numberCell(end === 'upper' ? cell[1] : cell[0], column)
  if (cell[language] === '') return {}
  return { value: isFirst ? formatRowName(cell, language) : cell[language] }
}

/** Infinity and NaN, which a workbook cannot hold, stand as the page writes them. */
function numberCell(value: number, { format }: TableColumn): CellObject {
  if (!Number.isFinite(value)) {
    return { value: formatCell(value, format === 'text' ? 'decimal2' : format, 'en'), align: 'right' }
  }
  const held = format === 'date' ? value + serialOfEpoch : value * workbookFactor(format)
  return { value: held, type: Number, format: workbookFormat(format), align: 'right' }
}

function ruled(cells: readonly CellObject[], side: 'top' | 'bottom'): CellObject[] {
  return cells.map((cell) =>
    side === 'top'
      ? { ...cell, topBorderStyle: 'thin', topBorderColor: '#000000' }
      : { ...cell, bottomBorderStyle: 'thin', bottomBorderColor: '#000000' },
  )
}

/** In characters of the default font; a full-width one counts two. */
function columnWidth(column: SheetColumn, rows: readonly TableRow[], language: Language): number {
  const written = rows
    .filter((row) => row.role !== 'group')
    .map((row) => {
      const cell = row.cells[column.index] ?? null
      const shown = cell !== null && isInterval(cell) ? cell[1] : cell
      return formatCell(shown, column.column.format, language)
    })
  const longest = Math.max(...[headText(column, language), ...written].map(printedLength))
  return Math.min(44, Math.max(9, longest + 2))
}

function printedLength(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0)
}
