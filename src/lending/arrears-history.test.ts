import { describe, expect, test } from 'vitest'
import { coverDues, type Flow, firstOver90On, isInArrearsOn } from './arrears-history.ts'
import { formatDay, NO_DATE, parseDay } from './calendar.ts'

const day = (text: string) => parseDay(text)!

/** `'2013-03-20 300'` is 300 yuan on that day. */
function flow(...entries: string[]): Flow {
  const cells = entries.map((entry) => entry.split(' '))
  return {
    count: entries.length,
    days: Int32Array.from(cells, ([date]) => day(date)),
    amounts: Float64Array.from(cells, ([, yuan]) => Number(yuan) * 100),
  }
}

function covered(due: Flow, paid: Flow): Int32Array {
  const coveredOn = new Int32Array(due.count)
  coverDues(due, paid, coveredOn)
  return coveredOn
}

const texts = (days: Int32Array) => [...days].map((d) => (d === NO_DATE ? null : formatDay(d)))

describe('payments cover the oldest amount first', () => {
  const due = flow('2013-03-20 300', '2013-06-20 300', '2013-09-20 300')
  test.each([
    [
      'each in time',
      flow('2013-03-20 300', '2013-06-20 300', '2013-09-20 300'),
      ['2013-03-20', '2013-06-20', '2013-09-20'],
    ],
    ['all at the end', flow('2013-09-20 900'), ['2013-09-20', '2013-09-20', '2013-09-20']],
    ['all at once, ahead', flow('2013-02-01 900'), ['2013-03-20', '2013-06-20', '2013-09-20']],
    ['half, then the rest', flow('2013-03-20 150', '2013-04-01 150'), ['2013-04-01', null, null]],
    ['99 fen short', flow('2013-03-20 299.01'), ['2013-03-20', null, null]],
    ['two yuan short', flow('2013-03-20 298'), [null, null, null]],
    ['nothing', flow(), [null, null, null]],
  ])('%s', (_, paid, expected) => {
    expect(texts(covered(due, paid))).toEqual(expected)
  })
})

test('more than 90 days past due: 20 March + 91 days is 19 June', () => {
  const due = flow('2013-03-20 300', '2013-12-01 300')
  const over90 = (paid: Flow, asOf: string) => {
    const on = firstOver90On(due, covered(due, paid), day(asOf))
    return on === NO_DATE ? null : formatDay(on)
  }
  expect(over90(flow('2013-06-18 300'), '2013-12-31')).toBe(null)
  expect(over90(flow('2013-06-19 300'), '2013-12-31')).toBe('2013-06-19')
  expect(over90(flow(), '2013-06-18')).toBe(null)
  expect(over90(flow(), '2013-06-19')).toBe('2013-06-19')
  expect(over90(flow('2013-03-20 300'), '2014-12-31')).toBe('2014-03-02')
})

test('arrears on a day: due before it and not yet paid when it began', () => {
  const due = flow('2013-03-20 300')
  const paidLate = covered(due, flow('2013-04-10 300'))
  expect(
    ['2013-03-20', '2013-03-21', '2013-04-10', '2013-04-11'].map((d) => isInArrearsOn(due, paidLate, day(d))),
  ).toEqual([false, true, true, false])
})
