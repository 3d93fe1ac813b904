import { InputError } from '../../../stats/input-error.ts'
import { medianOddsRatio } from '../../../stats/mixed/heterogeneity.ts'
import { integratedIntercepts } from '../../../stats/mixed/integrated-intercepts.ts'
import { interceptNamed } from '../../../stats/mixed/mixed-fit.ts'
import { fitMixedLogistic } from '../../../stats/mixed/mixed-logistic.ts'
import { binomialOutcome, columnsOfModel, type ModelSample, referencesOf } from '../../model-sample.ts'
import type { OfficerGroups } from '../officer-groups.ts'

/** Above so many rows the mixed logit is not fitted: the funnel stands alone (docs/operational-risk.md). */
export const rowsForMixedLogit = 40_000

export interface MixedOfficers {
  readonly officers: SpreadFinding
  /** Township-years, crossed with the officers; null where the book has no townships. */
  readonly townshipYears: SpreadFinding | null
  /** By officer: the odds of default against an average officer, other things equal, and P(highest tenth). */
  readonly estimates: readonly {
    readonly officer: string
    readonly notes: number
    readonly oddsRatio: number
    readonly interval: readonly [number, number]
    readonly worstTenth: number
  }[]
}

export interface SpreadFinding {
  readonly groups: number
  /** σ on the log odds scale; 0 where the groups do not differ by more than chance. */
  readonly standardDeviation: number
  readonly standardError: number | null
  readonly pValue: number | null
  readonly medianOddsRatio: number | null
}

/** Why there is none: too many rows (the budget), too few groups, or data that no spread can be estimated from. */
export type NoMixedOfficers = { readonly reason: 'tooManyRows' | 'notEstimable' }

/**
 * Logit of default on the case mix with random intercepts of officers and of township-years, crossed, by Laplace's
 * approximation: how far officers lie apart once a drought has had its own. Intervals hold σ and the officers' common
 * level as uncertain as they are.
 */
export async function mixedOfficers(
  sample: ModelSample,
  officers: OfficerGroups,
  { seed, confidence }: { readonly seed: number; readonly confidence: number },
): Promise<MixedOfficers | NoMixedOfficers> {
  if (sample.rows > rowsForMixedLogit) return { reason: 'tooManyRows' }
  const columns = columnsOfModel(sample, 'caseMix')
  const cells = sample.clusters?.townshipYear ?? null
  const grouping = (name: string, { codes, count }: { codes: Uint32Array; count: number }) => ({
    name,
    codes,
    levels: Array.from({ length: count }, (_, code) => String(code)),
  })
  const groupings = [grouping('officer', officers), ...(cells ? [grouping('townshipYear', cells)] : [])]
  try {
    const fit = await fitMixedLogistic(
      columns.map(({ column }) => column),
      binomialOutcome(sample),
      groupings,
      { references: referencesOf(columns) },
    )
    const { standardDeviation } = interceptNamed(fit, 'officer')
    if (fit.status === 'notConverged' || Number.isNaN(standardDeviation)) return { reason: 'notEstimable' }
    const options = { confidence, share: 0.1, draws: 2000, seed }
    const found = integratedIntercepts(fit, 'officer', options)
    if (found === null) return { reason: 'notEstimable' }
    return {
      officers: spreadOf(fit, 'officer'),
      townshipYears: cells && spreadOf(fit, 'townshipYear'),
      estimates: found.estimates.flatMap((own, i) => {
        const officer = officers.names[Number(own.level)]
        if (officer === null || officer === undefined) return []
        return [
          {
            officer,
            notes: own.observations,
            oddsRatio: Math.exp(own.mean),
            interval: [Math.exp(own.interval[0]), Math.exp(own.interval[1])] as const,
            worstTenth: found.highestShare[i],
          },
        ]
      }),
    }
  } catch (error) {
    // The grouping can't be told from the rows (one group, one row a group): the funnel stands alone.
    if (error instanceof InputError) return { reason: 'notEstimable' }
    throw error
  }
}

function spreadOf(fit: Parameters<typeof interceptNamed>[0], name: string): SpreadFinding {
  const { levels, standardDeviation, standardError, test } = interceptNamed(fit, name)
  return {
    groups: levels.length,
    standardDeviation,
    standardError: Number.isNaN(standardError) ? null : standardError,
    pValue: test?.pValue ?? null,
    medianOddsRatio: Number.isNaN(standardDeviation) ? null : medianOddsRatio(standardDeviation),
  }
}
