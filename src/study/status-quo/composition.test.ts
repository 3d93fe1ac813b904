import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composition, defaultRateOf, MOST_PARTS, nonPerformingRatioOf, type Part } from './composition.ts'
import type { Dimension } from './dimensions.ts'
import { testLevels } from './level-test.ts'

function dimension(codes: readonly number[], levels: readonly string[]): Dimension {
  return { name: 'township', codes: Uint8Array.from(codes), levels, order: null }
}

const fields = ['notes', 'balance', 'overdue', 'nonPerforming', 'matured', 'defaults'] as const

test('parts add up to the whole, unknown levels and the merged rest with them', () => {
  const row = fc.record({
    code: fc.nat(30),
    balance: fc.nat(1000),
    late: fc.nat(200),
    bad: fc.boolean(),
    isIn: fc.boolean(),
    isDefault: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 120 }), (rows) => {
      const levels = Array.from({ length: 30 }, (_, i) => `T${i}`)
      const sampled = rows.flatMap((one, i) => (one.isIn ? [i] : []))
      const { parts, total } = composition(
        dimension(
          rows.map(({ code }) => code),
          levels,
        ),
        {
          balance: Float64Array.from(rows, (one) => one.balance),
          daysPastDue: Int32Array.from(rows, (one) => one.late),
          nonPerforming: Uint8Array.from(rows, (one) => (one.bad ? 1 : 0)),
          sample: {
            rows: Uint32Array.from(sampled),
            outcome: Uint8Array.from(sampled, (i) => (rows[i].isDefault ? 1 : 0)),
          },
        },
      )
      expect(parts.length).toBeLessThanOrEqual(MOST_PARTS + 1)
      for (const field of fields) {
        expect(parts.reduce((sum, part: Part) => sum + part[field], 0)).toBe(total[field])
      }
      expect(total.balance).toBe(rows.reduce((sum, one) => sum + one.balance, 0))
    }),
  )
})

const part: Part = {
  level: 'A',
  merged: 1,
  notes: 9,
  balance: 100,
  overdue: 10,
  nonPerforming: 5,
  matured: 10,
  defaults: 2,
}

test('fewer than ten notes have no rate', () => {
  expect(nonPerformingRatioOf(part)).toBeNull()
  expect(defaultRateOf(part)).toBe(0.2)
  expect(nonPerformingRatioOf({ ...part, notes: 10 })).toBe(0.05)
})

test('the test of levels leaves notes of unknown level out, and has none for one level', () => {
  const split = (parts: readonly Part[]) => ({ dimension: dimension([], []), parts, total: part })
  const a = { ...part, matured: 100, defaults: 10 }
  const b = { ...part, level: 'B', matured: 100, defaults: 30 }
  const unknown = { ...part, level: null, matured: 50, defaults: 50 }
  const [two, one] = testLevels([split([a, b, unknown]), split([a, unknown])])
  expect(two!.chiSquare).toBeCloseTo(12.5, 12) // Σ (o − e)²/e with e = 20 and 80: 5 + 5 + 1.25 + 1.25
  expect(two!.degreesOfFreedom).toBe(1)
  expect(one).toBeNull()
})
