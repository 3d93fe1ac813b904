import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookOf } from '../../../test/small-book.ts'
import { addMonths, dayOf, NO_DATE } from '../../lending/calendar.ts'
import { nominalColumn, numericColumn } from '../../stats/frame.ts'
import type { Book, BookColumn } from '../book.ts'
import { readBookOutcome } from './book-outcome.ts'
import { drawSample } from './sample.ts'

/**
 * The simulation of SOUNDNESS.md rule 1: every month the same number of notes, 6 of 100 bad. A good note is repaid
 * after 10 months, when it is due; a bad one stays on the books for 34.
 */
interface Lending {
  readonly months: number
  readonly notesAMonth: number
  readonly badOf100: number
}

const goodMonths = 10
const badMonths = 34
const start = dayOf(2008, 1, 15)

interface SimulatedNote {
  readonly disbursedOn: number
  readonly dueOn: number
  readonly endsOn: number
  readonly isBad: boolean
}

function notesOf({ months, notesAMonth, badOf100 }: Lending): SimulatedNote[] {
  return Array.from({ length: months * notesAMonth }, (_, i) => {
    const disbursedOn = addMonths(start, Math.floor(i / notesAMonth))
    const isBad = (i * 37) % 100 < badOf100
    return {
      disbursedOn,
      dueOn: addMonths(disbursedOn, goodMonths),
      endsOn: addMonths(disbursedOn, isBad ? badMonths : goodMonths),
      isBad,
    }
  })
}

function book(notes: readonly SimulatedNote[], asOf: number): Book {
  const days = (name: string, values: number[]): [string, BookColumn] => [
    name,
    { kind: 'date', name, days: Int32Array.from(values) },
  ]
  const isSettled = (note: SimulatedNote) => note.endsOn <= asOf
  return bookOf({
    rows: notes.length,
    columns: new Map<string, BookColumn>([
      days(
        'disbursed_on',
        notes.map((note) => note.disbursedOn),
      ),
      days(
        'due_on',
        notes.map((note) => note.dueOn),
      ),
      days(
        'settled_on',
        notes.map((note) => (isSettled(note) ? note.endsOn : NO_DATE)),
      ),
      [
        'settled_by',
        nominalColumn(
          'settled_by',
          notes.map((note) => (isSettled(note) ? 'cash' : null)),
          ['cash'],
        ),
      ],
      [
        'amount',
        numericColumn(
          'amount',
          notes.map(() => 3_000_000),
        ),
      ],
      [
        'balance',
        numericColumn(
          'balance',
          notes.map((note) => (isSettled(note) ? 0 : 3_000_000)),
        ),
      ],
    ]),
  })
}

const lending: Lending = { months: 96, notesAMonth: 100, badOf100: 6 }
const asOf = addMonths(start, lending.months - 1)
const ledger = notesOf(lending)
const outstanding = ledger.filter((note) => note.endsOn > asOf)

describe('6 % default', () => {
  test('shows as 18 % in a balance list: 6 × 34 of 6 × 34 + 94 × 10', () => {
    const bad = outstanding.filter((note) => note.isBad).length
    expect((6 * 34) / (6 * 34 + 94 * 10)).toBeCloseTo(0.178, 3)
    expect(bad / outstanding.length).toBeCloseTo(0.178, 2)
  })

  test('the balance list is recognised and refused', () => {
    const list = book(outstanding, asOf)
    const reading = readBookOutcome(list, { asOf })
    expect(reading.cohorts).toMatchObject({ isBalanceList: true, settled: 0, newLendingFrom: null })
    expect(drawSample(list, reading).status).toBe('refused')
  })

  test('the disbursement ledger is not, and shows 6 %', () => {
    const whole = book(ledger, asOf)
    const reading = readBookOutcome(whole, { asOf })
    expect(reading.cohorts).toMatchObject({ isBalanceList: false, newLendingFrom: 2008 })
    const result = drawSample(whole, reading)
    expect(result.status).toBe('drawn')
    if (result.status !== 'drawn') return
    expect(result.sample.events / result.sample.rows.length).toBeCloseTo(0.06, 3)
  })

  test('a ledger beside inherited old notes: these are split off, the rate stays', () => {
    const old = Array.from({ length: 300 }, (_, i): SimulatedNote => {
      const disbursedOn = dayOf(1996 + (i % 4), 3, 1)
      return { disbursedOn, dueOn: addMonths(disbursedOn, 10), endsOn: asOf + 1, isBad: true }
    })
    const both = book([...old, ...ledger], asOf)
    const result = drawSample(both, readBookOutcome(both, { asOf }))
    if (result.status !== 'drawn') throw new Error(result.refusal.reason)
    expect(result.sample.account.find(({ fate }) => fate === 'inherited')?.notes).toBe(300)
    expect(result.sample.events / result.sample.rows.length).toBeCloseTo(0.06, 3)
  })
})

describe('properties of the whole', () => {
  const anyLending = fc.record({
    months: fc.integer({ min: 1, max: 60 }),
    notesAMonth: fc.integer({ min: 1, max: 12 }),
    badOf100: fc.integer({ min: 0, max: 100 }),
  })
  const window = fc.integer({ min: 4, max: 24 })

  test('the account adds up to the rows read', () => {
    fc.assert(
      fc.property(anyLending, window, (some, months) => {
        const notes = notesOf(some)
        const all = book(notes, asOf)
        const result = drawSample(all, readBookOutcome(all, { asOf, window: months }))
        const { account } = result.status === 'drawn' ? result.sample : result.refusal
        expect(account.reduce((sum, line) => sum + line.notes, 0)).toBe(notes.length)
      }),
      { numRuns: 50 },
    )
  })

  test('a longer window makes fewer notes mature and never un-defaults one that stays', () => {
    fc.assert(
      fc.property(anyLending, window, window, (some, short, more) => {
        const all = book(notesOf(some), asOf)
        const [a, b] = [short, short + more].map(
          (months) => readBookOutcome(all, { asOf, window: months }).outcomes,
        )
        for (let row = 0; row < all.loans.rows; row++) {
          if (b.states[row] === 0) expect(a.states[row]).toBe(0)
          if (b.states[row] === 0 && a.booked[row] === 1) expect(b.booked[row]).toBe(1)
          expect(a.adjusted![row]).toBeGreaterThanOrEqual(a.booked[row])
        }
      }),
      { numRuns: 50 },
    )
  })

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(anyLending, (some) => {
        const notes = notesOf(some)
        const forth = book(notes, asOf)
        const back = book(notes.toReversed(), asOf)
        const [a, b] = [forth, back].map((one) => readBookOutcome(one, { asOf }))
        expect(b.cohorts).toEqual(a.cohorts)
        expect(b.outcomes.booked.toReversed()).toEqual(a.outcomes.booked)
      }),
      { numRuns: 30 },
    )
  })
})
