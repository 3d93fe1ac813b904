import { NO_DATE } from '../../lending/calendar.ts'
import type { NumericColumn } from '../../stats/frame.ts'
import { daysOf, identityOf } from './table-columns.ts'
import { type TermContext, termByRow, termOfColumn } from './term-context.ts'

/** Terms of how the note was handled: 贷款三查, 审贷分离, use of the money. */
export function diverted(context: TermContext): NumericColumn | null {
  return termOfColumn('diverted', context, 'diverted', (value) => value)
}

const steps = ['applied_on', 'surveyed_on', 'reviewed_on', 'approved_on', 'contracted_on', 'disbursed_on']

/** Judged on the dates that are there; with fewer than two it is unknown. */
export function sequenceBroken(context: TermContext): NumericColumn | null {
  const dates = steps.map((name) => daysOf(context.book.loans, name)).filter((days) => days !== null)
  if (dates.length < 2) return null
  return termByRow('sequenceBroken', context, (row) => {
    let known = 0
    let latest = NO_DATE
    let broken = 0
    for (const days of dates) {
      const day = days[row]
      if (day === NO_DATE) continue
      known++
      if (day < latest) broken = 1
      latest = Math.max(latest, day)
    }
    return known < 2 ? Number.NaN : broken
  })
}

const hands = ['investigator_1', 'investigator_2', 'reviewer', 'approver']

/** Whether one person stands in two places; with fewer than two persons named it is unknown. */
export function dutiesNotSeparated(context: TermContext): NumericColumn | null {
  const persons = hands
    .map((name) => identityOf(context.book.loans, name))
    .filter((column) => column !== null)
  if (persons.length < 2) return null
  const numberOf = new Map<string, number>()
  const numbered = persons.map(({ codes, texts }) => ({
    codes,
    numbers: texts.map((text) => {
      const number = numberOf.get(text) ?? numberOf.size
      numberOf.set(text, number)
      return number
    }),
  }))
  return termByRow('dutiesNotSeparated', context, (row) => {
    let known = 0
    for (let a = 0; a < numbered.length; a++) {
      const person = numbered[a].numbers[numbered[a].codes[row]]
      if (person === undefined) continue
      known++
      for (let b = 0; b < a; b++) {
        if (numbered[b].numbers[numbered[b].codes[row]] === person) return 1
      }
    }
    return known < 2 ? Number.NaN : 0
  })
}
