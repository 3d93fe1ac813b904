import { binFactor } from '../../stats/binning/bin-factor.ts'
import { scoredOutcomes } from '../../stats/discrimination/scored-outcomes.ts'
import { tiedScores } from '../../stats/discrimination/tied-scores.ts'
import { type Column, levelCodes, type NumericColumn } from '../../stats/frame.ts'
import { benjaminiHochberg } from '../../stats/multiple-testing.ts'
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
  const values = distinct(column.values)
  if (values && values.length === 2) {
    return { ...shared, ...ofLevels(codesOf(column, values), 2, isEvent, seed), ...meansOf(column, isEvent) }
  }
  const moments = meansOf(column, isEvent)
  return { ...shared, ...moments, ...(values ? trendOf(column, values, isEvent) : ranksOf(column, isEvent)) }
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

function trendOf(column: NumericColumn, values: readonly number[], isEvent: Uint8Array) {
  const counts = levelCounts(codesOf(column, values), values.length, isEvent)
  const trend = cochranArmitage(counts, values)
  return {
    test: trend ? ('trend' as const) : null,
    statistic: trend ? trend.z ** 2 : null,
    degreesOfFreedom: trend ? 1 : null,
    pValue: trend?.pValue ?? null,
    effect: superiorityOf(column, isEvent),
  }
}

function ranksOf(column: NumericColumn, isEvent: Uint8Array) {
  const test = ranked(column, isEvent)
  return {
    test: test ? ('rankSum' as const) : null,
    statistic: test?.z ?? null,
    degreesOfFreedom: null,
    pValue: test?.pValue ?? null,
    effect: test ? { kind: 'superiority' as const, value: test.superiority } : null,
  }
}

function superiorityOf(column: NumericColumn, isEvent: Uint8Array) {
  const test = ranked(column, isEvent)
  return test ? { kind: 'superiority' as const, value: test.superiority } : null
}

function ranked(column: NumericColumn, isEvent: Uint8Array) {
  const rows = Uint32Array.from(column.values.keys()).filter((row) => !Number.isNaN(column.values[row]))
  const outcome = Uint8Array.from(rows, (row) => isEvent[row])
  const events = outcome.reduce((sum, flag) => sum + flag, 0)
  if (events === 0 || events === outcome.length) return null
  const values = Float64Array.from(rows, (row) => column.values[row])
  return rankSumTest(tiedScores(scoredOutcomes(values, outcome)))
}

function meansOf(column: NumericColumn, isEvent: Uint8Array) {
  const welch = welchTest(column.values, isEvent)
  return {
    meanOfEvents: welch?.meanOfEvents ?? null,
    meanOfNonEvents: welch?.meanOfNonEvents ?? null,
    welchPValue: welch?.pValue ?? null,
  }
}

/** Sorted; null where there are more than a few. */
function distinct(values: Float64Array): number[] | null {
  const seen = new Set<number>()
  for (const value of values) {
    if (!Number.isNaN(value)) seen.add(value)
    if (seen.size > mostOrderedLevels) return null
  }
  return [...seen].sort((a, b) => a - b)
}

function codesOf({ values }: NumericColumn, levels: readonly number[]) {
  const codeOf = new Map(levels.map((level, code) => [level, code]))
  const codes = levelCodes(values.length, levels.length)
  for (let row = 0; row < values.length; row++) codes[row] = codeOf.get(values[row]) ?? levels.length
  return codes
}

function missingRows(column: Column): number {
  let count = 0
  if (column.kind === 'nominal') {
    for (const code of column.codes) if (code === column.levels.length) count += 1
  } else for (const value of column.values) if (Number.isNaN(value)) count += 1
  return count
}
