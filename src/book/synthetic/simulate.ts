import { dayOf, NO_DATE } from '../../lending/calendar.ts'
import { PRIOR_OVERDUE_CAP } from '../sample/terms.ts'
import { apply, type FixedTerms, occasionOf, wishedDay } from './application.ts'
import {
  AGE,
  AS_OF,
  FIRST_YEAR,
  GROWTH,
  LAST_YEAR,
  PRIOR_OVERDUE_KEPT,
  PRIOR_OVERDUE_RATIO,
} from './assumptions.ts'
import { dateAt } from './known-dates.ts'
import type { LeverLevels } from './levers.ts'
import { makeNote } from './make-note.ts'
import { combinedEffect, type Doses } from './measures.ts'
import type { Model } from './model.ts'
import type { Application, Note } from './note.ts'
import { halfOf, isSplit } from './patterns/split.ts'
import { piler } from './piling.ts'
import { shareOfYear } from './season.ts'

/** A calendar year's notes in the order of disbursement, and the applications that were refused. */
export interface LendingYear {
  readonly year: number
  readonly notes: readonly Note[]
  readonly refused: readonly Application[]
}

export interface SimulationOptions {
  readonly intercept: number
  /** Doses of measures under the same draws; none by default. */
  readonly doses?: Doses
  /** Levers that are set to a level; none by default. */
  readonly levels?: LeverLevels
  /** Lends in every n-th village only, with as small a part of the quotas: an estimate of the whole. */
  readonly everyNthVillage?: number
}

/** Of those who borrowed in the year before, and of those who did earlier [O]. */
const RETURNING = { recent: 0.9, lapsed: 0.2 } as const
/** Of households new to the book, those who never borrowed anywhere: 16 % in the first year, in which most have. */
const NEW_TO_CREDIT = { firstYear: 0.25, later: 0.75 } as const
const PATIENCE_DAYS = 40
const SECOND_NOTE = 0.05
const MOST_TURNS = 7

/** The book year by year: memory holds the households and one year. */
export function* simulate(model: Model, options: SimulationOptions): Generator<LendingYear> {
  const desk = openDesk(model, options)
  const markPiling = piler(model)
  for (const [index, quota] of quotas(
    Math.ceil(model.county.notes / (options.everyNthVillage ?? 1)),
  ).entries()) {
    const year = FIRST_YEAR + index
    const lending = desk.lend(year, quota)
    lending.notes.sort(
      (a, b) => a.disbursedOn - b.disbursedOn || a.household - b.household || a.occasion - b.occasion,
    )
    lending.notes.forEach((note, i) => {
      note.id = `L${year}-${String(i + 1).padStart(6, '0')}`
    })
    markPiling(lending.notes)
    yield lending
  }
}

/** Notes a year, growing by `GROWTH`, with the exact total. */
export function quotas(total: number): number[] {
  const weights: number[] = []
  let growth = 1
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    weights.push(growth * shareOfYear(year))
    growth *= 1 + GROWTH
  }
  const sum = weights.reduce((a, b) => a + b, 0)
  let upTo = 0
  let given = 0
  return weights.map((weight) => {
    upTo += weight
    const until = Math.round((total * upTo) / sum)
    const quota = until - given
    given = until
    return quota
  })
}

function openDesk(
  model: Model,
  { intercept, doses = {}, levels = {}, everyNthVillage = 1 }: SimulationOptions,
) {
  const effectOf = combinedEffect(model, doses, levels)
  const { households } = model
  const { count } = households
  const customers = Uint32Array.from({ length: count }, (_, index) => index).filter(
    (household) => households.village[household] % everyNthVillage === 0,
  )
  /** Arrears that the next credit report shows. */
  const prior = new Uint8Array(count)
  /** The day from which a household owes nothing. */
  const freeFrom = new Int32Array(count).fill(NO_DATE)
  const hasBorrowed = new Uint8Array(count)
  let waiting: Note[] = []
  const history = model.streams['household.history']

  function lend(year: number, quota: number) {
    const notes: Note[] = []
    const refused: Application[] = []
    const turn = new Uint8Array(count)
    let reserved = 0

    function serve(household: number, fixed: FixedTerms | null, outstanding = 0): void {
      if (turn[household] >= MOST_TURNS) return
      const isNew = hasBorrowed[household] === 0
      const isFirst =
        isNew &&
        history.chance(year === FIRST_YEAR ? NEW_TO_CREDIT.firstYear : NEW_TO_CREDIT.later, household)
      if (isNew) prior[household] = isFirst ? 0 : arrearsBefore(household)
      const applicant = {
        household,
        year,
        turn: turn[household]++,
        prior: prior[household],
        isFirst,
        outstanding,
        earliest: freeFrom[household] + 1,
        fixed,
      }
      const whole = apply(model, applicant)
      const half = isSplit(model, whole)
        ? { on: whole.disbursedOn, amount: halfOf(whole), replaces: null }
        : null
      const application = half ? apply(model, { ...applicant, fixed: half }) : whole
      if (!application.granted) {
        refused.push(application)
        return
      }
      const { note, wasLate } = makeNote(model, application, intercept, effectOf)
      notes.push(note)
      hasBorrowed[household] = 1
      prior[household] = remembered(household, application.occasion, wasLate)
      // A note that ends otherwise than in cash or renewal closes the door for good, unless it is replaced.
      const { settledOn, settledBy } = note.outcome
      const isClean = settledBy === 'cash' || settledBy === 'renewal' || settledBy === 'refinance'
      freeFrom[household] = Math.max(freeFrom[household], settledOn !== null && isClean ? settledOn : AS_OF)
      if (settledOn !== null && (settledBy === 'renewal' || settledBy === 'refinance'))
        replaceLater(note, settledOn)
      // The other half within a month, where this year's quota and calendar have room.
      const other = half && { ...half, on: half.on + 1 + (note.occasion % 25) }
      if (other && notes.length < quota && other.on <= AS_OF && dateAt(other.on).year === year) {
        serve(household, other, half.amount)
      }
    }

    /** Same-year replacements take a place of this year's quota now; the rest wait for their year. */
    function replaceLater(note: Note, settledOn: number): void {
      const replacementYear = dateAt(settledOn).year
      if (replacementYear > year) waiting.push(note)
      else if (notes.length + reserved < quota) {
        reserved++
        serve(note.household, replacementOf(note, year))
        reserved--
      }
    }

    const due = waiting.filter((note) => dateAt(note.outcome.settledOn!).year === year)
    waiting = waiting.filter((note) => dateAt(note.outcome.settledOn!).year > year)
    for (const note of due) if (notes.length < quota) serve(note.household, replacementOf(note, year))

    const order = shuffled(year)
    const isOpen = (h: number) => notes.length < quota && isEligible(h, year)
    for (const h of order) {
      if (isOpen(h) && turn[h] === 0 && hasBorrowed[h] && comesBack(h, year)) {
        serve(h, null)
        if (history.chance(SECOND_NOTE, h, year + 0x10000)) serveAgain(h)
      }
    }
    for (const h of order)
      if (isOpen(h) && turn[h] === 0 && !hasBorrowed[h] && !households.neverApplies[h]) serve(h, null)
    // A very small book may run out of households: they come again.
    for (let round = 0; round < MOST_TURNS && notes.length < quota; round++) {
      for (const h of order) if (notes.length < quota && hasAge(h, year)) serve(h, null)
    }
    return { year, notes, refused }

    function serveAgain(h: number): void {
      const first = notes.at(-1)
      if (notes.length >= quota || first?.household !== h) return
      // Nobody draws while overdue.
      const { unpaidFrom } = first.outcome
      if (unpaidFrom === null || dateAt(unpaidFrom).year > year) serve(h, null, first.amount)
    }
  }

  function isEligible(household: number, year: number): boolean {
    return hasAge(household, year) && freeFrom[household] < Math.min(AS_OF, dayOf(year, 12, 15))
  }

  function hasAge(household: number, year: number): boolean {
    const age = year - households.birthYear[household]
    return age >= AGE.least && age <= AGE.most
  }

  /** It waits for some weeks to be free of the last note, or else for another year. */
  function comesBack(household: number, year: number): boolean {
    if (!history.chance(returningShare(household, year), household, year)) return false
    return wishedDay(model, household, year, occasionOf(year, 0)) + PATIENCE_DAYS >= freeFrom[household]
  }

  function returningShare(household: number, year: number): number {
    return freeFrom[household] >= dayOf(year - 1, 6, 1) ? RETURNING.recent : RETURNING.lapsed
  }

  /** Geometric, among those who borrowed before the book begins. */
  function arrearsBefore(household: number): number {
    let arrears = 0
    while (arrears < PRIOR_OVERDUE_CAP && history.chance(PRIOR_OVERDUE_RATIO * 1.2, household, 100 + arrears))
      arrears++
    return arrears
  }

  function remembered(household: number, occasion: number, wasLate: boolean): number {
    let kept = wasLate ? 1 : 0
    for (let i = 0; i < prior[household]; i++) {
      if (history.chance(PRIOR_OVERDUE_KEPT, household, occasion * 8 + i)) kept++
    }
    return Math.min(PRIOR_OVERDUE_CAP, kept)
  }

  /** Fisher–Yates by the hash of the year. */
  function shuffled(year: number): Uint32Array {
    const order = customers.slice()
    const draw = model.streams['household.order']
    for (let i = order.length - 1; i > 0; i--) {
      const j = draw.pick(i + 1, i, year)
      const held = order[i]
      order[i] = order[j]
      order[j] = held
    }
    return order
  }

  return { lend }
}

/** Within three days of the old note's end, for at least what was owed (R07: ≥ 80 %). */
function replacementOf(note: Note, year: number): FixedTerms {
  const settledOn = note.outcome.settledOn!
  const on = dateAt(settledOn + 2).year === year && settledOn + 2 <= AS_OF ? settledOn + 2 : settledOn
  return { on, amount: note.amount, replaces: note }
}
