import { expect, test } from 'vitest'
import { portfolioAtRisk } from './portfolio-at-risk.ts'

const notes = {
  balances: Float64Array.of(1000, 2000, 3000, 4000, 0),
  daysPastDue: Int32Array.of(0, 30, 31, 95, 400),
  renegotiated: Uint8Array.of(1, 0, 0, 1, 1),
}

test('PAR30 takes the full balance of notes more than 30 days late', () => {
  expect(portfolioAtRisk(notes, 30)).toEqual({
    days: 30,
    notes: 2,
    balance: 7000,
    ratio: 0.7, // (3000 + 4000) / 10,000; 30 days late is not more than 30, and a settled note is no portfolio
    renegotiatedNotes: 1,
    renegotiatedBalance: 1000, // the one that is late already stands in the numerator
    ratioWithRenegotiated: 0.8,
  })
})

test('PAR falls as days rise, and PAR0 with nothing renegotiated is the overdue ratio', () => {
  const ratios = [0, 30, 60, 90, 180].map((days) => portfolioAtRisk(notes, days).ratio)
  expect(ratios).toEqual([0.9, 0.7, 0.4, 0.4, 0])
})

test('an empty portfolio has no ratio', () => {
  const nothing = {
    balances: new Float64Array(2),
    daysPastDue: new Int32Array(2),
    renegotiated: new Uint8Array(2),
  }
  expect(portfolioAtRisk(nothing, 30).ratio).toBeNaN()
})
