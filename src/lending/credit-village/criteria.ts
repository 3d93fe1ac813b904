/** One prefecture's published criteria (DOMAIN.md §1.4 [S:12]); shares from 0 to 1. */
export const villageCriteria = {
  creditHouseholds: 0.7,
  withoutArrears: 0.85,
  nonPerforming: 0.05,
} as const
export const townshipCriteria = {
  creditVillages: 0.5,
  withoutArrears: 0.9,
  nonPerforming: 0.05,
} as const

/** Null where it is not known. NaN never. */
export interface VillageFacts {
  /** Credit households of all households. */
  readonly creditHouseholds: number | null
  /** Borrowing households without arrears of all that borrow. */
  readonly withoutArrears: number | null
  /** Non-performing balance of the balance. */
  readonly nonPerforming: number | null
}

export interface TownshipFacts {
  /** Credit villages of all villages. */
  readonly creditVillages: number | null
  readonly withoutArrears: number | null
  readonly nonPerforming: number | null
}

export type VillageCriterion = keyof typeof villageCriteria
export type TownshipCriterion = keyof typeof townshipCriteria

export interface CriteriaVerdict<Criterion> {
  readonly failed: readonly Criterion[]
  readonly unknown: readonly Criterion[]
  /** Null where something is not known and nothing failed. */
  readonly meets: boolean | null
}

/** Credit households ≥ 70 %, without arrears ≥ 85 %, NPL < 5 %. That NPL grew by < 1 % takes an earlier book. */
export function creditVillageVerdict(facts: VillageFacts): CriteriaVerdict<VillageCriterion> {
  return verdictOf(facts, villageCriteria)
}

/** Credit villages ≥ 50 %, without arrears ≥ 90 %, NPL < 5 %; the growth of NPL likewise aside. */
export function creditTownshipVerdict(facts: TownshipFacts): CriteriaVerdict<TownshipCriterion> {
  return verdictOf(facts, townshipCriteria)
}

function verdictOf<Criterion extends string>(
  facts: Readonly<Record<Criterion, number | null>>,
  criteria: Readonly<Record<Criterion, number>>,
): CriteriaVerdict<Criterion> {
  const names = Object.keys(criteria) as Criterion[]
  const unknown = names.filter((name) => facts[name] === null)
  const failed = names.filter((name) => {
    const fact = facts[name]
    if (fact === null) return false
    return name === 'nonPerforming' ? fact >= criteria[name] : fact < criteria[name]
  })
  return { failed, unknown, meets: failed.length > 0 ? false : unknown.length > 0 ? null : true }
}
