import { binFactor } from '../../stats/binning/bin-factor.ts'
import type { Column, NumericColumn } from '../../stats/frame.ts'
import { benjaminiHochberg } from '../../stats/multiple-testing.ts'
import { codingOf, type NumberCoding } from '../../stats/number-coding.ts'
import { associationTest } from '../../stats/univariate/association-test.ts'
import { cochranArmitage } from '../../stats/univariate/cochran-armitage.ts'
import { levelCounts } from '../../stats/univariate/level-counts.ts'
import { rankSumTest } from '../../stats/univariate/rank-sum.ts'
import { welchTest } from '../../stats/univariate/welch.ts'

/** One factor against default, all others left aside; rows without a value are left out. */
export interface UnivariateFinding {
  readonly factor: string
  readonly known: number
  readonly missing: number
  readonly test: 'pearson' | 'fisher' | 'trend' | 'rankSum' | null
  readonly statistic: number | null
  readonly degreesOfFreedom: number | null
  readonly pValue: number | null
  /** Benjamini–Hochberg over the factors. */
  readonly qValue: number | null
  /** Of a number; null for levels. */
  readonly meanOfEvents: number | null
  readonly meanOfNonEvents: number | null
  /** Welch's test of these means. */
  readonly welchPValue: number | null
  /** Cramér's V, or the chance that a defaulter has the greater value. */
  readonly effect: { readonly kind: 'cramersV' | 'superiority'; readonly value: number } | null
  /** Of the optimal bins; null where none could be made. */
  readonly informationValue: number | null
}

/** A number with at most this many values is ordered levels, tested for a trend. */
const mostOrderedLevels = 12

export function univariateFindings(
  columns: readonly Column[],
  isEvent: Uint8Array,
  seed: number,
): UnivariateFinding[] {
  const found = columns.map((column) => untied(column, isEvent, seed))
  const qValues = benjaminiHochberg(found.map(({ pValue }) => pValue))
  return found.map((finding, i) => ({ ...finding, qValue: qValues[i] }))
}

function untied(column: Column, isEvent: Uint8Array, seed: number): UnivariateFinding {
  const missing = missingRows(column)
  const binned = binFactor(column, { event: isEvent })
  const shared = {
    factor: column.name,
    known: isEvent.length - missing,
    missing,
    qValue: null,
    informationValue: binned.status === 'binned' ? binned.table.informationValue : null,
  }
  if (column.kind === 'nominal') {
    return { ...shared, ...ofLevels(column.codes, column.levels.length, isEvent, seed) }
  }
  const coding = codingOf(column.values)
  const moments = meansOf(column, isEvent)
  if (coding.values.length === 2)
    return { ...shared, ...ofLevels(coding.codes, 2, isEvent, seed), ...moments }
  const isOrdered = coding.values.length <= mostOrderedLevels
  return { ...shared, ...moments, ...(isOrdered ? trendOf(coding, isEvent) : ranksOf(coding, isEvent)) }
}

type TestPart = Pick<
  UnivariateFinding,
  | 'test'
  | 'statistic'
  | 'degreesOfFreedom'
  | 'pValue'
  | 'effect'
  | 'meanOfEvents'
  | 'meanOfNonEvents'
  | 'welchPValue'
>

const noMeans = { meanOfEvents: null, meanOfNonEvents: null, welchPValue: null }
const untested: TestPart = {
  test: null,
  statistic: null,
  degreesOfFreedom: null,
  pValue: null,
  effect: null,
  ...noMeans,
}

function ofLevels(
  codes: Parameters<typeof levelCounts>[0],
  levels: number,
  isEvent: Uint8Array,
  seed: number,
): TestPart {
  const result = associationTest(levelCounts(codes, levels, isEvent), { seed })
  if (!result) return untested
  return {
    ...noMeans,
    test: result.method === 'pearson' ? 'pearson' : 'fisher',
    statistic: result.chiSquare,
    degreesOfFreedom: result.degreesOfFreedom,
    pValue: result.pValue,
    effect: { kind: 'cramersV', value: result.cramersV },
  }
}

function trendOf(coding: NumberCoding, isEvent: Uint8Array) {
  const { codes, values } = coding
  const trend = cochranArmitage(levelCounts(codes, values.length, isEvent), [...values])
  return {
    test: trend ? ('trend' as const) : null,
    statistic: trend ? trend.z ** 2 : null,
    degreesOfFreedom: trend ? 1 : null,
    pValue: trend?.pValue ?? null,
    effect: superiorityOf(coding, isEvent),
  }
}

function ranksOf(coding: NumberCoding, isEvent: Uint8Array) {
  const test = ranked(coding, isEvent)
  return {
    test: test ? ('rankSum' as const) : null,
    statistic: test?.z ?? null,
    degreesOfFreedom: null,
    pValue: test?.pValue ?? null,
    effect: test ? { kind: 'superiority' as const, value: test.superiority } : null,
  }
}

function superiorityOf(coding: NumberCoding, isEvent: Uint8Array) {
  const test = ranked(coding, isEvent)
  return test ? { kind: 'superiority' as const, value: test.superiority } : null
}

function ranked({ codes, values }: NumberCoding, isEvent: Uint8Array) {
  return rankSumTest(levelCounts(codes, values.length, isEvent))
}

function meansOf(column: NumericColumn, isEvent: Uint8Array) {
  const welch = welchTest(column.values, isEvent)
  return {
    meanOfEvents: welch?.meanOfEvents ?? null,
    meanOfNonEvents: welch?.meanOfNonEvents ?? null,
    welchPValue: welch?.pValue ?? null,
  }
}

function missingRows(column: Column): number {
  let count = 0
  if (column.kind === 'nominal') {
    for (const code of column.codes) if (code === column.levels.length) count += 1
  } else for (const value of column.values) if (Number.isNaN(value)) count += 1
  return count
}
