import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, identityOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { NO_DATE } from '../../lending/calendar.ts'
import type { NoteProcess } from '../../lending/three-checks.ts'

const dates = {
  appliedOn: 'applied_on',
  surveyedOn: 'surveyed_on',
  creditReportOn: 'credit_report_on',
  reviewedOn: 'reviewed_on',
  approvedOn: 'approved_on',
  contractedOn: 'contracted_on',
  disbursedOn: 'disbursed_on',
} as const
const persons = {
  investigator1: 'investigator_1',
  investigator2: 'investigator_2',
  reviewer: 'reviewer',
  approver: 'approver',
} as const

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The handling of the row. It is the same object each time, good until the next call. */
export function processCursor({ loans }: Book): (row: number) => NoteProcess {
  const days = entries(dates).map(([key, column]) => [key, daysOf(loans, column)] as const)
  const numberOf = new Map<string, number>()
  const people = entries(persons).map(([key, column]) => {
    const identity = identityOf(loans, column)
    return [key, identity?.codes ?? null, identity?.texts.map(numbered) ?? []] as const
  })
  const amounts = numbersOf(loans, 'amount')
  const limits = numbersOf(loans, 'approver_limit')
  const note: Mutable<NoteProcess> = {
    appliedOn: NO_DATE,
    surveyedOn: NO_DATE,
    creditReportOn: NO_DATE,
    reviewedOn: NO_DATE,
    approvedOn: NO_DATE,
    contractedOn: NO_DATE,
    disbursedOn: NO_DATE,
    investigator1: -1,
    investigator2: -1,
    reviewer: -1,
    approver: -1,
    amount: Number.NaN,
    approverLimit: Number.NaN,
  }
  return (row) => {
    for (const [key, column] of days) note[key] = dayAt(column, row)
    for (const [key, codes, numbers] of people) note[key] = codes === null ? -1 : (numbers[codes[row]] ?? -1)
    note.amount = numberAt(amounts, row)
    note.approverLimit = numberAt(limits, row)
    return note
  }

  /** One number a person over all columns, so that the same name in two places is seen. */
  function numbered(text: string): number {
    const number = numberOf.get(text) ?? numberOf.size
    numberOf.set(text, number)
    return number
  }
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}
