import { formatDay } from '../../lending/calendar.ts'
import { units } from '../../words/document.ts'
import type { Language } from '../../words/phrase.ts'
import type { Cell, Format } from '../document.ts'

/** Stands where there is no number. */
export const emDash = '—'
/** U+2212, as wide as a digit; a hyphen is too short. */
const minus = '−'

/** Decimals of each numeric format, and what the held value is multiplied by before it is written. */
const numeric = {
  count: { decimals: 0, factor: 1, grouped: true, suffix: '' },
  integer: { decimals: 0, factor: 1, grouped: false, suffix: '' },
  yuan: { decimals: 2, factor: 1, grouped: true, suffix: '' },
  tenThousandYuan: { decimals: 2, factor: 1e-4, grouped: true, suffix: '' },
  percent1: { decimals: 1, factor: 100, grouped: true, suffix: '%' },
  percent2: { decimals: 2, factor: 100, grouped: true, suffix: '%' },
  decimal2: { decimals: 2, factor: 1, grouped: true, suffix: '' },
  decimal3: { decimals: 3, factor: 1, grouped: true, suffix: '' },
  decimal4: { decimals: 4, factor: 1, grouped: true, suffix: '' },
} as const

/** Fixed decimals with thousands separators and a true minus; infinity as a sign, NaN as an em dash. */
export function formatFixed(value: number, decimals: number, grouped = true): string {
  if (Number.isNaN(value)) return emDash
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${minus}∞`
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.')
  const digits = grouped ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole
  const text = fraction === undefined ? digits : `${digits}.${fraction}`
  return value < 0 && /[1-9]/.test(text) ? minus + text : text
}

/** A number in a table's format. `text` writes it plainly; `date` reads it as days since 1970-01-01. */
export function formatNumber(value: number, format: Format): string {
  if (Number.isNaN(value)) return emDash
  switch (format) {
    case 'text':
      return String(value).replace('-', minus)
    case 'date':
      return formatDay(value)
    case 'pValue':
      return value < 0.001 ? '<0.001' : value > 0.999 ? '>0.999' : formatFixed(value, 3)
    default: {
      const { decimals, factor, grouped, suffix } = numeric[format]
      return formatFixed(value * factor, decimals, grouped) + suffix
    }
  }
}

export function isInterval(cell: Cell): cell is readonly [number, number] {
  return Array.isArray(cell)
}

/** A cell as it is read in a table; null and NaN are an em dash, an interval is `[low, high]`. */
export function formatCell(cell: Cell, format: Format, language: Language): string {
  if (cell === null) return emDash
  if (typeof cell === 'number') return formatNumber(cell, format)
  if (isInterval(cell)) return `[${formatNumber(cell[0], format)}, ${formatNumber(cell[1], format)}]`
  return cell[language]
}

/** The name of a row: English ones begin with a capital; what begins alike in both languages is data and stays. */
export function formatRowName(cell: Cell, language: Language): string {
  const written = formatCell(cell, 'text', language)
  const isWords = cell !== null && typeof cell === 'object' && 'en' in cell && cell.en[0] !== cell['zh-CN'][0]
  // A Greek letter is a symbol: ρ has no capital.
  return isWords && language === 'en' && /^[a-z]/.test(written)
    ? written.charAt(0).toUpperCase() + written.slice(1)
    : written
}

export interface HeadlineNumber {
  readonly value: string
  /** Empty where the number carries its own (percent) or has none. */
  readonly unit: string
}

/** A number that stands alone names its own unit; money is written in 万元 in Chinese and in millions in English. */
export function formatHeadline(cell: Cell, format: Format, language: Language): HeadlineNumber {
  if (cell === null || (format !== 'yuan' && format !== 'tenThousandYuan')) {
    return { value: formatCell(cell, format, language), unit: '' }
  }
  const inMillions = format === 'tenThousandYuan' && language === 'en'
  const scaled = inMillions ? scale(cell, 0.01) : cell
  return { value: formatCell(scaled, format, language), unit: units[format][language] }
}

function scale(cell: Exclude<Cell, null>, factor: number): Cell {
  if (typeof cell === 'number') return cell * factor
  return isInterval(cell) ? [cell[0] * factor, cell[1] * factor] : cell
}

/** The same format as a spreadsheet writes it. Money in 万元 must be divided by {@link workbookFactor} first. */
export function workbookFormat(format: Format): string | undefined {
  switch (format) {
    case 'text':
      return undefined
    case 'count':
      return '#,##0'
    case 'integer':
      return '0'
    case 'yuan':
    case 'tenThousandYuan':
      return '#,##0.00'
    case 'percent1':
      return '0.0%'
    case 'percent2':
      return '0.00%'
    case 'decimal2':
      return '#,##0.00'
    case 'decimal3':
      return '#,##0.000'
    case 'decimal4':
      return '#,##0.0000'
    case 'pValue':
      return '[<0.001]"<0.001";0.000'
    case 'date':
      return 'yyyy-mm-dd'
  }
}

/** What a held value is multiplied by before it stands in a workbook's cell. */
export function workbookFactor(format: Format): number {
  return format === 'tenThousandYuan' ? 1e-4 : 1
}

/** A full-width character counts two. */
export function printedLength(text: string): number {
  return [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0)
}
