import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocated, claimParts, interestFirst, principalFirst } from './allocation.ts'

const none = { costs: 0n, penalty: 0n, interest: 0n, principal: 0n }
const claims = [
  { penalty: 5n, interest: 10n, principal: 100n },
  { interest: 8n, principal: 100n },
]

test('the oldest instalment first: penalty, interest, principal, then the next', () => {
  const { taken, left } = allocated(120n, claims)
  expect(taken).toEqual([
    { ...none, penalty: 5n, interest: 10n, principal: 100n },
    { ...none, interest: 5n }, // 120 − 115
  ])
  expect(left).toBe(0n)
})

test('all interest before any principal', () => {
  const { taken } = allocated(30n, claims, interestFirst, 'part')
  expect(taken).toEqual([
    { ...none, penalty: 5n, interest: 10n, principal: 7n }, // 30 − 5 − 10 − 8
    { ...none, interest: 8n },
  ])
})

test('principal before interest, where that is agreed', () => {
  const { taken } = allocated(205n, claims, principalFirst, 'part')
  expect(taken).toEqual([
    { ...none, principal: 100n, interest: 5n },
    { ...none, principal: 100n },
  ])
})

test('nothing is lost, and no claim gets more than it is owed', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 9n })
  fc.assert(
    fc.property(
      amount,
      fc.array(fc.record({ costs: amount, penalty: amount, interest: amount, principal: amount })),
      fc.constantFrom(interestFirst, principalFirst),
      fc.constantFrom('instalment' as const, 'part' as const),
      (payment, owed, order, sweep) => {
        const { taken, left } = allocated(payment, owed, order, sweep)
        const sum = taken.flatMap((part) => claimParts.map((name) => part[name])).reduce((a, b) => a + b, 0n)
        expect(sum + left).toBe(payment)
        for (const [i, part] of taken.entries())
          for (const name of claimParts) expect(part[name] <= owed[i][name]).toBe(true)
        const isAllPaid = owed.every((claim, i) => claimParts.every((name) => taken[i][name] === claim[name]))
        expect(left === 0n || isAllPaid).toBe(true)
      },
    ),
  )
})
