import type { Interval } from '../../../../stats/proportion.ts'

/** The shocks whose effect on default the satellite models estimate, in log-odds for one unit. */
export const satelliteTerms = ['disaster', 'insuredInDisaster', 'priceShock'] as const
export type SatelliteTermName = (typeof satelliteTerms)[number]

export interface SatelliteTerm {
  readonly name: SatelliteTermName
  readonly coefficient: number
  readonly standardError: number
  readonly interval: Interval
  /** Satterthwaite's for CR2, rows less parameters for HC1; null where the normal law is used. */
  readonly degreesOfFreedom: number | null
}

export interface SatelliteModel {
  readonly terms: readonly SatelliteTerm[]
  /** Notes, or township-years. */
  readonly rows: number
  readonly defaults: number
  readonly townshipYears: number
  readonly years: number
  readonly townships: number
  readonly parameters: number
  /** CR2 by township-year (CR1 where township-years and parameters are too many for it); HC1 by township-year on aggregates. */
  readonly errors: 'CR2' | 'CR1' | 'HC1'
}

/** Why the own history does not carry an estimate; the scenarios then stand on stated priors. */
export const shortcomings = [
  'noTownships',
  'noShocks',
  'fewYears',
  'fewTownshipYears',
  'fewHit',
  'fewDefaults',
  'fewFreedoms',
  'notConverged',
] as const
export type Shortcoming = (typeof shortcomings)[number]

export type SatelliteResult =
  | { readonly status: 'estimated'; readonly model: SatelliteModel }
  | { readonly status: 'tooShort'; readonly reasons: readonly Shortcoming[] }

/**
 * The rule for "the history suffices": five crop years, so that a year effect is more than one bad year; thirty
 * township-years (SOUNDNESS.md rule 9), ten of them hit by a disaster and ten spared; ten defaults for each parameter
 * (rule 12); on aggregates also twenty degrees of freedom.
 */
export const historyRule = {
  years: 5,
  townshipYears: 30,
  hitAndSpared: 10,
  /** A township-year counts as hit from this share of its notes on. */
  hitShare: 0.1,
  defaultsPerParameter: 10,
  freedoms: 20,
} as const
