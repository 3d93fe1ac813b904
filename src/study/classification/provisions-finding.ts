import type { Day } from '../../lending/calendar.ts'
import { NO_CATEGORY } from '../../lending/classification/automatic-class.ts'
import {
  generalReserveShare,
  type ProvisionSchemeName,
  provisionSchemeNames,
  provisionSchemes,
} from '../../lending/provisions/provision-schemes.ts'
import { type FloorsFound, type FloorTests, floorsOn } from '../../lending/provisions/regulatory-floors.ts'
import { requiredByClass } from '../../lending/provisions/required-by-class.ts'
import { type RequiredProvision, requiredProvision } from '../../lending/provisions/required-provision.ts'
import type { Sums } from '../status-quo/quality.ts'
import type { InstitutionMonth } from './institution-month.ts'
import { nonPerformingOf } from './sums-by-category.ts'

/** Which category the balance of a note counts in: `required` is the worse of booked and automatic. */
export const provisionBases = ['booked', 'required', 'guidance2006', 'measures2023'] as const
export type ProvisionBasis = (typeof provisionBases)[number]

/** Fen. */
export interface SchemeProvision {
  readonly scheme: ProvisionSchemeName
  readonly basis: ProvisionBasis
  /** Σ class ratios, by category, and the general part. */
  readonly specific: readonly number[]
  readonly general: number
  /** With the shares of substandard and doubtful at the lower and upper end of their float; both the total without one. */
  readonly floated: readonly [number, number]
  readonly provision: RequiredProvision
}

/** Provisions that the cooperative holds, as far as they belong to the population. */
export interface HeldProvision {
  readonly monthEnd: Day
  /** Fen, for all loans of the cooperative. */
  readonly whole: number
  /** The population's share of all loans; 1 where the cooperative's total is not given. */
  readonly share: number
  readonly held: number
}

export interface ProvisionsFinding {
  readonly schemes: readonly SchemeProvision[]
  readonly floors: FloorsFound | null
  /** Null where the `institution` file does not say. */
  readonly held: HeldProvision | null
  /** 一般准备 on these loans, an item of equity. */
  readonly generalReserve: number
}

/** `sums` by category for each basis; a basis that the book cannot give is null and left out. */
export function provisionsFinding(
  sums: Readonly<Record<ProvisionBasis, readonly Sums[] | null>>,
  month: InstitutionMonth | null,
  tests: FloorTests,
  asOf: Day,
): ProvisionsFinding {
  const loans = sums.required!.reduce((total, { balance }) => total + balance, 0)
  const floors = floorsOn(asOf, tests)
  const held = heldOf(month, loans)
  const schemes = provisionBases.flatMap((basis) => {
    const own = sums[basis]
    return own === null
      ? []
      : provisionSchemeNames.map((name) => schemeProvision(name, basis, own, floors, held?.held ?? null))
  })
  return { schemes, floors, held, generalReserve: Math.round(generalReserveShare * loans) }
}

function schemeProvision(
  name: ProvisionSchemeName,
  basis: ProvisionBasis,
  sums: readonly Sums[],
  floors: FloorsFound | null,
  held: number | null,
): SchemeProvision {
  const scheme = provisionSchemes[name]
  const balances = sums.map(({ balance }) => balance)
  // Without a category a note counts as normal: nothing better can be said for it, and no class ratio is lower.
  balances[0] += balances[NO_CATEGORY]
  const ofClasses = balances.slice(0, NO_CATEGORY)
  const { specific, general, total } = requiredByClass(ofClasses, scheme)
  const floated = (float: number) => requiredByClass(ofClasses, scheme, float).total
  const loans = ofClasses.reduce((sum, balance) => sum + balance, 0)
  return {
    scheme: name,
    basis,
    specific,
    general,
    floated: [floated(-scheme.floatLimit), floated(scheme.floatLimit)],
    provision: requiredProvision(
      total,
      { loans, nonPerforming: nonPerformingOf(sums).balance },
      floors?.floors ?? null,
      { held },
    ),
  }
}

function heldOf(month: InstitutionMonth | null, loans: number): HeldProvision | null {
  if (month === null || month.provisionsHeld === null) return null
  const share = month.totalLoans === null || month.totalLoans <= 0 ? 1 : Math.min(1, loans / month.totalLoans)
  return {
    monthEnd: month.monthEnd,
    whole: month.provisionsHeld,
    share,
    held: Math.round(month.provisionsHeld * share),
  }
}
