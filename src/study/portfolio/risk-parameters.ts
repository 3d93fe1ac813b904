import type { Design } from '../../stats/regression/design.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { type SatelliteTermName, satelliteTerms } from '../external-risk/scenarios/satellite/satellite.ts'
import type { Certainty } from './certainty.ts'

/**
 * The coefficients of default that scenarios and measures stand on, in log-odds for one unit of the term: the
 * cooperative's own where model B has the term and the history carries it, else stated ones with a stated spread
 * (DOMAIN.md §3.2, §6).
 */
export const riskParameterNames = [
  'disaster',
  'insuredInDisaster',
  'priceShock',
  'creditVillage',
  'jointGuarantee',
] as const
export type RiskParameterName = (typeof riskParameterNames)[number]

export interface RiskParameter {
  readonly name: RiskParameterName
  readonly value: number
  readonly standardError: number
  readonly certainty: Certainty
  /** The design column of model B; null where the parameter is stated. */
  readonly column: number | null
}

interface Stated {
  readonly term: string
  readonly level: string | null
  readonly value: number
  /** Standard error that stands for how unsure the literature leaves us: a quarter of the plausible range. */
  readonly spread: number
}

/** Ranges of the odds ratios of DOMAIN.md §3.2: disaster 2–5; the others are design values of medium confidence. */
const stated: Readonly<Record<RiskParameterName, Stated>> = {
  disaster: { term: 'disaster', level: null, value: 1.2, spread: 0.23 },
  insuredInDisaster: { term: 'insuredInDisaster', level: null, value: -0.7, spread: 0.3 },
  priceShock: { term: 'priceShock', level: null, value: -0.35, spread: 0.12 },
  creditVillage: { term: 'creditVillage', level: null, value: -0.35, spread: 0.15 },
  jointGuarantee: { term: 'guarantee', level: 'joint', value: -0.15, spread: 0.12 },
}

/**
 * `covariance`: that of the coefficients in the units of the data, as the study publishes it. `carried`: the shocks of
 * which the own history is long enough (`carriedShocks`); the effects of the others are stated.
 */
export function riskParameters(
  fit: LogisticFit,
  covariance: Float64Array,
  carried: ReadonlySet<SatelliteTermName>,
): RiskParameter[] {
  const size = fit.design.columns.length
  return riskParameterNames.map((name) => {
    const { term, level } = stated[name]
    const isShort = isShock(name) && !carried.has(name)
    const column = isShort ? null : columnOf(fit.design, term, level)
    const variance = column === null ? Number.NaN : covariance[column * size + column]
    return column !== null && variance > 0 && Number.isFinite(fit.coefficients[column])
      ? {
          name,
          value: fit.coefficients[column],
          standardError: Math.sqrt(variance),
          certainty: 'ownData',
          column,
        }
      : statedParameter(name)
  })
}

/** The stated value, for where the cooperative's own history is too short to carry its estimate. */
export function statedParameter(name: RiskParameterName): RiskParameter {
  const { value, spread } = stated[name]
  return { name, value, standardError: spread, certainty: 'assumption', column: null }
}

function isShock(name: RiskParameterName): name is SatelliteTermName {
  return (satelliteTerms as readonly string[]).includes(name)
}

function columnOf({ columns }: Design, term: string, level: string | null): number | null {
  const found = columns.findIndex((column) => column.factor === term && column.level === level)
  return found < 0 ? null : found
}
