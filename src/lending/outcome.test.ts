import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, formatDay, NO_DATE, parseDay } from './calendar.ts'
import {
  bookedDefaultOn,
  hiddenDefaultOn,
  isAdjustedDefault,
  isBookedDefault,
  isTransferredInOrder,
  type Note,
} from './outcome.ts'
import { isMature, windowClosesOn } from './performance-window.ts'
import { categories, settlements } from './vocabulary.ts'

const day = (text: string): Day => parseDay(text)!
const asOf = day('2016-12-31')

/** Due on 1 December 2013 and still owed; a row of a table changes what it names. */
const plain: Note = {
  dueOn: day('2013-12-01'),
  extendedOn: NO_DATE,
  extendedDueOn: NO_DATE,
  settledOn: NO_DATE,
  settledBy: null,
  writtenOffOn: NO_DATE,
  isOutstanding: false,
  daysPastDue: Number.NaN,
  isTechnical: false,
  category: null,
  over90On: NO_DATE,
  nonPerformingOn: NO_DATE,
  wasOverdueAtSettlement: false,
  wasOverdueAtExtension: false,
}
const note = (known: Partial<Note>): Note => ({ ...plain, ...known })
const settled = (on: string, by: Note['settledBy'] = 'cash', more: Partial<Note> = {}) =>
  note({ settledOn: day(on), settledBy: by, ...more })

describe('the booked default: more than 90 days past due, non-performing, written off or paid by a guarantor', () => {
  test.each([
    // 2013-12-01 + 90 days is 2014-03-01; the 91st day is 2014-03-02
    ['settled on the due date', settled('2013-12-01'), null],
    ['settled 90 days late', settled('2014-03-01'), null],
    ['settled 91 days late', settled('2014-03-02'), '2014-03-02'],
    ['settled two years late', settled('2015-12-01'), '2014-03-02'],
    ['still owed', note({ isOutstanding: true }), '2014-03-02'],
    ['owed or not, nobody knows', note({ isOutstanding: null }), null],
    ['written off before it was due', note({ writtenOffOn: day('2013-09-01') }), '2013-09-01'],
    ['paid by the guarantor on the due date', settled('2013-12-01', 'guarantor'), '2013-12-01'],
    [
      'interest unpaid for 91 days before the due date',
      settled('2013-12-01', 'cash', { over90On: day('2013-09-20') }),
      '2013-09-20',
    ],
    [
      'substandard at a month’s end, then settled in time',
      settled('2013-11-20', 'cash', { nonPerformingOn: day('2013-08-31') }),
      '2013-08-31',
    ],
    [
      '120 days past due today, extended to no known date',
      note({ isOutstanding: true, extendedOn: day('2013-11-20'), daysPastDue: 120 }),
      '2016-12-02',
    ],
    [
      'in order today, extended to no known date',
      note({ isOutstanding: true, extendedOn: day('2013-11-20'), daysPastDue: 0 }),
      null,
    ],
    [
      'extended in time and settled by the new date',
      settled('2014-10-01', 'cash', { extendedOn: day('2013-11-20'), extendedDueOn: day('2014-10-01') }),
      null,
    ],
    [
      'extended in time, settled 91 days after the new date',
      settled('2014-12-31', 'cash', { extendedOn: day('2013-11-20'), extendedDueOn: day('2014-10-01') }),
      '2014-12-31',
    ],
    [
      'extended when already 91 days past due',
      settled('2014-10-01', 'cash', { extendedOn: day('2014-03-02'), extendedDueOn: day('2014-10-01') }),
      '2014-03-02',
    ],
    ['refinanced a month late', settled('2014-01-01', 'refinance'), null],
  ] as const)('%s', (_, example, expected) => {
    const defaultedOn = bookedDefaultOn(example, asOf)
    expect(defaultedOn === NO_DATE ? null : formatDay(defaultedOn)).toBe(expected)
  })

  test('a default after the window is not one: 12 months after 2013-12-01 end on 2014-12-01', () => {
    const late = (on: string) => note({ writtenOffOn: day(on) })
    expect(isBookedDefault(late('2014-12-01'), 12, asOf)).toBe(true)
    expect(isBookedDefault(late('2014-12-02'), 12, asOf)).toBe(false)
    expect(isBookedDefault(late('2014-12-02'), 13, asOf)).toBe(true)
  })

  test('the window hangs on the original due date, not on the extended one', () => {
    const extended = settled('2015-03-01', 'cash', {
      extendedOn: day('2013-11-20'),
      extendedDueOn: day('2014-11-30'),
    })
    // 91 days past 2014-11-30 is 2015-03-01, after the window of the original due date has closed
    expect(bookedDefaultOn(extended, asOf)).toBe(day('2015-03-01'))
    expect(isBookedDefault(extended, 12, asOf)).toBe(false)
  })

  test('a non-performing note without any date counts; a special-mention one does not', () => {
    expect(isBookedDefault(note({ category: 'substandard' }), 12, asOf)).toBe(true)
    expect(isBookedDefault(note({ category: 'special_mention' }), 12, asOf)).toBe(false)
  })

  test('what comes after the as-of date is not known', () => {
    expect(bookedDefaultOn(note({ isOutstanding: true }), day('2014-03-01'))).toBe(NO_DATE)
    expect(bookedDefaultOn(note({ isOutstanding: true }), day('2014-03-02'))).toBe(day('2014-03-02'))
  })
})

describe('the hidden default: an overdue note refinanced, renewed, extended, transferred or paid by its guarantor', () => {
  const overdue = { wasOverdueAtSettlement: true }
  test.each([
    ['cash a month late', settled('2014-01-01', 'cash'), null],
    ['refinanced on the due date', settled('2013-12-01', 'refinance'), null],
    ['refinanced a day late', settled('2013-12-02', 'refinance'), '2013-12-02'],
    ['refinanced 7 days late, technical', settled('2013-12-08', 'refinance', { isTechnical: true }), null],
    [
      'refinanced 8 days late, technical',
      settled('2013-12-09', 'refinance', { isTechnical: true }),
      '2013-12-09',
    ],
    ['renewed before it was due', settled('2013-11-20', 'renewal'), null],
    ['renewed before it was due, interest overdue', settled('2013-11-20', 'renewal', overdue), '2013-11-20'],
    ['guarantor paid a week late', settled('2013-12-08', 'guarantor'), '2013-12-08'],
    ['sold a month late', settled('2014-01-01', 'transfer'), '2014-01-01'],
    ['insurance paid a month late', settled('2014-01-01', 'insurance'), null],
    [
      'extended before it was due',
      note({ extendedOn: day('2013-11-20'), extendedDueOn: day('2014-10-01') }),
      null,
    ],
    [
      'extended a day late',
      note({ extendedOn: day('2013-12-02'), extendedDueOn: day('2014-10-01') }),
      '2013-12-02',
    ],
    [
      'extended in time, interest overdue',
      note({ extendedOn: day('2013-11-20'), extendedDueOn: day('2014-10-01'), wasOverdueAtExtension: true }),
      '2013-11-20',
    ],
    [
      'refinanced by its extended date',
      settled('2014-10-01', 'refinance', { extendedOn: day('2013-11-20'), extendedDueOn: day('2014-10-01') }),
      null,
    ],
  ] as const)('%s', (_, example, expected) => {
    const hiddenOn = hiddenDefaultOn(example, asOf)
    expect(hiddenOn === NO_DATE ? null : formatDay(hiddenOn)).toBe(expected)
  })

  test('a note sold while in order was not observed; one sold overdue was', () => {
    expect(isTransferredInOrder(settled('2013-10-01', 'transfer'))).toBe(true)
    expect(isTransferredInOrder(settled('2014-01-01', 'transfer'))).toBe(false)
    expect(isTransferredInOrder(settled('2013-10-01', 'cash'))).toBe(false)
  })
})

describe('maturity', () => {
  test('a note is mature from the day on which its window closes', () => {
    expect(formatDay(windowClosesOn(day('2013-12-01'), 12))).toBe('2014-12-01')
    expect(isMature(day('2013-12-01'), 12, day('2014-11-30'))).toBe(false)
    expect(isMature(day('2013-12-01'), 12, day('2014-12-01'))).toBe(true)
  })
})

describe('properties', () => {
  const anyDay = fc.oneof(
    fc.constant(NO_DATE),
    fc.integer({ min: day('2012-01-01'), max: day('2017-12-31') }),
  )
  const anyNote: fc.Arbitrary<Note> = fc.record({
    dueOn: fc.integer({ min: day('2012-06-01'), max: day('2016-12-31') }),
    extendedOn: anyDay,
    extendedDueOn: anyDay,
    settledOn: anyDay,
    settledBy: fc.constantFrom(null, ...settlements),
    writtenOffOn: anyDay,
    isOutstanding: fc.constantFrom(true, false, null),
    daysPastDue: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 2000 })),
    isTechnical: fc.boolean(),
    category: fc.constantFrom(null, ...categories),
    over90On: anyDay,
    nonPerformingOn: anyDay,
    wasOverdueAtSettlement: fc.boolean(),
    wasOverdueAtExtension: fc.boolean(),
  })
  const months = fc.integer({ min: 1, max: 36 })

  test('a longer window never undoes a default', () => {
    fc.assert(
      fc.property(anyNote, months, months, (example, short, more) => {
        for (const rule of [isBookedDefault, isAdjustedDefault]) {
          if (rule(example, short, asOf)) expect(rule(example, short + more, asOf)).toBe(true)
        }
      }),
    )
  })

  test('every booked default is an adjusted one', () => {
    fc.assert(
      fc.property(anyNote, months, (example, window) => {
        if (isBookedDefault(example, window, asOf))
          expect(isAdjustedDefault(example, window, asOf)).toBe(true)
      }),
    )
  })

  test('more evidence never undoes a dated default', () => {
    fc.assert(
      fc.property(anyNote, anyDay, months, (example, over90On, window) => {
        const more = { ...example, over90On: example.over90On === NO_DATE ? over90On : example.over90On }
        const before = bookedDefaultOn(example, asOf)
        if (before !== NO_DATE) expect(bookedDefaultOn(more, asOf)).toBeLessThanOrEqual(before)
        if (before !== NO_DATE && isBookedDefault(example, window, asOf)) {
          expect(isBookedDefault(more, window, asOf)).toBe(true)
        }
      }),
    )
  })
})
