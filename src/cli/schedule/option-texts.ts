import { type Day, parseDay } from '../../lending/calendar.ts'
import { parseDecimal, type Rational, times } from '../../lending/exact/rational.ts'
import { parseYuan } from '../../lending/exact/yuan.ts'
import type { DatedAmount, Frequency } from '../../lending/schedule/terms.ts'
import { mainHelp } from '../../words/commands.ts'
import { UsageError } from '../usage-error.ts'

/** Yuan with at most two decimals, as fen. */
export function yuanOf(option: string, value: string): bigint {
  return parsed(option, value, '1234.56', parseYuan(value))
}

export function dayOf(option: string, value: string): Day {
  return parsed(option, value, '2024-01-31', parseDay(value))
}

/** `0.0948` or `9.48%`, exactly. */
export function rateOf(option: string, value: string): Rational {
  const isPercent = value.trim().endsWith('%')
  const number = parseDecimal(isPercent ? value.trim().slice(0, -1) : value)
  const rate = number && isPercent ? times(number, { numerator: 1n, denominator: 100n }) : number
  return parsed(option, value, '0.0948 | 9.48%', rate)
}

export function decimalOf(option: string, value: string): Rational {
  return parsed(option, value, '0, 2.5, …', parseDecimal(value))
}

export function wholeOf(option: string, value: string): number {
  const whole = /^[-+]?\d{1,9}$/.test(value.trim()) ? Number(value) : null
  return parsed(option, value, '0, 1, 2, …', whole)
}

/** `2024-03-01=500`, as often as the option is given, earliest first. */
export function datedAmountsOf(option: string, values: readonly string[] = []): DatedAmount[] {
  return values
    .map((value) => {
      const [date, amount, ...more] = value.split('=')
      const day = parseDay(date)
      const fen = amount === undefined || more.length > 0 ? null : parseYuan(amount)
      const both = day === null || fen === null ? null : { day, amount: fen }
      return parsed(option, value, '2024-01-31=1234.56', both)
    })
    .sort((a, b) => a.day - b.day)
}

/** `1M`, `2W`, `15D`, `1Y`. */
export function frequencyOf(option: string, value: string): Frequency {
  const match = /^(\d{1,4})([DWMY])$/i.exec(value.trim())
  const units = {
    D: { unit: 'day', length: 1 },
    W: { unit: 'day', length: 7 },
    M: { unit: 'month', length: 1 },
    Y: { unit: 'month', length: 12 },
  } as const
  const unit = match ? units[match[2].toUpperCase() as keyof typeof units] : null
  const frequency = match && unit ? { unit: unit.unit, count: Number(match[1]) * unit.length } : null
  return parsed(option, value, '1M | 2W | 15D | 1Y', frequency)
}

/** `10,11,12`, in the order of the calendar. */
export function monthsOf(option: string, value: string): number[] {
  const months = value.split(',').map(Number)
  const areMonths =
    months.length > 0 && months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12)
  return parsed(option, value, '3,6,9,12', areMonths ? [...new Set(months)].sort((a, b) => a - b) : null)
}

function parsed<T>(option: string, value: string, expected: string, result: T | null): T {
  if (result === null) throw new UsageError(mainHelp.badValue(option, value, expected))
  return result
}
