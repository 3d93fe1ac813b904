/**
 * Every number of the synthetic cooperative that is not a coefficient. [D] is a design value of DOMAIN.md §3;
 * [O] is our own, where DOMAIN.md is silent; docs/synthetic-cooperative.md tells why.
 */
import { dayOf } from '../../lending/calendar.ts'

export const FIRST_YEAR = 2016
export const LAST_YEAR = 2026
/** The book's date: its month is complete, and the harvest of the last year is not yet paid for. */
export const AS_OF = dayOf(2026, 10, 31)
/** New lending a year [O]. */
export const GROWTH = 0.06
/** After the due date, within which a note defaults or not (SOUNDNESS rule 2). */
export const WINDOW_MONTHS = 12

/** Households of the service area for each note of the book, borrowers or not [O]. */
export const HOUSEHOLDS_PER_NOTE = 0.5
/** How large the places are and how many notes an officer has over the years [O]. */
export interface Units {
  readonly notesPerTownship: number
  readonly fewestTownships: number
  readonly mostTownships: number
  readonly householdsPerVillage: number
  /** About 400 over the years (DESIGN §6). */
  readonly notesPerOfficer: number
}
export const UNITS: Units = {
  notesPerTownship: 1700,
  fewestTownships: 8,
  mostTownships: 120,
  householdsPerVillage: 60,
  notesPerOfficer: 400,
}
export const TOWNSHIPS_PER_BRANCH = 2
/** Officers rotate between the townships of their branch every three years [D §4.6]. */
export const ROTATION_YEARS = 3
/** Officers who stay in one township in spite of it: their effect cannot be told from its [O]. */
export const NEVER_ROTATED_SHARE = 0.3

export const MALE_SHARE = 0.86
export const AGE = { mean: 48, spread: 10, least: 22, most: 65 } as const
export const EDUCATION = { years: [6, 9, 12, 15], shares: [0.25, 0.57, 0.15, 0.03] } as const
export const HOUSEHOLD_SIZE = { mean: 3.4, spread: 1.2, most: 7 } as const
export const LABOURERS = { mean: 2.2, spread: 0.8 } as const
export const LAND = { median: 45, spread: 0.75, most: 600 } as const
export const OFF_FARM = { share: 0.55, median: 15_000, spread: 0.7 } as const
export const CADRE_SHARE = 0.06
export const CREDIT_VILLAGE_SHARE = 0.35
export const DISTANCE = { median: 8, spread: 0.7 } as const
/** Households that never apply in ten years [O]. */
export const NEVER_APPLIES_SHARE = 0.25
export const GROUP_MEMBER_SHARE = 0.48

/** Crop, share, net yuan a mu (or, without one, a year's median), spread of the year's yield. */
export const CROPS = [
  { crop: 'rice', share: 0.2, netPerMu: 800 },
  { crop: 'corn', share: 0.32, netPerMu: 550 },
  { crop: 'soy', share: 0.17, netPerMu: 400 },
  { crop: 'fungus', share: 0.17, netPerMu: 0 },
  { crop: 'herb', share: 0.03, netPerMu: 1000 },
  { crop: 'vegetable', share: 0.03, netPerMu: 900 },
  { crop: 'hog', share: 0.03, netPerMu: 0 },
  { crop: 'cattle', share: 0.02, netPerMu: 0 },
  { crop: 'poultry', share: 0.01, netPerMu: 0 },
  { crop: 'other', share: 0.02, netPerMu: 500 },
] as const
export const YIELD_SPREAD = 0.2
/** Black fungus: bags and net yuan a bag [S:55 1.2–1.5]; its growers till a fifth of their land in corn [O]. */
export const FUNGUS = { bags: 12_000, spread: 0.6, netPerBag: 1.2, landShare: 0.2 } as const
export const LIVESTOCK = { median: 21_000, spread: 0.6, landShare: 0.2 } as const
/** A year of schooling raises the farm's income by so much [O], for the correlation .2 of DOMAIN §3.2. */
export const SCHOOLING_PREMIUM = 0.07
/**
 * Rented land pays rent and is tilled less closely: net a mu falls with size, and households of one size differ in
 * skill [O]. Land × net a mu alone would correlate land and income by .69; DOMAIN §3.2 asks for .5.
 */
export const FARM_SIZE = { elasticity: 0.72, skillSpread: 0.42 } as const
export const LOWEST_INCOME = 3_000
/** Incomes are written in hundreds; by officers who make them up, in ten thousands (R12). */
export const INCOME_STEP = 100
export const ROUNDED_INCOME = 10_000

export const AMOUNT = {
  median: 31_000,
  incomeElasticity: 0.4,
  referenceIncome: 45_000,
  spread: 0.55,
} as const
export const AMOUNT_RANGE = { least: 3_000, most: 300_000, step: 1_000 } as const
/** The line of a pure-credit household by grade, yuan: the modern mode of DOMAIN §1.3 [D]. */
export const LINE = { excellent: 100_000, good: 80_000, fair: 50_000, unrated: 0 } as const
export const JOINT_LINE = 100_000
export const GRADE_SHARES = { excellent: 0.25, good: 0.45, fair: 0.25, unrated: 0.05 } as const
export const TERMS = { months: [8, 12, 24, 36], shares: [0.2, 0.65, 0.1, 0.05] } as const
/** Drawn to fall due after the harvest: with those that the season does not fit and replacements, .60 do [D, drawn O]. */
export const FIXED_DUE_DRAWN = 0.68
/** Of 100 notes disbursed, January to December [D §3.3]. */
export const DISBURSED_BY_MONTH = [9, 9, 22, 20, 8, 4, 3, 3, 4, 4, 6, 8] as const
/**
 * When households wish to come [O, from a run]: with replacements, which start when the old note falls due, and with
 * those who must first repay, disbursements come to `DISBURSED_BY_MONTH`.
 */
export const WISHED_BY_MONTH = [10.6, 10.5, 25.0, 21.4, 7.9, 4.4, 3.0, 2.9, 3.6, 3.8, 4.5, 3.2] as const

export const PRIOR_OVERDUE_RATIO = 0.18
/** Credit reports go back some years: the share of a household's old arrears still seen at its next note [O]. */
export const PRIOR_OVERDUE_KEPT = 0.8
export const LATE_SHARE = 0.165

export const HEALTH_SHOCK = 0.05
export const DIVERSION = 0.12
export const INSURED = { grain: 0.6, other: 0.12 } as const
/** Villages that insure their grain as one (统保) [O]; elsewhere households enrol one by one. */
export const VILLAGE_WIDE_SHARE = 0.3
export const VILLAGE_WIDE_COVER = 0.9

/** Excellent grade over the one-year benchmark or LPR, a grade, and the officer's own latitude [D, LPR mode]. */
export const RATE = { margin: 0.034, perGrade: 0.005, spread: 0.006 } as const
export const REFUSED_SHARE = 0.16

/** Loss given default by guarantee [D §2.6]. */
export const LOSS_GIVEN_DEFAULT = {
  credit: 0.55,
  joint: 0.45,
  guaranteed: 0.45,
  mortgaged: 0.35,
  pledged: 0.1,
} as const
/** What is still owed when an instalment note defaults, as a share of its amount [O]. */
export const INSTALMENT_EXPOSURE = 0.5

export const INJECTED = {
  impostor: 0.012,
  borrowedName: 0.8,
  piling: 0.006,
  pilingSize: [3, 12],
  evergreen: 0.03,
  sequenceBreak: 0.005,
  badIdentity: 0.003,
} as const
/**
 * Patterns for the rules of DOMAIN.md §5.3 that its paragraph on injection gives no share of [O]. None moves the
 * default equation. Of notes unless said otherwise.
 */
export const PATTERNS = {
  /** Of notes above a branch's authority: approved there all the same (R06). */
  approvedOverLimit: 0.015,
  /** Officers who live in the area, and those of them who serve their own house and kin (R06). */
  localOfficers: 0.5,
  selfDealing: 0.4,
  /** Of extended notes: twice, after the due date, or for longer than the term (R08). */
  irregularExtension: 0.12,
  /** Of notes between a branch's authority and twice that: lent as two within a month (R09). */
  split: 0.012,
  /** Of a village's years: most of its households come on one day for one amount and purpose (R10). */
  batch: 0.004,
  batchJoins: 0.9,
  /** Of joint-liability groups (R11). */
  irregularGroups: 0.03,
  /** Of officers: incomes written down in round ten thousands (R12). */
  roundingOfficers: 0.02,
  /** Of households: registered and tilling in other branches' townships (R13). */
  outOfArea: 0.003,
  /** Of grain notes from July to November: for seed all the same (R14). */
  outOfSeason: 0.025,
  /** Of notes with interest before the end: the first paid from the officer's or the branch's account (R15). */
  interestByOfficer: 0.006,
  /** Of officers: no arrears are seen for years, since every due note is replaced in time (R16). */
  maskingOfficers: 0.01,
  /** Of rated borrowers: drew more than the line of their grade (R20). */
  overLine: 0.004,
} as const
/** Impostor loans pass through few hands [O]: so many times likelier with a corrupt officer. */
export const CORRUPT_OFFICERS = { share: 0.04, impostorShare: 0.6 } as const

export const MISSING = { incomeBanded: 0.3, land: 0.05, sharedPhone: 0.03 } as const
