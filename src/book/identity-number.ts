import { isValidDate } from '../lending/calendar.ts'
import type { ProblemCode } from './error-codes.ts'

/** GB 11643-1999, weights of the first 17 digits and the check digits of the sum modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'
/** The first two digits: provinces, Taiwan, Hong Kong, Macao and foreign residents (GB/T 2260). */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
)
const isProvince = Uint8Array.from({ length: 100 }, (_, code) => (provinces.has(String(code)) ? 1 : 0))
/** Assigned to no place: the numbers of synthetic borrowers begin with it and match nobody. */
export const syntheticArea = '231099'

export interface IdentityReading {
  /** 18 characters, a 15-digit number lengthened; as read where it is faulty. */
  readonly number: string
  readonly fault: ProblemCode | null
}

/** The check digit of the first 17 digits. */
export function checkDigitOf(digits: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (digits.charCodeAt(i) - 48) * weights[i]
  return checkDigits[sum % 11]
}

/** Reads a citizen's number; `isSynthetic` accepts the area of synthetic borrowers. */
export function readIdentityNumber(text: string, isSynthetic: boolean): IdentityReading {
  if (isSound(text, isSynthetic)) return { number: text, fault: null }
  const clean = text
    .normalize('NFKC')
    .replace(/[\s'=“”"]/g, '')
    .toUpperCase()
  const faulty = (fault: ProblemCode) => ({ number: clean, fault })
  if (/^\d(?:\.\d+)?E\+?\d{1,2}$/.test(clean)) return faulty('identityEatenByExcel')
  if (/^\d{15}$/.test(clean)) {
    const longer = `${clean.slice(0, 6)}19${clean.slice(6)}`
    return judged(longer + checkDigitOf(longer), isSynthetic)
  }
  if (!/^\d{17}[\dX]$/.test(clean)) return faulty('identityWrongLength')
  return judged(clean, isSynthetic)
}

/** True for 18 plain characters without a fault, which nearly all are; false says nothing. */
function isSound(text: string, isSynthetic: boolean): boolean {
  if (text.length !== 18) return false
  let sum = 0
  for (let i = 0; i < 17; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return false
    sum += digit * weights[i]
  }
  if (text.charCodeAt(17) !== checkDigits.charCodeAt(sum % 11)) return false
  const year = numberAt(text, 6, 10)
  if (year < 1880 || year > 2100) return false
  if (!isValidDate(year, numberAt(text, 10, 12), numberAt(text, 12, 14))) return false
  return isProvince[numberAt(text, 0, 2)] === 1 && (isSynthetic || !text.startsWith(syntheticArea))
}

/** The number that the digits at these places form, no substring made. */
function numberAt(digits: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + digits.charCodeAt(i) - 48
  return value
}

function judged(number: string, isSynthetic: boolean): IdentityReading {
  const date = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  const isDate = date[0] >= 1880 && date[0] <= 2100 && isValidDate(date[0], date[1], date[2])
  const isArea = provinces.has(number.slice(0, 2)) && (isSynthetic || !number.startsWith(syntheticArea))
  // A number that Excel rounded to 15 digits ends in 000 and fails its check digit nearly always.
  const isRounded = number.endsWith('000') && checkDigitOf(number) !== number[17]
  const fault = isRounded
    ? 'identityEatenByExcel'
    : !isDate
      ? 'identityWrongDate'
      : checkDigitOf(number) !== number[17]
        ? 'identityWrongCheckDigit'
        : isArea
          ? null
          : 'identityWrongArea'
  return { number, fault }
}

/** 231002********1234: the first six and the last four stay. */
export function maskIdentity(text: string): string {
  return text.length <= 10
    ? '*'.repeat(text.length)
    : `${text.slice(0, 6)}${'*'.repeat(text.length - 10)}${text.slice(-4)}`
}

/** 张*: the surname stays. */
export function maskName(name: string): string {
  const characters = [...name]
  return characters.length === 0 ? '' : characters[0] + '*'.repeat(characters.length - 1)
}
