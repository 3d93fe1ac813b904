import { rational, times } from '../../lending/exact/rational.ts'
import { roundings } from '../../lending/exact/rounding.ts'
import { allDrawings } from '../../lending/schedule/all-drawings.ts'
import { harvestMonths } from '../../lending/schedule/harvest-months.ts'
import {
  dayCounts,
  type InterestDates,
  type LoanTerms,
  monthEnds,
  partialPeriods,
  type RepaymentMethod,
  repaymentMethods,
} from '../../lending/schedule/terms.ts'
import type { Crop } from '../../lending/vocabulary.ts'
import { mainHelp } from '../../words/commands.ts'
import { scheduleUsage } from '../../words/schedule.ts'
import { choiceOf, requiredOf } from '../option-values.ts'
import { UsageError } from '../usage-error.ts'
import {
  datedAmountsOf,
  dayOf,
  decimalOf,
  frequencyOf,
  monthsOf,
  rateOf,
  wholeOf,
  yuanOf,
} from './option-texts.ts'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const

/** The options that state the terms of a loan. */
export const termOptions = {
  principal: text,
  'annual-rate': text,
  instalments: text,
  every: text,
  disbursed: text,
  'first-due': text,
  method: text,
  'day-count': text,
  'partial-period': text,
  'principal-grace': text,
  'fixed-principal-percent': text,
  'instalment-amount': text,
  'month-end': text,
  rounding: text,
  'multiples-of': text,
  'period-rounding': text,
  'due-months': text,
  crop: text,
  'interest-day': text,
  'interest-months': text,
  tranche: texts,
} as const

export type TermTexts = {
  readonly [name in keyof typeof termOptions]?: name extends 'tranche' ? string[] : string
}

const ONE_PERCENT = rational(1n, 100n)

/** The terms as the options state them; what is left out stands at the default of docs/schedules.md. */
export function readTerms(options: TermTexts): LoanTerms {
  const required = (name: Exclude<keyof TermTexts, 'tranche'>) => requiredOf(`--${name}`, options[name])
  function given<T>(name: Exclude<keyof TermTexts, 'tranche'>, read: (option: string, value: string) => T) {
    const value = options[name]
    return value === undefined ? null : read(`--${name}`, value)
  }
  const method = choiceOf('--method', required('method'), repaymentMethods)
  const disbursed = dayOf('--disbursed', required('disbursed'))
  const share = given('fixed-principal-percent', decimalOf)
  checkFit(method, options)
  return {
    ...allDrawings(
      yuanOf('--principal', required('principal')),
      disbursed,
      datedAmountsOf('--tranche', options.tranche),
    ),
    annualRate: rateOf('--annual-rate', required('annual-rate')),
    disbursed,
    method,
    instalments: given('instalments', wholeOf) ?? impliedInstalments(method),
    every: frequencyOf('--every', options.every ?? '1M'),
    firstDue: given('first-due', dayOf),
    dayCount: choiceOf('--day-count', options['day-count'] ?? '30/360', dayCounts),
    partialPeriod: choiceOf('--partial-period', options['partial-period'] ?? 'actual', partialPeriods),
    monthEnd: choiceOf('--month-end', options['month-end'] ?? 'clamp', monthEnds),
    rounding: choiceOf('--rounding', options.rounding ?? 'half-even', roundings),
    periodUnit: yuanOf('--period-rounding', options['period-rounding'] ?? '0.01'),
    instalmentUnit: given('multiples-of', yuanOf),
    principalGrace: given('principal-grace', wholeOf) ?? 0,
    fixedPrincipalShare: share && times(share, ONE_PERCENT),
    instalmentAmount: given('instalment-amount', yuanOf),
    dueMonths: method === 'seasonal' ? dueMonthsOf(options) : [],
    interestDates: interestDatesOf(options),
  }
}

/** Options that a method has no use for, or cannot do without, are said before anything is computed. */
function checkFit(method: RepaymentMethod, options: TermTexts): void {
  const clash = (option: keyof TermTexts) => {
    if (options[option] !== undefined) throw new UsageError(scheduleUsage.doesNotFit(`--${option}`, method))
  }
  if (method === 'seasonal') clash('every')
  else for (const option of ['due-months', 'crop'] as const) clash(option)
  if (method === 'equal-instalment' || method === 'flat') {
    for (const option of ['interest-day', 'interest-months'] as const) clash(option)
  }
  if (method !== 'equal-instalment') clash('instalment-amount')
  if (method === 'bullet' || method === 'interest-then-principal') clash('fixed-principal-percent')
  const impliesNumber =
    method === 'seasonal' || method === 'bullet' || options['instalment-amount'] !== undefined
  if (!impliesNumber) requiredOf('--instalments', options.instalments)
}

/** One period for a bullet; the number of harvest months for the season; else what the amount asks for. */
function impliedInstalments(method: RepaymentMethod): number | null {
  return method === 'bullet' ? 1 : null
}

function dueMonthsOf(options: TermTexts): readonly number[] {
  if (options['due-months'] !== undefined) return monthsOf('--due-months', options['due-months'])
  const crop = requiredOf('--due-months | --crop', options.crop)
  const months = harvestMonths[choiceOf('--crop', crop, Object.keys(harvestMonths) as Crop[])]
  if (months === undefined) throw new UsageError(mainHelp.needsArgument('--due-months'))
  return months
}

const QUARTER_ENDS = [3, 6, 9, 12]
const SETTLEMENT_DAY = 20

function interestDatesOf(options: TermTexts): InterestDates | null {
  const { 'interest-day': dayText, 'interest-months': months } = options
  if (dayText === undefined && months === undefined) return null
  const day = dayText === undefined ? SETTLEMENT_DAY : wholeOf('--interest-day', dayText)
  if (day < 1 || day > 31) throw new UsageError(mainHelp.badValue('--interest-day', String(day), '1 … 31'))
  return { day, months: months === undefined ? QUARTER_ENDS : monthsOf('--interest-months', months) }
}
