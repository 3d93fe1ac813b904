import { describe, expect, test } from 'vitest'
import { addMonths } from '../../lending/calendar.ts'
import { AS_OF } from './assumptions.ts'
import { calibrate } from './calibrate.ts'
import { EARLY_LATE, latePaymentsOf } from './early-arrears.ts'
import { buildModel } from './model.ts'
import { lastDueOn, type Note } from './note.ts'
import { positionAt } from './position.ts'
import { dueDaysOf, planOf } from './repayment-plan.ts'
import { simulate } from './simulate.ts'

const model = buildModel(3, 20_000)
const { intercept } = calibrate(model, 0.06)
const notes = [...simulate(model, { intercept })].flatMap((year) => year.notes)

describe('arrears that come and go', () => {
  test('a payment that may be late is late with the stated chance, by what becomes of the note', () => {
    const tally = { defaulted: { late: 0, due: 0 }, good: { late: 0, due: 0 } }
    for (const note of notes.filter(({ method }) => method === 'interest-then-principal')) {
      const group = tally[note.defaults ? 'defaulted' : 'good']
      const late = latePaymentsOf(model, note)
      group.due += dueDaysOf(note).filter((day) => day <= firstEndOf(note) - 100).length
      group.late += late.length
    }
    for (const name of ['defaulted', 'good'] as const) {
      const { late, due } = tally[name]
      const chance = EARLY_LATE[name]
      expect(due).toBeGreaterThan(500)
      expect(Math.abs(late / due - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / due))
    }
  })

  test('they are made up in the order of the plan, never over 90 days and over a month before the note ends', () => {
    const wrong = notes.filter((note) =>
      latePaymentsOf(model, note).some(
        ({ dueOn, paidOn }, i, all) =>
          paidOn - dueOn > 90 || paidOn > firstEndOf(note) - 31 || (i > 0 && paidOn < all[i - 1].paidOn),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('an instalment note owes at every month’s end what its plan and payments leave', () => {
    const instalmentNotes = notes.filter(
      (note) => note.method === 'equal-instalment' && note.outcome.unpaidFrom === null,
    )
    let withArrears = 0
    for (const note of instalmentNotes) {
      const late = latePaymentsOf(model, note)
      if (late.length > 0) withArrears++
      const paidOn = new Map(late.map((payment) => [payment.dueOn, payment.paidOn]))
      // The middle of the month: the plan's days run from the day of disbursement.
      for (
        let month = 1;
        addMonths(note.disbursedOn, month) + 10 < Math.min(lastDueOn(note), AS_OF);
        month++
      ) {
        const day = addMonths(note.disbursedOn, month) + 10
        const unpaid = planOf(note).filter(({ dueOn }) => (paidOn.get(dueOn) ?? dueOn) > day)
        if (note.outcome.settledOn !== null && note.outcome.settledOn <= day) break
        const position = positionAt(note, day, late)
        expect(position.balance).toBe(unpaid.reduce((sum, { principal }) => sum + principal, 0))
        const oldest = unpaid.find(({ dueOn }) => dueOn < day)
        expect(position.daysPastDue).toBe(oldest ? day - oldest.dueOn : 0)
      }
    }
    expect(withArrears).toBeGreaterThan(50)
  })
})

function firstEndOf(note: Note): number {
  const { settledOn, extendedOn, unpaidFrom } = note.outcome
  return Math.min(...[lastDueOn(note), settledOn, extendedOn, unpaidFrom].filter((day) => day !== null))
}
