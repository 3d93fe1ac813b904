import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatDay } from '../../lending/calendar.ts'
import { readBook } from '../read-book.ts'
import { readBookOutcome } from '../sample/book-outcome.ts'
import { drawSample } from '../sample/sample.ts'
import { observeNotes } from './observations.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'observations-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const loanHeader =
  'loan_id,household_id,amount,disbursed_on,due_on,extended_on,extended_due_on,settled_on,settled_by'
const snapshotHeader = 'loan_id,month,balance,days_past_due,category'

/** A is late in summer and pays; B stops at its due date; C is extended; D is too young a note to be known. */
const loans = `A,H1,10000,2021-12-05,2022-12-01,,,2022-12-01,cash
B,H2,20000,2021-12-10,2022-08-20,,,,
C,H3,10000,2021-12-01,2022-11-20,2022-11-01,2023-02-20,2023-02-20,cash
D,H4,10000,2023-06-01,2024-06-01,,,,`

const months = (id: string, from: string, days: readonly number[], balance: number) => {
  const [year, month] = from.split('-').map(Number)
  return days.map((late, i) => {
    const at = year * 12 + month - 1 + i
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    const category = late > 90 ? 'substandard' : late > 0 ? 'special_mention' : 'normal'
    return `${id},${name},${balance},${late},${category}`
  })
}

const snapshots = [
  ...months('A', '2021-12', [0, 0, 0, 0, 0, 0, 10, 41, 0, 0, 0], 10_000),
  // Due 20 August 2022: 11 days past due at the end of August, 41, 72, then 102.
  ...months('B', '2021-12', [0, 0, 0, 0, 0, 0, 0, 0, 11, 41, 72, 102, 133, 164], 20_000),
  ...months('C', '2021-12', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 10_000),
  ...months('D', '2023-06', [0, 0, 0], 10_000),
  'Z,2022-03,1,0,normal',
]

async function observed(extra: readonly string[] = [], loanRows = loans) {
  writeFileSync(join(folder, 'loans.csv'), `${loanHeader}\n${loanRows}\n`)
  writeFileSync(join(folder, 'snapshots.csv'), [snapshotHeader, ...snapshots, ...extra].join('\n'))
  const book = await readBook(folder)
  const reading = readBookOutcome(book, { asOf: 19_723 }) // 2024-01-01
  const draw = drawSample(book, reading, 'all')
  if (draw.status !== 'drawn') throw new Error('The sample is refused')
  const { rows: notes, outcome } = draw.sample
  return observeNotes(book, reading, { notes, outcome })!
}

test('quarter ends of performing notes, with what happened in the twelve months after', async () => {
  const found = await observed()
  const told = Array.from(found.noteOf, (note, i) => [
    'ABC'[note],
    formatDay(found.observedOn[i]),
    found.features[i].daysPastDue,
    found.features[i].earlierEpisodes,
    found.features[i].monthsToDue,
    found.outcome[i],
  ])
  expect(told).toEqual([
    ['A', '2022-03-31', 0, 0, 9, 0],
    ['A', '2022-06-30', 10, 0, 6, 0],
    ['A', '2022-09-30', 0, 1, 3, 0],
    ['B', '2022-03-31', 0, 0, 5, 1],
    ['B', '2022-06-30', 0, 0, 2, 1],
    ['B', '2022-09-30', 41, 0, -1, 1],
    ['C', '2022-03-31', 0, 0, 8, 0],
    ['C', '2022-06-30', 0, 0, 5, 0],
    ['C', '2022-09-30', 0, 0, 2, 0], // before the extension nobody knew of it
    ['C', '2022-12-31', 0, 0, 2, 0],
  ])
})

test('every row of the snapshots is accounted for', async () => {
  const { account, read } = await observed(['A,2022-03,10000,0,normal'])
  expect(account).toMatchObject({
    used: 10,
    noNote: 1,
    later: 1, // March of A told twice
    immatureNote: 3,
    notPerforming: 1, // B at the end of 2022, in default
    young: 3, // the disbursement month's own year end of A, B and C
    windowOpen: 0,
    otherNote: 0,
  })
  expect(Object.values(account).reduce((sum, rows) => sum + rows, 0)).toBe(read)
})

test('what comes after an observation changes neither its features nor those before it', async () => {
  const before = await observed()
  const later = loans.replace(
    '2022-11-01,2023-02-20,2023-02-20,cash',
    '2022-11-01,2023-05-20,2023-05-20,cash',
  )
  const after = await observed(months('C', '2023-02', [30, 60, 0], 10_000), later)
  // The day of the fourth observation of C lies after its extension.
  expect(after.features.slice(0, 9)).toEqual(before.features.slice(0, 9))
  expect(after.features[9].monthsToDue).toBe(5)
})
