/** The limits of the detection rules (DOMAIN.md §5.3), to be set by the lender's own rules. Money in fen. */
export interface RuleLimits {
  readonly effectiveFrom: string
  readonly source: string
  /** R01 to R03: so many different households on one account, telephone or address. */
  readonly fewestHouseholds: number
  /** R02: days from the first to the last disbursement of a pile, and what one household may owe at most. */
  readonly pilingDays: number
  readonly householdCap: number
  /** R03: a month, as a run of so many days. */
  readonly payerDays: number
  /** R04. */
  readonly youngest: number
  readonly oldestAtLending: number
  readonly oldestAtMaturity: number
  /** R07: the new note comes within so many days of the old one's end, and is at least such a share of it. */
  readonly replacementDays: number
  readonly replacementShare: number
  /** R09. */
  readonly splittingDays: number
  /** R10. */
  readonly batchNotes: number
  /** R11: share of a group with one surname or address. */
  readonly groupShare: number
  /** R12: households with the same figures; values that a test of digits needs; its level. */
  readonly identicalHouseholds: number
  readonly digitValues: number
  readonly digitLevel: number
  /** R14: times the cost of the crop. */
  readonly cropCostTimes: number
  /** R16: share of interest on the last day of a month, of endings by a new note. */
  readonly monthEndShare: number
  readonly replacedShare: number
  /** R17: months of observation before an upgrade. */
  readonly upgradeMonths: number
  /** R19. */
  readonly inactiveMonths: number
  /** False-discovery rate of the rules that test. */
  readonly falseDiscoveryRate: number
}

export const ruleLimits: RuleLimits = {
  effectiveFrom: '2024-01-01',
  source: 'DOMAIN.md §5.3',
  fewestHouseholds: 3,
  pilingDays: 7,
  householdCap: 10_000_000, // 100,000 yuan, the largest pure-credit line of DOMAIN.md §1.3
  payerDays: 30,
  youngest: 18,
  oldestAtLending: 65,
  oldestAtMaturity: 70,
  replacementDays: 3,
  replacementShare: 0.8,
  splittingDays: 30,
  batchNotes: 5,
  groupShare: 0.5,
  identicalHouseholds: 5,
  digitValues: 200,
  digitLevel: 0.001,
  cropCostTimes: 3,
  monthEndShare: 0.8,
  replacedShare: 0.5,
  upgradeMonths: 6,
  inactiveMonths: 12,
  falseDiscoveryRate: 0.05,
}
