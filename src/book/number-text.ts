const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))

/**
 * A plain decimal (`-12.50`) straight from its bytes, correctly rounded; `NaN` for anything else. Up to 15 digits
 * the digits are an exact integer and the power of ten is exact, so one division rounds once.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  let position = start
  const sign = bytes[position]
  if (sign === 0x2d || sign === 0x2b) position++
  let digits = 0
  let mantissa = 0
  let scale = 0
  let isFraction = false
  for (; position < end; position++) {
    const byte = bytes[position]
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + (byte - 0x30)
      digits++
      if (isFraction) scale++
    } else if (byte === 0x2e && !isFraction) isFraction = true
    else return Number.NaN
  }
  if (digits === 0 || digits > 15) return Number.NaN
  const value = scale === 0 ? mantissa : mantissa / powersOfTen[scale]
  return sign === 0x2d ? -value : value
}

export interface NumberText {
  readonly value: number
  /** The unit that the cell itself states, `value` not yet multiplied by it. */
  readonly unit: string | null
}

const decimal = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[e]([+-]?\d+))?$/i
const cellUnit = /(万元|千元|亿元|元整|元|万|亿|%|‰|个月|月|年|天|岁|亩|公顷|公里|km|人|次|期)$/i

/**
 * A number as people write it: full-width digits, thousands commas, ￥, 1.2万, 8.5%, (1,234.50) for a negative.
 * Null where it is none.
 */
export function numberOfText(text: string): NumberText | null {
  let rest = cleanText(text)
    .replace(/[\s']/g, '')
    .replace(/^[¥$]|^(?:RMB|CNY)/i, '')
  const unit = cellUnit.exec(rest)?.[1] ?? null
  if (unit !== null) rest = rest.slice(0, -unit.length)
  const isBracketed = /^\(.*\)$/.test(rest)
  if (isBracketed) rest = rest.slice(1, -1)
  if (!decimal.test(rest)) return null
  const value = Number(rest.replaceAll(',', ''))
  return Number.isFinite(value) ? { value: isBracketed ? -value : value, unit } : null
}

/** Half-width, trimmed, without the `="…"` and `'` by which exports keep a spreadsheet from touching a number. */
export function cleanText(text: string): string {
  if (isClean(text)) return text
  const trimmed = text.normalize('NFKC').trim()
  const guarded = /^="(.*)"$/.exec(trimmed)
  if (guarded) return guarded[1].trim()
  return trimmed.startsWith("'") ? trimmed.slice(1).trim() : trimmed
}

/** Printable ASCII without a blank at its ends or a guard in front: nothing to do, and most texts are so. */
function isClean(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first === 0x27 || first === 0x3d || first === 0x20 || text.charCodeAt(text.length - 1) === 0x20)
    return false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 || unit > 0x7e) return false
  }
  return true
}

/** Spellings of "no value" in the cells of any file; case matters, for `none` is an answer. */
export const missingTexts: ReadonlySet<string> = new Set([
  '',
  'NA',
  'N/A',
  '#N/A',
  'NaN',
  'nan',
  'NULL',
  'null',
  'None',
  '<NA>',
  '\\N', // R, spreadsheets, pandas, databases
])

/** More spellings that a Chinese loan book uses; not applied to other files, whose levels are left alone. */
export const missingInBook: ReadonlySet<string> = new Set([
  '-',
  '--',
  '—',
  '——',
  '/',
  '空',
  '无数据',
  '未知',
  '不详',
  '*',
])
