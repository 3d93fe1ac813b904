import type { TermName } from '../sample/terms.ts'

/**
 * The default equation (DOMAIN.md §3.2, design values with signs from the literature): log-odds of being more
 * than 90 days past due within twelve months after the due date, per unit of each term in
 * `src/book/sample/terms.ts`.
 */
export interface Coefficient {
  readonly term: TermName
  /** Null for numbers and flags. */
  readonly level: string | null
  readonly value: number
  /** `associative`: it is 0 in the default equation, yet a regression sees the lender's private information. */
  readonly nature: 'causal' | 'associative'
}

export const beta = {
  ageFrom45: 0.015,
  male: 0.2,
  educationFrom9: -0.07,
  labourFrom2: -0.12,
  dependantShare: 0.6,
  lnIncome: -0.45,
  hasOffFarmIncome: -0.25,
  priorOverdue: 0.65,
  firstLoan: 0.2,
  cadre: -0.3,
  creditVillage: -0.35,
  distance: 0.01,
  log2DebtToIncome: 0.55,
  longTerm: 0.25,
  annualRate: 0,
  healthShock: 0.8,
  disaster: 1.2,
  insured: 0,
  insuredInDisaster: -0.7,
  priceShock: -0.35,
  diverted: 0.7,
  sequenceBroken: 0,
  dutiesNotSeparated: 0,
} as const satisfies Partial<Record<TermName, number>>

/** By the crop groups of the regression, corn being the reference. */
export const cropBeta = {
  corn: 0,
  rice: -0.1,
  soy: 0.1,
  fungus: 0.15,
  herb: 0.35,
  livestock: 0.3,
  other: 0.1,
} as const

export const guaranteeBeta = {
  credit: 0,
  joint: -0.15,
  guaranteed: -0.05,
  mortgaged: -0.45,
  pledged: -1.6,
} as const

export const gradeBeta = { good: 0, excellent: -0.55, fair: 0.45, unrated: 0.55 } as const

/** Standard deviations of the random effects on the log-odds (DOMAIN.md §3.2); `group` for joint loans only. */
export const effectSpread = {
  year: 0.25,
  townshipYear: 0.35,
  village: 0.25,
  officer: 0.3,
  group: 0.4,
} as const

/** The share of an officer's variance that officers of one branch have in common [D]. */
export const OFFICER_BRANCH_SHARE = 0.35

/**
 * The household's risk that no column holds, N(0, 1): its log-odds, and how strongly the officer who refuses and
 * the one who prices sees it. 0.5 × 0.144 / 0.6 pp = +0.12 log-odds a percentage point: what a regression on
 * the rate then finds (DOMAIN.md §3.2).
 */
export const unobservedRisk = { logOdds: 0.5, seenInRefusal: 0.6, seenInRate: 0.144 } as const

/** The odds of default of a loan in another's name are those of an honest one, its probability four times [D]. */
export const IMPOSTOR_MULTIPLIER = 4
export const HIGHEST_PROBABILITY = 0.95

/** Every non-reference coefficient under its term's name. */
export function coefficients(): Coefficient[] {
  const terms = (Object.entries(beta) as [keyof typeof beta, number][]).map(
    ([term, value]): Coefficient => ({
      term,
      level: null,
      value,
      nature: term === 'annualRate' ? 'associative' : 'causal',
    }),
  )
  return [
    ...terms,
    ...levelsOf('crop', cropBeta, 'corn'),
    ...levelsOf('guarantee', guaranteeBeta, 'credit'),
    ...levelsOf('grade', gradeBeta, 'good'),
  ]
}

function levelsOf(
  term: TermName,
  values: Readonly<Record<string, number>>,
  reference: string,
): Coefficient[] {
  return Object.entries(values)
    .filter(([level]) => level !== reference)
    .map(([level, value]) => ({ term, level, value, nature: 'causal' }))
}
