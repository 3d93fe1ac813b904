import {
  CORRUPT_OFFICERS,
  CROPS,
  DIVERSION,
  HEALTH_SHOCK,
  INJECTED,
  INSURED,
  RATE,
  VILLAGE_WIDE_COVER,
  VILLAGE_WIDE_SHARE,
} from './assumptions.ts'
import { benchmarkOn } from './benchmark-rate.ts'
import { HIGHEST_PROBABILITY, IMPOSTOR_MULTIPLIER, unobservedRisk } from './coefficients.ts'
import { isLongTerm, observedLogOdds, type Shocked, unobservedLogOdds } from './log-odds.ts'
import type { EffectOnNote, NoteAtRisk } from './measures.ts'
import { isGrain, type Model } from './model.ts'
import {
  type Application,
  type Note,
  type RepaymentMethod,
  type SequenceBreak,
  sequenceBreaks,
  type Writable,
} from './note.ts'
import { type Ended, outcomeOf, STILL_OPEN } from './outcome.ts'
import { logistic } from './portable-math.ts'
import { cropYearOf } from './season.ts'
import { AFFECTED_SHARE } from './shocks.ts'

export type MadeNote = { readonly note: Note } & Pick<Ended, 'wasLate'>

/** Turns a granted application into a note with its shocks, its risk and its fate. */
export function makeNote(
  model: Model,
  application: Application,
  intercept: number,
  /** Of measures, where the cooperative is run with a dose of some. */
  effectOf: (note: NoteAtRisk) => EffectOnNote,
): MadeNote {
  const { household: h, occasion } = application
  const shocked = shocksOf(model, application)
  const { cropYear } = shocked
  const impostor = impostorKind(model, application)
  // Field by field: spreading three objects for each of a million notes would take as long as drawing them.
  const note: Writable<Note> = {
    household: application.household,
    occasion: application.occasion,
    year: application.year,
    officer: application.officer,
    disbursedOn: application.disbursedOn,
    appliedOn: application.appliedOn,
    dueOn: application.dueOn,
    income: application.income,
    prior: application.prior,
    isFirst: application.isFirst,
    grade: application.grade,
    guarantee: application.guarantee,
    requested: application.requested,
    amount: application.amount,
    log2DebtToIncome: application.log2DebtToIncome,
    unobserved: application.unobserved,
    workload: application.workload,
    quota: application.quota,
    systemRefuses: application.systemRefuses,
    granted: application.granted,
    refusalReason: application.refusalReason,
    renews: application.renews,
    isHalf: application.isHalf,
    batch: application.batch,
    cropYear: shocked.cropYear,
    health: shocked.health,
    diverted: shocked.diverted,
    insured: shocked.insured,
    disaster: shocked.disaster,
    priceShock: shocked.priceShock,
    id: '',
    pilingAccount: null,
    rateBasisPoints: rateOf(model, application),
    method: methodOf(model, application),
    impostor,
    sequenceBreak: sequenceBreakOf(model, application),
    badIdentity: model.streams['inject.identity'].chance(INJECTED.badIdentity, h, occasion),
    logOdds: observedLogOdds(model, application, shocked) + unobservedLogOdds(model, application, cropYear),
    probability: 0,
    defaults: false,
    outcome: STILL_OPEN,
  }
  const effect = effectOf(note)
  note.probability = probabilityOf(
    intercept + note.logOdds + effect.logOdds,
    impostor !== null && !effect.impostorUndone,
  )
  note.defaults = model.streams['loan.default'].chance(note.probability, h, occasion)
  const { outcome, wasLate } = outcomeOf(model, note, effect.evergreeningStopped)
  note.outcome = outcome
  return { note, wasLate }
}

export function probabilityOf(logOdds: number, isImpostor: boolean): number {
  const honest = logistic(logOdds)
  return isImpostor ? Math.min(HIGHEST_PROBABILITY, IMPOSTOR_MULTIPLIER * honest) : honest
}

function shocksOf(model: Model, application: Application): Shocked {
  const { household: h, occasion } = application
  const { households, county, shocks } = model
  const village = households.village[h]
  // Weather, illness and cover are the household's year: two notes of one crop year share them.
  const cropYear = cropYearOf(application.disbursedOn)
  const crop = households.crop[h]
  const hit = shocks.disasterOf(county.villages[village].township, cropYear) !== undefined
  return {
    cropYear,
    health: model.streams['shock.health'].chance(HEALTH_SHOCK, h, cropYear),
    diverted: model.streams['loan.diverted'].chance(DIVERSION, h, occasion),
    insured: model.streams['insurance.cover'].chance(insuredShare(model, h), h, cropYear),
    disaster: hit && model.streams['shock.disaster'].chance(AFFECTED_SHARE, h, cropYear),
    priceShock: shocks.priceShock(crop, cropYear),
  }
}

/** The chance that a household is insured, such that the county's shares are those of `INSURED`. */
export function insuredShare(model: Model, household: number): number {
  const { households, county } = model
  if (!isGrain(households.crop[household])) return INSURED.other
  return county.villages[households.village[household]].insuresAsOne
    ? VILLAGE_WIDE_COVER
    : (INSURED.grain - VILLAGE_WIDE_SHARE * VILLAGE_WIDE_COVER) / (1 - VILLAGE_WIDE_SHARE)
}

const GRADE_STEPS = { excellent: 0, good: 1, fair: 2, unrated: 3 } as const

/** Benchmark plus margin and grade, and a latitude in which the officer's impression shows. */
function rateOf(
  model: Model,
  { household: h, occasion, disbursedOn, grade, unobserved }: Application,
): number {
  const seen = unobservedRisk.seenInRate
  const latitude =
    seen * unobserved + Math.sqrt(1 - seen * seen) * model.streams['loan.rate'].normal(h, occasion)
  const rate =
    benchmarkOn(disbursedOn) + RATE.margin + RATE.perGrade * GRADE_STEPS[grade] + RATE.spread * latitude
  return Math.max(300, Math.round(rate * 10_000))
}

export function methodOf(model: Model, application: Application): RepaymentMethod {
  const u = model.streams['loan.method'].uniform(application.household, application.occasion)
  // Interest with principal at maturity is not for notes over a year (DOMAIN.md §1.6).
  if (isLongTerm(application)) return u < 0.4 ? 'equal-instalment' : 'interest-then-principal'
  return u < 0.55 ? 'bullet' : 'interest-then-principal'
}

function impostorKind(
  model: Model,
  { household: h, occasion, officer, renews }: Application,
): Note['impostor'] {
  if (renews) return null
  const corrupt = model.effects.corruptOfficers
  const { share, impostorShare } = CORRUPT_OFFICERS
  const chance = corrupt.has(officer)
    ? (INJECTED.impostor * impostorShare) / Math.max(share, corrupt.size / model.county.officers.length)
    : (INJECTED.impostor * (1 - impostorShare)) / (1 - share)
  const draw = model.streams['inject.impostor']
  if (!draw.chance(chance, h, occasion)) return null
  return draw.chance(INJECTED.borrowedName, h, occasion + 0x10000) ? 'borrowed' : 'invented'
}

function sequenceBreakOf(model: Model, { household: h, occasion }: Application): SequenceBreak | null {
  const draw = model.streams['inject.sequence']
  return draw.chance(INJECTED.sequenceBreak, h, occasion)
    ? sequenceBreaks[draw.pick(3, h, occasion + 0x10000)]
    : null
}

export const cropOf = (model: Model, household: number) => CROPS[model.households.crop[household]].crop
