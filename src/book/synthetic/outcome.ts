import { addMonths, type Day } from '../../lending/calendar.ts'
import type { Settlement } from '../../lending/vocabulary.ts'
import { AGE, AS_OF, INSTALMENT_EXPOSURE, LATE_SHARE, PATTERNS } from './assumptions.ts'
import { dateAt } from './known-dates.ts'
import type { Model } from './model.ts'
import {
  type IrregularExtension,
  irregularExtensions,
  type Note,
  type NoteGuarantee,
  type Outcome,
  type Writable,
} from './note.ts'
import type { Stream } from './random.ts'
import { dueDaysOf } from './repayment-plan.ts'
import { monthsBetween } from './season.ts'

/** How a note may be replaced by another when it falls due. */
type Ending = 'own' | 'renewed' | 'bridged' | 'refinancedOverdue'

/** Of matured notes [O]; bridged and refinancedOverdue together are the 3 % evergreening of DOMAIN.md §5.3. */
const RENEWED_SHARE = 0.06
const BRIDGED_SHARE = 0.014
export const REFINANCED_OF_DEFAULTS = 0.2
/** Of the good notes of an officer who hides arrears: payoffs are new notes [O]. */
const MASKED_BRIDGED_SHARE = 0.6

/** Extension needs an objective cause: after a disaster often, else rarely. */
const EXTENDED_SHARE = { disaster: 0.12, else: 0.008 } as const
const EXTENSION_MONTHS = 3
/** The second extension is agreed before the first ends. */
const SECOND_AFTER_DAYS = 80
type Extension = Pick<Outcome, 'firstExtendedOn' | 'extendedOn' | 'extendedDueOn' | 'irregularExtension'>

/**
 * What becomes of a defaulted note that nobody refinances, by guarantee: paid late, paid by a guarantor, sold,
 * and what is recovered of the rest. With `REFINANCED_OF_DEFAULTS` the loss comes to `LOSS_GIVEN_DEFAULT`.
 */
export const RESOLUTION: Readonly<
  Record<NoteGuarantee, { paid: number; guarantor: number; recovered: number }>
> = {
  credit: { paid: 0.2, guarantor: 0, recovered: 0.15 },
  joint: { paid: 0.2, guarantor: 0.15, recovered: 0.15 },
  guaranteed: { paid: 0.2, guarantor: 0.15, recovered: 0.15 },
  mortgaged: { paid: 0.3, guarantor: 0, recovered: 0.4 },
  pledged: { paid: 0.8, guarantor: 0, recovered: 0.5 },
}
/** Days late that nobody holds against a household. */
const TECHNICAL_DAYS = 7
export const TRANSFERRED_SHARE = 0.03
export const INSURER_PAID_SHARE = 0.08
const WRITTEN_OFF_SHARE = 0.8

function endingOf(model: Model, note: Note, evergreeningStopped: boolean): Ending {
  const u = model.streams['loan.ending'].uniform(note.household, note.occasion)
  const isMasked = isMaskedNote(model, note)
  // Who will be too old for another note ends this one alone.
  if (isTooOldForAnother(model, note)) return 'own'
  if (note.defaults) {
    return !evergreeningStopped && (isMasked || u < REFINANCED_OF_DEFAULTS) ? 'refinancedOverdue' : 'own'
  }
  if (u < (isMasked ? MASKED_BRIDGED_SHARE : BRIDGED_SHARE)) return evergreeningStopped ? 'own' : 'bridged'
  return u < BRIDGED_SHARE + RENEWED_SHARE && note.prior === 0 ? 'renewed' : 'own'
}

export function isTooOldForAnother(model: Model, { household, year, dueOn, disbursedOn }: Note): boolean {
  const replacementYear = year + Math.ceil((dueOn - disbursedOn) / 365) + 1
  return replacementYear - model.households.birthYear[household] > AGE.most
}

/** Due while its officer hides arrears (R16). */
export function isMaskedNote(model: Model, { officer, dueOn }: Pick<Note, 'officer' | 'dueOn'>): boolean {
  const until = model.effects.maskedUntil.get(officer)
  return until !== undefined && dateAt(dueOn).year <= until
}

type Draw = (stream: Stream, salt?: number) => number

export interface Ended {
  readonly outcome: Outcome
  /** The arrears that the household's later credit reports show. */
  readonly wasLate: boolean
}

/** Of the days overdue of a note that is refinanced at once: over before anybody looks. */
const MASKED_DAYS = 3

/** Before anything has happened. */
export const STILL_OPEN: Outcome = {
  firstExtendedOn: null,
  extendedOn: null,
  extendedDueOn: null,
  irregularExtension: null,
  settledOn: null,
  settledBy: null,
  writtenOffOn: null,
  unpaidFrom: null,
  recovered: 0,
  recoveredOn: null,
}

/** What the note's own draws make of it, as far as the book's date can know. */
export function outcomeOf(model: Model, note: Note, evergreeningStopped: boolean): Ended {
  const { household: h, occasion, dueOn, defaults } = note
  const { streams } = model
  const draw: Draw = (stream, salt = 0) => stream.uniform(h, occasion + salt * 0x10000)
  const ending = endingOf(model, note, evergreeningStopped)
  const paysInstalments = note.method === 'equal-instalment'
  const outcome: Writable<Outcome> = { ...STILL_OPEN }
  const extendedOn = dueOn - 5 - Math.floor(draw(streams['outcome.extendedOn']) * 20)
  const isMasked = isMaskedNote(model, note)
  const mayExtend = ending === 'own' && !paysInstalments && !isMasked && extendedOn <= AS_OF
  if (
    mayExtend &&
    draw(streams['outcome.extended']) < (note.disaster ? EXTENDED_SHARE.disaster : EXTENDED_SHARE.else)
  ) {
    Object.assign(outcome, extensionOf(model, note, extendedOn))
  }
  const due = outcome.extendedDueOn ?? dueOn
  let wasLate = defaults
  if (defaults) {
    outcome.unpaidFrom = paysInstalments ? halfWay(note) : due
    if (ending === 'refinancedOverdue') {
      const days = isMasked
        ? MASKED_DAYS * draw(streams['outcome.refinanced'])
        : 14 + 70 * draw(streams['outcome.refinanced'])
      outcome.settledOn = outcome.unpaidFrom + 1 + Math.floor(days)
      outcome.settledBy = 'refinance'
    } else resolve(note, outcome, outcome.unpaidFrom, streams, draw)
  } else if (ending === 'own') {
    const days = isMasked ? 0 : daysLate(streams['outcome.late'], draw)
    outcome.settledOn = due + days
    outcome.settledBy = 'cash'
    if (days > 0) outcome.unpaidFrom = due
    wasLate = days > TECHNICAL_DAYS
  } else {
    outcome.settledOn = due
    outcome.settledBy = ending === 'renewed' ? 'renewal' : 'refinance'
  }
  forgetAfter(AS_OF, outcome)
  return { outcome, wasLate }
}

/** An instalment note that defaults stops at the first payment past the middle (`INSTALMENT_EXPOSURE`). */
function halfWay(note: Note): Day {
  const middle = note.dueOn - Math.floor((note.dueOn - note.disbursedOn) / 2)
  return dueDaysOf(note).find((day) => day >= middle) ?? note.dueOn
}

/** In time and once, for three months, but for a few (R08). */
function extensionOf(model: Model, note: Note, inTime: Day): Extension {
  const { household: h, occasion, dueOn, disbursedOn, defaults } = note
  const draw = model.streams['inject.extension']
  const term = monthsBetween(disbursedOn, dueOn)
  const extension = (
    fault: IrregularExtension | null,
    firstOn: Day,
    lastOn: Day,
    months: number,
  ): Extension => ({
    firstExtendedOn: firstOn,
    extendedOn: lastOn,
    extendedDueOn: addMonths(dueOn, months),
    irregularExtension: fault,
  })
  const isIrregular =
    draw.chance(PATTERNS.irregularExtension, h, occasion) && dueOn + SECOND_AFTER_DAYS <= AS_OF
  const fault = isIrregular
    ? irregularExtensions[draw.pick(irregularExtensions.length, h, occasion + 0x10000)]
    : null
  if (fault === 'second') return extension(fault, inTime, dueOn + SECOND_AFTER_DAYS, 2 * EXTENSION_MONTHS)
  if (fault === 'afterOverdue') return extension(fault, dueOn + 12, dueOn + 12, EXTENSION_MONTHS)
  // A default must show within its window, so that only good notes are extended for so long.
  if (fault === 'tooLong' && !defaults && term <= 12) return extension(fault, inTime, inTime, term + 1)
  return extension(null, inTime, inTime, EXTENSION_MONTHS)
}

/** One in three late payers is a few days late for technical reasons, the rest up to 85 days; most pay a little early. */
function daysLate(stream: Stream, draw: Draw): number {
  if (draw(stream) >= LATE_SHARE) return -Math.floor(12 * draw(stream, 3) * draw(stream, 4))
  const spread = draw(stream, 2)
  return draw(stream, 1) < 0.33 ? 1 + Math.floor(TECHNICAL_DAYS * spread) : 8 + Math.floor(78 * spread)
}

/** How a default that nobody refinances ends, counted from its first unpaid day. */
function resolve(
  note: Note,
  outcome: Writable<Outcome>,
  from: Day,
  streams: Model['streams'],
  draw: Draw,
): void {
  const { paid, guarantor, recovered } = RESOLUTION[note.guarantee]
  const insurer = note.disaster && note.insured ? INSURER_PAID_SHARE : 0
  const later = draw(streams['outcome.resolution'], 1)
  const end = (days: number, by: Settlement) => {
    outcome.settledOn = from + Math.floor(days)
    outcome.settledBy = by
  }
  const u = draw(streams['outcome.resolution'])
  if (u < paid) {
    end(95 + 300 * later, 'cash')
    return
  }
  if (u < paid + guarantor) {
    end(100 + 150 * later, 'guarantor')
    return
  }
  if (u < paid + guarantor + insurer) {
    end(92 + 60 * later, 'insurance')
    return
  }
  // A mean of `recovered` with a long right tail: twice as much times a uniform.
  outcome.recovered = Math.round(
    note.amount * exposedShare(note) * 2 * recovered * draw(streams['outcome.recovered']),
  )
  outcome.recoveredOn = from + 150 + Math.floor(250 * draw(streams['outcome.recovered'], 1))
  if (draw(streams['outcome.transferred']) < TRANSFERRED_SHARE) {
    end(420 + 300 * later, 'transfer')
    return
  }
  if (draw(streams['outcome.writtenOff']) < WRITTEN_OFF_SHARE) {
    end(700 + 600 * draw(streams['outcome.writtenOff'], 1), 'write_off')
    outcome.writtenOffOn = outcome.settledOn
  }
}

/** Recoveries stay below what is owed: an instalment note still owes a little more than half. */
function exposedShare({ method }: Note): number {
  return method === 'equal-instalment' ? INSTALMENT_EXPOSURE : 1
}

/** What the book of a day cannot know is taken out. */
function forgetAfter(day: Day, outcome: Writable<Outcome>): void {
  if (outcome.settledOn !== null && outcome.settledOn > day) {
    outcome.settledOn = null
    outcome.settledBy = null
    outcome.writtenOffOn = null
  }
  if (outcome.unpaidFrom !== null && outcome.unpaidFrom > day) outcome.unpaidFrom = null
  if (outcome.recoveredOn !== null && outcome.recoveredOn > day) {
    outcome.recovered = 0
    outcome.recoveredOn = null
  }
}
