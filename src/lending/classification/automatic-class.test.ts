import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { overdueDaysClass } from '../overdue-days-class.ts'
import {
  type Category,
  type CreditGrade,
  categories,
  creditGrades,
  type Guarantee,
  guarantees,
} from '../vocabulary.ts'
import { automaticClasses, type ClassifiableNotes, grounds, NO_CATEGORY } from './automatic-class.ts'
import { flagBit, guidance2006, measures2023, type NoteFlag, noteFlags, type RulePack } from './rule-pack.ts'
import { strictestClasses } from './strictest-classes.ts'

interface OneNote {
  days?: number
  grade?: CreditGrade
  guarantee?: Guarantee
  flags?: readonly NoteFlag[]
  isTechnical?: boolean
  isOther?: boolean
  owed?: number
}

function notesOf(list: readonly OneNote[]): ClassifiableNotes {
  const bytes = (value: (note: OneNote) => number) => Uint8Array.from(list, value)
  return {
    balance: Float64Array.from(list, ({ owed = 100 }) => owed),
    daysPastDue: Int32Array.from(list, ({ days = 0 }) => days),
    isTechnical: bytes(({ isTechnical }) => (isTechnical ? 1 : 0)),
    grade: bytes(({ grade = 'good' }) => creditGrades.indexOf(grade)),
    guarantee: bytes(({ guarantee = 'credit' }) => guarantees.indexOf(guarantee)),
    flags: bytes(({ flags = [] }) => flags.reduce((set, flag) => set | flagBit(flag), 0)),
    isOther: bytes(({ isOther }) => (isOther ? 1 : 0)),
  }
}

const asOf = dayOf(2026, 10, 31)

function classOf(note: OneNote, pack: RulePack, on = asOf): string {
  const { category, ground } = automaticClasses(notesOf([note]), pack, on)
  return `${categories[category[0]]}: ${grounds[ground[0]]}`
}

test.each<[OneNote, string, string]>([
  [{}, 'normal: none', 'normal: none'],
  [{ days: 30 }, 'special_mention: daysPastDue', 'normal: none'], // 较好·信用: normal up to 30 days in 2006
  [{ days: 31 }, 'special_mention: daysPastDue', 'special_mention: daysPastDue'],
  [{ days: 91 }, 'substandard: daysPastDue', 'substandard: daysPastDue'],
  [{ days: 181 }, 'substandard: daysPastDue', 'doubtful: daysPastDue'],
  [{ days: 361 }, 'loss: daysPastDue', 'doubtful: daysPastDue'], // loss takes evidence in 2006
  [{ days: 60, grade: 'excellent' }, 'special_mention: daysPastDue', 'normal: none'],
  [
    { days: 180, grade: 'excellent', guarantee: 'mortgaged' },
    'substandard: daysPastDue',
    'special_mention: daysPastDue',
  ],
  [{ days: 7, isTechnical: true }, 'normal: none', 'normal: none'],
  [
    { days: 8, isTechnical: true, grade: 'fair' },
    'special_mention: daysPastDue',
    'special_mention: daysPastDue',
  ],
  [{ flags: ['extended'] }, 'special_mention: extended', 'special_mention: extended'],
  [{ flags: ['refinanced'] }, 'special_mention: refinanced', 'normal: none'],
  [{ flags: ['restructured', 'upgradeNotEarned'] }, 'substandard: upgradeNotEarned', 'normal: none'],
  [{ flags: ['restructuredAgain'], days: 300 }, 'doubtful: daysPastDue', 'doubtful: daysPastDue'],
  [{ isOther: true, grade: 'fair' }, 'normal: none', 'special_mention: grade'],
  [{ isOther: true, grade: 'fair', days: 121 }, 'substandard: daysPastDue', 'doubtful: daysPastDue'],
])('%o: %s in 2023, %s in 2006', (note, in2023, in2006) => {
  expect(classOf(note, measures2023)).toBe(in2023)
  expect(classOf(note, guidance2006())).toBe(in2006)
})

test('variant B: pledged loans are always normal, and a year passes before doubtful', () => {
  const pack = guidance2006('B')
  expect(classOf({ days: 900, guarantee: 'pledged' }, pack)).toBe('normal: none')
  expect(classOf({ days: 360 }, pack)).toBe('substandard: daysPastDue')
  expect(classOf({ days: 361 }, pack)).toBe('doubtful: daysPastDue')
  expect(classOf({ days: 90, grade: 'excellent', guarantee: 'joint' }, pack)).toBe('normal: none')
})

test('extensions hold a class down since 2013', () => {
  expect(classOf({ flags: ['extended'] }, guidance2006(), dayOf(2012, 12, 31))).toBe('normal: none')
  expect(classOf({ flags: ['extended'] }, guidance2006(), dayOf(2013, 1, 1))).toBe(
    'special_mention: extended',
  )
})

test('a note that owes nothing has no category', () => {
  expect(automaticClasses(notesOf([{ owed: 0, days: 400 }]), measures2023, asOf).category[0]).toBe(
    NO_CATEGORY,
  )
})

const anyNote = fc.record({
  days: fc.integer({ min: 0, max: 500 }),
  grade: fc.constantFrom(...creditGrades),
  guarantee: fc.constantFrom(...guarantees),
  flags: fc.subarray([...noteFlags]),
})

test('2023 against a twin: the worst of the days rule and of each flag', () => {
  const floorOf = (flag: NoteFlag): Category =>
    ['extended', 'refinanced', 'diverted', 'restructured'].includes(flag) ? 'special_mention' : 'substandard'
  fc.assert(
    fc.property(anyNote, (note) => {
      const all = [overdueDaysClass(note.days), ...note.flags.map(floorOf)]
      const worst = Math.max(...all.map((category) => categories.indexOf(category)))
      expect(automaticClasses(notesOf([note]), measures2023, asOf).category[0]).toBe(worst)
    }),
  )
})

test('the strictest view adds to 2023 only doubtful from 181 days where the third bound is 180, as DOMAIN.md §2.2 says', () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      const notes = notesOf([note])
      const now = automaticClasses(notes, measures2023, asOf)
      const before = automaticClasses(notes, guidance2006(), asOf)
      const both = strictestClasses(now, before)
      expect(both.category[0]).toBe(Math.max(now.category[0], before.category[0]))
      if (both.category[0] === now.category[0]) return
      expect(categories[both.category[0]]).toBe('doubtful')
      expect(note.days).toBeGreaterThan(180)
      expect(note.days).toBeLessThanOrEqual(270)
    }),
  )
})
