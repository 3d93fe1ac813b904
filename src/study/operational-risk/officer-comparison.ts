import type { Clusters } from '../../book/sample/clusters.ts'
import { type GroupCount, netOfCells } from '../../stats/funnel/net-of-cells.ts'
import { countPValue } from '../../stats/funnel/poisson-funnel.ts'
import { worstShareProbabilities } from '../../stats/funnel/worst-share.ts'
import { benjaminiHochberg } from '../../stats/multiple-testing.ts'
import { type Interval, poissonInterval } from '../../stats/proportion.ts'
import { leaveOneGroupOut } from '../../stats/regression/leave-one-group-out.ts'
import { binomialOutcome, columnsOfModel, type ModelSample, referencesOf } from '../model-sample.ts'
import type { OfficerGroups } from './officer-groups.ts'

/** With fewer expected defaults an officer's figures are chance. */
export const fewestExpected = 5
/** Officers of whom less than this share can be compared with colleagues in the same township and year stay unjudged. */
export const leastComparable = 0.5
export const falseDiscoveryRate = 0.05
const worstShare = 0.1

/** `more`, `fewer`: outside at a false-discovery rate of 5 %. None of them blames or praises. */
export type OfficerVerdict = 'more' | 'fewer' | 'within' | 'cannotBeSeparated' | 'tooFew'

export interface OfficerFinding extends GroupCount {
  /** As in the book. */
  readonly officer: string
  readonly ratio: number
  readonly interval: Interval
  /** Expected events of an independent count with the same uncertainty: the place in the funnel. */
  readonly effectiveExpected: number
  /** Null where the officer is not judged. */
  readonly pValue: number | null
  readonly qValue: number | null
  /** Probability that the officer's true ratio is among the highest tenth of those judged. */
  readonly worstTenth: number | null
  readonly verdict: OfficerVerdict
  /** Shares of the officer's notes struck by a disaster, and by illness or death; null where the book can't tell. */
  readonly disasterShare: number | null
  readonly healthShockShare: number | null
}

export interface OfficerComparison {
  readonly officers: readonly OfficerFinding[]
  readonly method: 'exact' | 'oneStep'
  readonly cellHeterogeneity: number
  readonly designEffect: number
  /** Rows that name an officer. */
  readonly rows: number
  /** Rows that name none. */
  readonly unnamed: number
}

/**
 * Observed against expected defaults by account manager (SOUNDNESS.md rule 19): expected from the case mix alone,
 * without anything that an officer sets, by the model of the other officers, net of the township's year.
 */
export function compareOfficers(
  sample: ModelSample,
  officers: OfficerGroups,
  { seed, confidence }: { seed: number; confidence: number },
): OfficerComparison | null {
  const { names } = officers
  if (names.filter((name) => name !== null).length < 2) return null
  const columns = columnsOfModel(sample, 'caseMix')
  const { probabilities, method } = leaveOneGroupOut(
    columns.map(({ column }) => column),
    binomialOutcome(sample),
    officers,
    { references: referencesOf(columns) },
  )
  const cells = sample.clusters?.townshipYear ?? oneCell(sample.rows)
  const { groups, cellHeterogeneity, designEffect } = netOfCells({
    outcome: sample.outcome,
    probabilities,
    groups: officers.codes,
    groupCount: officers.count,
    cells: cells.codes,
    cellCount: cells.count,
    subclusters: (sample.clusters?.village ?? sample.clusters?.household)?.codes ?? null,
  })
  const named = groups.filter(({ group }) => names[group] !== null)
  const isJudged = named.map((count) => verdictBefore(count) === null)
  const judged = named.filter((_, i) => isJudged[i])
  const pValues = judged.map(({ observed, expected, variance }) => {
    const scale = dispersion(expected, variance)
    return countPValue(observed / scale, expected / scale)
  })
  const qValues = benjaminiHochberg(pValues)
  const worst = worstShareProbabilities(judged, worstShare, seed)
  const disasterShare = sharesBy(sample, 'disaster', officers)
  const healthShare = sharesBy(sample, 'healthShock', officers)
  const findings = named.map((count, i): OfficerFinding => {
    const place = isJudged[i] ? judged.indexOf(count) : -1
    const { observed, expected, variance, group } = count
    const scale = dispersion(expected, variance)
    const [low, high] = poissonInterval(observed / scale, confidence)
    const qValue = place < 0 ? null : (qValues[place] ?? null)
    return {
      ...count,
      officer: names[group] ?? '',
      ratio: observed / expected,
      interval: [(low * scale) / expected, (high * scale) / expected],
      effectiveExpected: expected / scale,
      pValue: place < 0 ? null : pValues[place],
      qValue,
      worstTenth: place < 0 || worst === null ? null : worst[place],
      verdict: verdictBefore(count) ?? verdictOf(count, qValue ?? 1),
      disasterShare: disasterShare?.[group] ?? null,
      healthShockShare: healthShare?.[group] ?? null,
    }
  })
  const rows = findings.reduce((sum, one) => sum + one.rows, 0)
  return {
    officers: findings,
    method,
    cellHeterogeneity,
    designEffect,
    rows,
    unnamed: sample.rows - rows,
  }
}

/** Why an officer is not judged; null where it can be. */
function verdictBefore({ expected, comparableShare }: GroupCount): OfficerVerdict | null {
  if (expected < fewestExpected) return 'tooFew'
  return comparableShare < leastComparable ? 'cannotBeSeparated' : null
}

function verdictOf({ observed, expected }: GroupCount, qValue: number): OfficerVerdict {
  if (qValue > falseDiscoveryRate) return 'within'
  return observed > expected ? 'more' : 'fewer'
}

/** How many times the count's variance is Poisson's; never below 1. */
function dispersion(expected: number, variance: number): number {
  return Math.max(1, variance / expected)
}

/** Without townships all notes share one cell: officers are then compared over the whole area. */
function oneCell(rows: number): Clusters {
  return { codes: new Uint32Array(rows), count: 1 }
}

/** Mean of a 0/1 term by cluster; null where the sample lacks it, NaN where no row of the cluster knows it. */
function sharesBy(sample: ModelSample, term: string, { codes, count }: Clusters): Float64Array | null {
  const column = sample.derived.find(({ name }) => name === term)
  if (column?.kind !== 'numeric') return null
  const sums = new Float64Array(count)
  const known = new Float64Array(count)
  for (let row = 0; row < codes.length; row++) {
    const value = column.values[row]
    if (Number.isNaN(value)) continue
    sums[codes[row]] += value
    known[codes[row]] += 1
  }
  return sums.map((sum, group) => sum / known[group])
}
