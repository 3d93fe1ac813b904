import type { CanonicalColumn } from './canonical-column.ts'
import { monthlyRateUnit } from './recognise-columns.ts'
import {
  days,
  fraction,
  fractionAYear,
  type HeaderUnit,
  months,
  percent,
  percentAYear,
  tenThousandYuan,
  years,
  yuan,
} from './units.ts'

/** Money columns whose amounts are of the size of a loan or an income, so that small numbers betray 万元. */
const loanSized = new Set(
  'amount balance annual_income off_farm_income net_assets collateral_value line requested_amount granted_amount approver_limit lending_limit'.split(
    ' ',
  ),
)
/** Farmers' loans and incomes run from 3,000 to some 300,000 yuan; as 万元 they are 0.3 to 30, with exceptions to 300. */
const smallestTypicalYuan = 300

export interface Magnitudes {
  /** The unit of the loan amount, once it is known; a balance shares it unless that cannot be. */
  readonly amountUnit: HeaderUnit | null
  readonly amountMedian: number
  /** Median of the months between disbursement and due date; NaN without dates. */
  readonly monthsByDates: number
}

/** The unit of a column whose header states none, and whether it was guessed by the size of its values. */
export function unitByMagnitude(
  column: CanonicalColumn,
  median: number,
  saysMonthlyRate: boolean,
  known: Magnitudes,
): { unit: HeaderUnit | null; source: 'magnitude' | 'default' | null } {
  if (column.type === 'money') return moneyUnit(column.name, median, known)
  if (Number.isNaN(median)) return { unit: null, source: null }
  if (column.type === 'rate') return { unit: rateUnit(median, saysMonthlyRate), source: 'magnitude' }
  if (column.type === 'share') return { unit: median > 1 ? percent : fraction, source: 'magnitude' }
  if (column.name === 'term_months') return termUnit(median, known.monthsByDates)
  return { unit: null, source: null }
}

function moneyUnit(name: string, median: number, known: Magnitudes): ReturnType<typeof unitByMagnitude> {
  if (!loanSized.has(name) || Number.isNaN(median)) return { unit: yuan, source: 'default' }
  if (name === 'balance' && known.amountUnit !== null && known.amountUnit !== yuan) {
    const wouldExceed = median > known.amountMedian * 5
    return { unit: wouldExceed ? yuan : known.amountUnit, source: 'magnitude' }
  }
  if (name === 'balance' && known.amountUnit === yuan) return { unit: yuan, source: 'magnitude' }
  return { unit: median < smallestTypicalYuan ? tenThousandYuan : yuan, source: 'magnitude' }
}

/** 8.5 is per cent a year, 0.085 a fraction. A median of 8.5 could also be ‰ a month: only a header can say so. */
function rateUnit(median: number, saysMonthlyRate: boolean): HeaderUnit {
  if (saysMonthlyRate) return monthlyRateUnit(median)
  return median > 0.6 ? percentAYear : fractionAYear
}

function termUnit(median: number, monthsByDates: number): ReturnType<typeof unitByMagnitude> {
  if (!(monthsByDates > 0) || !(median > 0)) return { unit: months, source: 'default' }
  const distance = (unit: HeaderUnit) => Math.abs(Math.log((median * unit.times) / unit.over / monthsByDates))
  const [best] = [months, years, days].sort((a, b) => distance(a) - distance(b))
  return { unit: best, source: 'magnitude' }
}

/** The median of the positive values, from at most 100,000 of them evenly spaced; NaN where none is. */
export function medianOfPositive(values: Float64Array): number {
  const step = Math.max(1, Math.floor(values.length / 100_000))
  const sample: number[] = []
  for (let i = 0; i < values.length; i += step) if (values[i] > 0) sample.push(values[i])
  if (sample.length === 0) return Number.NaN
  const sorted = Float64Array.from(sample).sort()
  return sorted[sorted.length >> 1]
}
