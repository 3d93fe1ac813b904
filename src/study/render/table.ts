import { documentWords } from '../../words/document.ts'
import type { Language } from '../../words/phrase.ts'
import type { Cell, Light, Table, TableColumn, TableRow } from '../document.ts'
import { accountSentence } from './account.ts'
import { escapeText } from './escape.ts'
import { formatCell, formatNumber, formatRowName, isInterval, printedLength } from './format.ts'
import { anchor, inlineHtml } from './inline.ts'
import { moneyUnit } from './money-unit.ts'
import { type Numbers, numberOf } from './numbering.ts'
import { readsAsCards } from './reads-as-cards.ts'

/** A three-line table (三线表): rules above, under the header and beneath; notes and the row account follow. */
export function tableHtml(table: Table, language: Language, numbers: Numbers): string {
  const id = anchor(language, table.id)
  const width = widthClass(table, language)
  const short = width === 'fitting' ? 20 : 12
  const cards = readsAsCards(table)
  const laidOut = table.columns.map((column, i) => layoutOf(column, i, table.rows, short, language))
  const columns = cards ? withHalves(laidOut) : laidOut
  const unit = moneyUnit(table)
  return [
    `<section class="table ${width}${isMany(table.columns) ? ' many' : ''}${cards ? ' cards' : ''}" id="${id}">`,
    `<p class="caption" id="${id}-caption"><strong>`,
    `<span class="number">${escapeText(numberOf(numbers, table.id)[language])}</span>`,
    `${inlineHtml(table.caption, language, numbers)}</strong></p>`,
    unit ? `<p class="unit">${escapeText(unit[language])}</p>` : '',
    `<p class="hint" hidden>${escapeText(documentWords.scrollHint[language])} ⟷</p>`,
    `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-caption">`,
    `<table data-name="${escapeText(table.id)}" style="--name:${nameWidth(table, language, cards)}em" aria-labelledby="${id}-caption"${role(cards, 'table')}>`,
    `<thead>${headerRows(table.columns, language)}</thead>`,
    `<tbody>${table.rows.map((row) => bodyRow(row, columns, language, cards)).join('')}</tbody>`,
    '</table></div>',
    notesHtml(table, language, numbers),
    '</section>',
  ].join('')
}

/** A browser forgets what a table is when its rows are laid out as cards, so these say it themselves. */
function role(isCard: boolean, name: 'table' | 'row' | 'rowheader' | 'cell'): string {
  return isCard ? ` role="${name}"` : ''
}

function notesHtml(table: Table, language: Language, numbers: Numbers): string {
  const notes = table.notes.map((note, i) => {
    const lead = i === 0 ? `${documentWords.notes[language]}${language === 'zh-CN' ? '：' : ': '}` : ''
    return `<p>${lead}${inlineHtml(note, language, numbers)}</p>`
  })
  const account = `<p class="account">${escapeText(accountSentence(table.account)[language])}</p>`
  return `<div class="notes">${notes.join('')}${account}</div>`
}

const isTextual = (column: TableColumn) => column.format === 'text'

/** One header row, or two where columns share a group. `data-column` and `data-group` name a heading in the CSV. */
function headerRows(columns: readonly TableColumn[], language: Language): string {
  const cell = (column: TableColumn, i: number, rows: number) =>
    `<th scope="col" data-column="${i}"${column.group ? ` data-group="${escapeText(column.group[language])}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}${headerClass(column, language, isMany(columns))}>${headerText(column.header[language])}</th>`
  if (!columns.some((column) => column.group)) {
    return `<tr>${columns.map((column, i) => cell(column, i, 1)).join('')}</tr>`
  }
  const upper = headerSpans(columns, language).map(({ name, from, span }) =>
    name === null
      ? cell(columns[from], from, 2)
      : `<th scope="colgroup" colspan="${span}" class="spanning"><span>${escapeText(name)}</span></th>`,
  )
  const lower = columns.map((column, i) => (column.group ? cell(column, i, 1) : ''))
  return `<tr>${upper.join('')}</tr><tr>${lower.join('')}</tr>`
}

/** Width in em beyond which the name of a row runs over two lines, and over three beside texts that are read. */
const oneLineName = 11.5

/** Width in em that keeps the names of rows on one line, or long ones on two; padding included. */
function nameWidth({ columns, rows }: Table, language: Language, isRead: boolean): number {
  const names = rows
    .filter((row) => row.role !== 'group')
    .map((row) => printedLength(formatCell(row.cells[0] ?? null, columns[0].format, language)) / 2)
  const longest = Math.max(0, ...names)
  const asked =
    longest <= oneLineName ? longest : isRead ? Math.min(10, longest / 3 + 2) : Math.max(10, longest / 2 + 1)
  return Math.round(10 * (asked + 1)) / 10
}

/** A Chinese heading of short pieces breaks only before its bracket: 余额 /（万元）. Shorter ones where columns are many. */
const isWhole = (header: string, isOfMany: boolean) =>
  header.split('（').every((piece) => printedLength(piece) <= (isOfMany ? 8 : 14))

/** Columns so many that their headings are better broken than the table scrolled. */
const isMany = (columns: readonly TableColumn[]) => columns.length > 10

function headerText(header: string): string {
  const text = escapeText(header).replaceAll('（', '<wbr>（')
  // A bracket's own blank would hold the heading away from the numbers beneath it.
  return text.endsWith('）') ? `${text.slice(0, -1)}<span class="close">）</span>` : text
}

/** L2026-000886: a code is read as one, so no line ends inside it; a long name of a column may break at its marks, two long words at the stroke between them. */
function cellText(written: string, language: Language): string {
  // In an English text Chinese characters are a name, which breaks as little as a word does.
  const names = language === 'en' ? /\p{Script=Han}{2,10}/gu : /(?!)/g
  return escapeText(written)
    .replace(names, '<span class="id">$&</span>')
    .replace(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+/g, (code) =>
      code.length <= 20 ? `<span class="id">${code}</span>` : code,
    )
    .replace(/(?<=[A-Za-z]{6}\/)(?=[A-Za-z]{6})/g, '<wbr>')
    .replace(/[a-z]+(?:[._][a-z]+)+/g, (name) =>
      name.length > 18 ? name.replace(/[._](?=[a-z]{4})/g, (mark) => `${mark}<wbr>`) : name,
    )
}

function headerClass(column: TableColumn, language: Language, isOfMany: boolean): string {
  const classes = [isTextual(column) ? '' : 'n', isWhole(column.header[language], isOfMany) ? 'whole' : '']
  const written = classes.filter(Boolean).join(' ')
  return written && ` class="${written}"`
}

export interface HeaderSpan {
  /** Null for a column of no group. */
  readonly name: string | null
  readonly from: number
  readonly span: number
}

/** Neighbouring columns of one group under one heading; a column without a group stands alone. */
export function headerSpans(columns: readonly TableColumn[], language: Language): HeaderSpan[] {
  const spans: { name: string | null; from: number; span: number }[] = []
  columns.forEach((column, i) => {
    const name = column.group?.[language] ?? null
    const last = spans[spans.length - 1]
    if (name !== null && last?.name === name) last.span += 1
    else spans.push({ name, from: i, span: 1 })
  })
  return spans
}

/** What a column's cells need to know of each other. */
interface ColumnLayout {
  readonly column: TableColumn
  /** Width in em of the longest upper end of an interval; 0 where there is none. */
  readonly upperWidth: number
  /** Text cells so short (in half-widths, fewer where the table is wide) that none of them needs to wrap. */
  readonly isShort: boolean
  /** Texts of several lines, which ask for room. */
  readonly isLong: boolean
  /** Half-widths of the longest cell. */
  readonly longest: number
  /** On a card it shares its line with the column before or after it. */
  readonly isHalf: boolean
}

/** Figures written as text, as 10.2 (6.3 to 14.7) is, stay on one line up to this length. */
const figuresAtMost = 24

function isFigures(cell: Cell, language: Language): boolean {
  return /^[−<\d—]/.test(formatCell(cell, 'text', language))
}

/** Half-widths up to which a value leaves room for its label in half a line of a phone. */
const halfLine = 12

/** Of the short columns that follow each other, two share a line of a card; one that is left over has its own. */
function withHalves(columns: readonly ColumnLayout[]): ColumnLayout[] {
  const isShort = (at: number) => at > 0 && at < columns.length && columns[at].longest <= halfLine
  const halves = new Set<number>()
  for (let at = 1; at < columns.length; at++) {
    if (isShort(at) && isShort(at + 1)) {
      halves.add(at).add(at + 1)
      at += 1
    }
  }
  return columns.map((layout, at) => ({ ...layout, isHalf: halves.has(at) }))
}

/** Half-widths beyond which a text runs over several lines whatever its column. */
const severalLines = 60

function layoutOf(
  column: TableColumn,
  i: number,
  rows: readonly TableRow[],
  short: number,
  language: Language,
): ColumnLayout {
  const cells = rows.filter((row) => row.role !== 'group').map((row) => row.cells[i] ?? null)
  const uppers = cells.filter((cell) => cell !== null).filter(isInterval)
  const longest = Math.max(
    0,
    ...cells.map((cell) => printedLength(formatCell(cell, column.format, language))),
  )
  return {
    column,
    upperWidth: Math.max(0, ...uppers.map((cell) => numberWidth(formatNumber(cell[1], column.format)))),
    isShort:
      longest <= short || (longest <= figuresAtMost && cells.every((cell) => isFigures(cell, language))),
    isLong: longest > severalLines,
    longest,
    isHalf: false,
  }
}

function bodyRow(
  row: TableRow,
  columns: readonly ColumnLayout[],
  language: Language,
  isCard: boolean,
): string {
  if (row.cells.length > columns.length) throw new Error('a row has more cells than the table has columns')
  if (row.role === 'group') {
    const heading = formatRowName(row.cells[0] ?? null, language)
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${escapeText(heading)}</th></tr>`
  }
  const cells = columns.map((layout, i) => bodyCell(row.cells[i], layout, i, language, isCard))
  return `<tr${role(isCard, 'row')}${row.role ? ` class="${row.role}"` : ''}>${cells.join('')}</tr>`
}

/**
 * `data-v` holds the number itself for the CSV: what is printed is rounded. A null is an em dash; a cell that the row
 * does not have is blank.
 */
function bodyCell(
  cell: Cell | undefined,
  layout: ColumnLayout,
  i: number,
  language: Language,
  isCard: boolean,
): string {
  const { column } = layout
  const written = cell === undefined ? '' : cellText(formatCell(cell, column.format, language), language)
  if (i === 0 && isTextual(column)) {
    const name = cell === undefined ? '' : cellText(formatRowName(cell, language), language)
    return `<th scope="row"${role(isCard, 'rowheader')}>${name}</th>`
  }
  const half = layout.isHalf ? ' half' : ''
  const label = isCard ? `${role(true, 'cell')} data-label="${escapeText(column.header[language])}"` : ''
  // NaN is written as null is, and a CSV leaves both blank.
  if (typeof cell === 'number' && !Number.isNaN(cell)) {
    const value = column.format === 'date' ? formatNumber(cell, 'date') : String(cell)
    return `<td class="n${half}"${label} data-v="${value}">${inCard(written, isCard)}</td>`
  }
  if (cell && isInterval(cell)) {
    return `<td class="n${half}"${label} data-v="${cell[0]};${cell[1]}">${inCard(intervalHtml(cell, layout), isCard)}</td>`
  }
  const light = lightOf(cell)
  const isBlank = isCard && written.trim() === ''
  const style = isTextual(column)
    ? isBlank
      ? 'blank'
      : layout.isShort
        ? 'k'
        : layout.isLong
          ? 'long'
          : ''
    : 'n'
  const shown = light ? `<span class="light ${light}">${written}</span>` : inCard(written, isCard)
  return `<td${(style || half) && ` class="${`${style}${half}`.trim()}"`}${label}>${shown}</td>`
}

function lightOf(cell: Cell | undefined): Light | null {
  return cell && typeof cell === 'object' && 'light' in cell ? cell.light : null
}

/** A card sets label and value side by side, so the value is one element. */
function inCard(written: string, isCard: boolean): string {
  return isCard ? `<span>${written}</span>` : written
}

/** The upper end takes the width of the column's longest, so that the lower ends stand on their decimals too. */
function intervalHtml([low, high]: readonly [number, number], { column, upperWidth }: ColumnLayout): string {
  const [from, to] = [formatNumber(low, column.format), formatNumber(high, column.format)]
  const isShorter = numberWidth(to) < upperWidth - 0.01
  return `[${from}, ${isShorter ? `<span style="min-width:${upperWidth.toFixed(2)}em">${to}</span>` : to}]`
}

/** Width in em of a number in Noto Sans SC, whose digits are all 0.555 wide. */
function numberWidth(written: string): number {
  return [...written].reduce((sum, c) => sum + (/[.,]/.test(c) ? 0.278 : c === '%' ? 0.921 : 0.555), 0)
}

/** Texts wrap, so a column of them asks for no more than this; the first column, which names the row, for more. */
const mostText = { first: 24, other: 12 }

type Width = 'fitting' | 'wide' | 'widest' | 'landscape'

/** `wide` and `widest` print in smaller type, `landscape` on a page on its side. */
function widthClass(table: Table, language: Language): Width {
  const total = table.columns.reduce((sum, column, i) => {
    const cells = table.rows
      .filter((row) => row.role !== 'group')
      .map((row) => printedLength(formatCell(row.cells[i] ?? null, column.format, language)))
    const header = Math.min(12, printedLength(column.header[language]) / 2)
    const most = isTextual(column) ? mostText[i === 0 ? 'first' : 'other'] : 30
    return sum + Math.min(most, Math.max(header, ...cells)) + 3
  }, 0)
  return total > 165 ? 'landscape' : total > 138 ? 'widest' : total > 88 ? 'wide' : 'fitting'
}
