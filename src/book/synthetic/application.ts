import { addMonths, type Day, dayOf } from '../../lending/calendar.ts'
import type { CreditGrade } from '../../lending/vocabulary.ts'
import { DEBT_TO_INCOME_CLIP, REFERENCE_DEBT_TO_INCOME } from '../sample/terms.ts'
import {
  AMOUNT,
  AMOUNT_RANGE,
  AS_OF,
  CROPS,
  INCOME_STEP,
  JOINT_LINE,
  LINE,
  LOWEST_INCOME,
  ROUNDED_INCOME,
  YIELD_SPREAD,
} from './assumptions.ts'
import { unobservedRisk } from './coefficients.ts'
import type { Model } from './model.ts'
import type { Application, Note, NoteGuarantee } from './note.ts'
import { batchOf } from './patterns/batches.ts'
import { exp, ln, log2 } from './portable-math.ts'
import { shareIndex } from './random.ts'
import { disbursementDay, dueDay } from './season.ts'

/** What the household brings to the counter beside its own columns. */
export interface Applicant {
  readonly household: number
  readonly year: number
  /** 0 for the first application of the year. */
  readonly turn: number
  readonly prior: number
  readonly isFirst: boolean
  /** The day from which the household owes nothing else. */
  readonly earliest: number
  /** Yuan still owed on other notes. */
  readonly outstanding: number
  /** Day and amount of a note that replaces another or is part of a split one; null for an ordinary application. */
  readonly fixed: FixedTerms | null
}

/** What is settled before the household comes to the counter. Such a note is always granted: that is its purpose. */
export interface FixedTerms {
  readonly on: number
  readonly amount: number
  /** The note that it replaces, whose guarantee it takes over for a year; null for a part of a split one. */
  readonly replaces: Note | null
}

/** Mean and spread of ln income among applicants, to standardise it [O, from a run]. */
const LN_INCOME = { mean: 10.55, spread: 0.72 } as const
/**
 * The weights of standardised income, each prior arrear, the household's standing and the officer's judgement, and
 * the cuts, such that the grades have their shares and correlate with income by .3 and with arrears by −.5
 * (the unrated counted as fair) [O, from a run].
 */
const GRADE = {
  income: 0.43,
  prior: 2.2,
  standing: 0.6,
  judgement: 0.54,
  excellent: 0.42,
  fair: -1.06,
} as const
const UNRATED_SHARE = 0.05
const JOINT_SHARE_OF_MEMBERS = 0.76
/** Of the notes that are not joint; a mortgage is likelier for large amounts. */
const OTHER_GUARANTEES = { credit: 0.3, guaranteed: 0.19, mortgaged: 0.1, pledged: 0.03 } as const
const MORTGAGE_BY_AMOUNT = 0.8

export function apply(model: Model, applicant: Applicant): Application {
  const { household: h, year, turn, prior, fixed } = applicant
  const replaced = fixed?.replaces ?? null
  const { households } = model
  const occasion = occasionOf(year, turn)
  const officer = serving(model, h, year)
  const batch = fixed ? null : batchOf(model, h, year, turn)
  const income = incomeOf(model, h, occasion, officer)
  const lnIncome = ln(income / AMOUNT.referenceIncome)
  const grade = gradeOf(model, h, occasion, income, prior)
  const drawn = model.streams['loan.amount'].normal(h, occasion)
  const asked =
    fixed?.amount ??
    batch?.amount ??
    exp(ln(AMOUNT.median) + AMOUNT.incomeElasticity * lnIncome + AMOUNT.spread * drawn)
  const requested = stepped(asked)
  const guarantee = replaced ? replaced.guarantee : guaranteeOf(model, h, occasion, grade, drawn)
  const line = guarantee === 'credit' ? LINE[grade] : guarantee === 'joint' ? JOINT_LINE : AMOUNT_RANGE.most
  const amount = fixed ? requested : stepped(Math.min(requested, line - applicant.outstanding))
  const disbursedOn = fixed ? fixed.on : ordinaryDay(model, applicant, occasion)
  const dueOn = replaced
    ? addMonths(disbursedOn, 12)
    : dueDay(
        disbursedOn,
        CROPS[households.crop[h]].crop === 'fungus',
        model.streams['loan.term'],
        h,
        occasion,
      )
  const log2DebtToIncome = debtToIncome(amount, income)
  const unobserved = model.streams['loan.unobserved'].normal(h, occasion)
  const decision = decide(model, {
    h,
    occasion,
    officer,
    disbursedOn,
    prior,
    grade,
    log2DebtToIncome,
    unobserved,
    isFixed: fixed !== null,
  })
  return {
    household: h,
    occasion,
    year,
    officer,
    disbursedOn,
    appliedOn: disbursedOn - 4 - model.streams['loan.applied'].pick(16, h, occasion),
    dueOn,
    income,
    prior,
    isFirst: applicant.isFirst,
    grade,
    guarantee,
    requested,
    amount,
    log2DebtToIncome,
    unobserved,
    workload: decision.workload,
    quota: decision.quota,
    systemRefuses: decision.systemRefuses,
    granted: decision.granted,
    refusalReason: decision.refusalReason,
    renews: replaced,
    isHalf: fixed !== null && replaced === null,
    batch: batch !== null && disbursedOn === batch.on ? batch : null,
  }
}

/** The day on which a household would come in a year, were it free to. */
export function wishedDay(model: Model, household: number, year: number, occasion: number): Day {
  const { streams } = model
  const batch = batchOf(model, household, year, occasion - occasionOf(year, 0))
  if (batch) return batch.on
  return disbursementDay(
    year,
    streams['loan.month'].uniform(household, occasion),
    streams['loan.day'].uniform(household, occasion),
  )
}

export const occasionOf = (year: number, turn: number): number => year * 8 + turn

/** The day wished for, or, where the household still owed then, soon after it was free. */
function ordinaryDay(model: Model, { household, year, earliest }: Applicant, occasion: number): Day {
  const day = wishedDay(model, household, year, occasion)
  const last = Math.min(AS_OF, dayOf(year, 12, 31))
  const wait = model.streams['loan.day'].pick(14, household, occasion + 0x10000)
  return day >= earliest ? day : Math.min(last, earliest + wait)
}

export function debtToIncome(amount: number, income: number): number {
  const doublings = log2(amount / income / REFERENCE_DEBT_TO_INCOME)
  return Math.max(-DEBT_TO_INCOME_CLIP, Math.min(DEBT_TO_INCOME_CLIP, doublings))
}

/** Who serves the household: not an officer who lives there or is kin of it, unless the officer deals with itself. */
function serving(model: Model, h: number, year: number): number {
  const { county, homes, households } = model
  const officer = model.officerOf(households.village[h], year)
  const tie = homes.ties.get(h)
  if (!tie || tie.officer !== officer || tie.selfDealing) return officer
  const { branch } = county.officers[officer]
  const next = officer + county.branches
  return next < county.officers.length ? next : branch === officer ? officer : branch
}

function incomeOf(model: Model, h: number, occasion: number, officer: number): number {
  const { farmIncome, offFarmIncome } = model.households
  const season = Math.max(0.3, 1 + YIELD_SPREAD * model.streams['household.season'].normal(h, occasion))
  const step = model.effects.roundingOfficers.has(officer) ? ROUNDED_INCOME : INCOME_STEP
  const income = Math.round((farmIncome[h] * season + offFarmIncome[h]) / step) * step
  return Math.max(step === INCOME_STEP ? LOWEST_INCOME : step, income)
}

function gradeOf(model: Model, h: number, occasion: number, income: number, prior: number): CreditGrade {
  if (model.streams['household.unrated'].chance(UNRATED_SHARE, h)) return 'unrated'
  const score =
    (GRADE.income * (ln(income) - LN_INCOME.mean)) / LN_INCOME.spread -
    GRADE.prior * prior +
    GRADE.standing * model.streams['household.standing'].normal(h) +
    GRADE.judgement * model.streams['loan.grade'].normal(h, occasion)
  return score > GRADE.excellent ? 'excellent' : score < GRADE.fair ? 'fair' : 'good'
}

function guaranteeOf(
  model: Model,
  h: number,
  occasion: number,
  grade: CreditGrade,
  amount: number,
): NoteGuarantee {
  const draw = model.streams['loan.guarantee']
  if (model.households.group[h] >= 0 && draw.chance(JOINT_SHARE_OF_MEMBERS, h, occasion)) return 'joint'
  const weights = [
    grade === 'unrated' ? 0 : OTHER_GUARANTEES.credit,
    OTHER_GUARANTEES.guaranteed,
    OTHER_GUARANTEES.mortgaged * exp(MORTGAGE_BY_AMOUNT * amount),
    OTHER_GUARANTEES.pledged,
  ]
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const index = shareIndex(
    weights.map((weight) => weight / total),
    draw.uniform(h, occasion + 0x10000),
  )
  return (['credit', 'guaranteed', 'mortgaged', 'pledged'] as const)[index]
}

function stepped(amount: number): number {
  const { least, most, step } = AMOUNT_RANGE
  return Math.min(most, Math.max(least, Math.round(amount / step) * step))
}

interface Request {
  readonly h: number
  readonly occasion: number
  readonly officer: number
  readonly disbursedOn: number
  readonly prior: number
  readonly grade: CreditGrade
  readonly log2DebtToIncome: number
  readonly unobserved: number
  readonly isFixed: boolean
}

/**
 * The decision, a probit: the system's view of the household, the officer's impression of its unobserved risk,
 * and two things that have nothing to do with the household: how busy the officer is and how much of the
 * month's credit quota is left. Fixed terms are always granted.
 */
const DECISION = {
  constant: 1.32,
  prior: -0.3,
  debt: -0.18,
  unrated: -0.3,
  workload: -0.45,
  quota: 0.45,
} as const
const SYSTEM_CUT = -0.75

function decide(
  model: Model,
  request: Request,
): Pick<Application, 'workload' | 'quota' | 'systemRefuses' | 'granted' | 'refusalReason'> {
  const { h, occasion, officer, disbursedOn, prior, grade, unobserved } = request
  const month = Math.floor(disbursedOn / 30.4375)
  const busy = model.streams['officer.workload'].normal(officer, month)
  const left = model.streams['branch.quota'].normal(model.county.officers[officer].branch, month)
  const system =
    DECISION.prior * prior +
    DECISION.debt * request.log2DebtToIncome +
    (grade === 'unrated' ? DECISION.unrated : 0)
  const seen = unobservedRisk.seenInRefusal
  const impression =
    -seen * unobserved + Math.sqrt(1 - seen * seen) * model.streams['loan.impression'].normal(h, occasion)
  const busyness = DECISION.workload * busy
  const scarcity = DECISION.quota * left
  const granted = request.isFixed || DECISION.constant + system + busyness + scarcity + impression > 0
  const worst = Math.min(system, busyness, scarcity, impression)
  return {
    workload: Math.max(5, Math.round(120 + 35 * busy)),
    quota: Math.max(100_000, Math.round((3_000_000 * exp(0.5 * left)) / 10_000) * 10_000),
    systemRefuses: system < SYSTEM_CUT,
    granted,
    refusalReason: granted
      ? ''
      : worst === system
        ? 'repayment_ability'
        : worst === scarcity
          ? 'quota'
          : worst === busyness
            ? 'incomplete_file'
            : 'character',
  }
}
