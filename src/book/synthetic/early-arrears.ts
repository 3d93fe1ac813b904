import type { Day } from '../../lending/calendar.ts'
import type { Model } from './model.ts'
import { lastDueOn, type Note } from './note.ts'
import { isMaskedNote } from './outcome.ts'
import { dueDaysOf } from './repayment-plan.ts'

/**
 * A payment before the last that came late and was made up. Arrears that come and go are what a household shows of
 * itself before its note falls due: of notes that will default a payment is late more often.
 */
export interface LatePayment {
  readonly dueOn: Day
  readonly paidOn: Day
}

/**
 * Chance that an early payment is late, by what becomes of the note [O]. Each late one is log-odds of default
 * ln(.30/.70) − ln(.08/.92) = 1.60 more than one in time, each one in time ln(.70/.92) = −.27, whatever else is known.
 */
export const EARLY_LATE = { defaulted: 0.3, good: 0.08 } as const
/** Days late: over the week of technical delays, and never so late as to be a default [O]. */
const FEWEST_DAYS = 8
const DAYS_SPREAD = 60
/**
 * Days before the note ends (by its date, settlement, extension or first day unpaid for good) in which nothing comes
 * late: every early arrear is made up more than a month before, so that it changes nothing of how the note ends.
 */
const QUIET_DAYS = 100

const none: readonly LatePayment[] = []

/** Oldest first. A payment waits for the one before it, since money covers the oldest debt. */
export function latePaymentsOf(model: Model, note: Note): readonly LatePayment[] {
  if (note.method === 'bullet' || isMaskedNote(model, note)) return none
  const last = endOf(note) - QUIET_DAYS
  const chance = note.defaults ? EARLY_LATE.defaulted : EARLY_LATE.good
  const { 'arrears.late': isLate, 'arrears.days': days } = model.streams
  const late: LatePayment[] = []
  let paidBefore: Day = note.disbursedOn
  for (const [index, dueOn] of dueDaysOf(note).entries()) {
    const draw = note.occasion + index * 0x10000
    const own =
      dueOn <= last && isLate.chance(chance, note.household, draw)
        ? dueOn + FEWEST_DAYS + Math.floor(DAYS_SPREAD * days.uniform(note.household, draw))
        : dueOn
    const paidOn = Math.max(own, paidBefore)
    if (paidOn > dueOn) late.push({ dueOn, paidOn })
    paidBefore = paidOn
  }
  return late
}

function endOf(note: Note): Day {
  const { settledOn, extendedOn, unpaidFrom } = note.outcome
  return Math.min(lastDueOn(note), settledOn ?? Infinity, extendedOn ?? Infinity, unpaidFrom ?? Infinity)
}
