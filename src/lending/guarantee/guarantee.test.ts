import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { collateralFaultsOf, operatingRightValue } from './collateral.ts'
import { commonExposure } from './common-exposure.ts'
import { contagionFrom } from './contagion.ts'
import { groupFaultsOf, type JointGroup } from './group-rules.ts'
import { isEligible, lossWithCompany } from './guarantee-company.ts'
import { contingentLiability, guarantorCover } from './guarantor-capacity.ts'
import { type GroupMember, groupOutcome, recoverableFrom } from './joint-liability.ts'
import { coverCapacity, fundSharings, isBroken, lossWithFund, topUp } from './risk-fund.ts'

const yuan = (amount: number) => amount * 100

test('a group of five by hand: one falls, four pay .3 of their surplus', () => {
  const member = (surplus: number): GroupMember => ({
    loss: 0,
    cashFlow: yuan(20_000 + surplus),
    due: yuan(20_000),
  })
  const others = [member(5_000), member(2_000), member(0), member(-3_000)]
  // 1,500 + 600 + 0 + 0
  expect(others.map((own) => recoverableFrom(own))).toEqual([yuan(1_500), yuan(600), 0, 0])
  const fallen = { loss: yuan(9_000), cashFlow: yuan(50_000), due: yuan(20_000) }
  expect(recoverableFrom(fallen)).toBe(0) // pays for nobody
  expect(groupOutcome([fallen, ...others])).toEqual({
    losses: yuan(9_000),
    recoverable: yuan(2_100),
    groupLoss: yuan(6_900),
    lossOfMember: [yuan(6_900), 0, 0, 0, 0],
  })
  expect(groupOutcome([{ ...fallen, loss: yuan(2_000) }, ...others]).groupLoss).toBe(0)
})

test('what is lost in a group adds up, is never above the losses, and falls with theta', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 })
  const member = fc.record({ loss: amount, cashFlow: amount, due: amount })
  fc.assert(
    fc.property(fc.array(member, { minLength: 1, maxLength: 10 }), (members) => {
      const [none, some] = [groupOutcome(members, 0), groupOutcome(members, 0.3)]
      expect(some.lossOfMember.reduce((sum, loss) => sum + loss, 0)).toBe(some.groupLoss)
      expect(none.groupLoss).toBe(none.losses)
      expect(some.groupLoss).toBeLessThanOrEqual(none.groupLoss)
    }),
  )
})

test('contagion by hand: the weakest falls with the first, and the rest bear both', () => {
  const member = (surplus: number) => ({
    cashFlow: yuan(10_000 + surplus),
    due: yuan(10_000),
    owed: yuan(10_000),
  })
  // 10,000 over four is 2,500: the one with 2,000 falls; 20,000 over three is 6,667: those with 7,000 stand.
  const members = [member(0), member(2_000), member(7_000), member(7_000), member(7_000)]
  expect(contagionFrom(members, 0)).toEqual({ fallen: [0, 1], rounds: 2, unpaid: 0 })
  // With 6,000 each they fall too, and all 50,000 is unpaid.
  const weaker = members.map((own, at) => (at < 2 ? own : member(6_000)))
  expect(contagionFrom(weaker, 0)).toEqual({ fallen: [0, 1, 2, 3, 4], rounds: 3, unpaid: yuan(50_000) })
})

test('a group whose members share crop and village above 60 % is an alert', () => {
  expect(commonExposure(['corn A', 'corn A', 'corn A', 'rice A', 'soy B'])).toEqual({
    share: 0.6,
    isAlert: false,
  })
  expect(commonExposure(['corn A', 'corn A', 'corn A', 'corn A', null])).toEqual({
    share: 0.8,
    isAlert: true,
  })
  expect(commonExposure([null, null])).toEqual({ share: null, isAlert: false })
})

test('contingent liability: what the others owe, and an equal share of it', () => {
  const liability = contingentLiability(yuan(10_000), [yuan(20_000), yuan(30_000), yuan(10_000)])
  expect(liability).toEqual({ contingent: yuan(60_000), share: yuan(20_000), exposure: yuan(30_000) })
  expect(guarantorCover(yuan(35_000), liability, yuan(10_000))).toBe(0.5)
  expect(guarantorCover(yuan(35_000), contingentLiability(0, []), 0)).toBeNaN()
})

const five = Array.from({ length: 5 }, (_, i) => ({
  person: `P${i}`,
  household: `H${i}`,
  daysPastDue: 0,
}))
const sound: JointGroup = { members: five, agreedLiability: 'joint-and-several', signedOn: dayOf(2023, 3, 1) }

test.each([
  [{}, []],
  [{ members: five.slice(0, 4) }, ['groupSize']],
  [{ members: [...five, five[0]] }, ['duplicateMember']],
  [{ members: five.map((own, i) => (i === 1 ? { ...own, household: 'H0' } : own)) }, ['sameHousehold']],
  [{ members: five.map((own, i) => (i === 1 ? { ...own, daysPastDue: 1 } : own)) }, ['memberOverdue']],
  [{ agreedLiability: null }, ['notSeveral']],
  [{ agreedLiability: null, signedOn: dayOf(2020, 12, 31) }, []],
])('a group with %o has the faults %o', (change, faults) => {
  expect(groupFaultsOf({ ...sound, ...change })).toEqual(faults)
})

test('collateral: rent × years × factor, registered, within half of it, leased to the end', () => {
  const value = operatingRightValue(yuan(8_000), 5, 0.8)
  expect(value).toBe(yuan(32_000))
  const due = dayOf(2026, 12, 1)
  const land = { kind: 'landOperatingRight', value, isRegistered: true, leaseEnds: due } as const
  expect(collateralFaultsOf(land, yuan(16_000), due)).toEqual([])
  expect(collateralFaultsOf(land, yuan(16_000) + 1, due)).toEqual(['loanToValue'])
  expect(collateralFaultsOf({ ...land, isRegistered: false, leaseEnds: due - 1 }, 0, due)).toEqual([
    'notRegistered',
    'leaseTooShort',
  ])
})

test('a guarantee company takes 100,000 to 3 million and leaves a fifth with the bank', () => {
  expect([9_999_999, 10_000_000, 300_000_000, 300_000_001].map((amount) => isEligible(amount))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(lossWithCompany(yuan(50_000))).toEqual({ bank: yuan(10_000), company: yuan(40_000) })
})

test('the fund pays its share while it lasts; 4:3:3 by hand', () => {
  expect(lossWithFund(yuan(10_000), yuan(100_000), fundSharings['4:3:3'])).toEqual({
    bank: yuan(3_000),
    fund: yuan(4_000),
    guarantor: yuan(3_000),
    fundLeft: yuan(96_000),
  })
  expect(lossWithFund(yuan(10_000), yuan(1_000), fundSharings['80/20'])).toMatchObject({
    bank: yuan(9_000),
    fund: yuan(1_000),
    fundLeft: 0,
  })
  expect(coverCapacity(yuan(100_000))).toBe(yuan(1_000_000))
  expect(topUp(yuan(96_000), yuan(1_000_000))).toBe(yuan(4_000))
  expect(topUp(yuan(100_000), yuan(1_000_000))).toBe(0)
  expect(isBroken({ shareOfFund: 0.5, nonPerformingShare: 0.05 })).toBe(false)
  expect(isBroken({ shareOfFund: 0.51, nonPerformingShare: 0 })).toBe(true)
  expect(isBroken({ shareOfFund: 0, nonPerformingShare: 0.051 })).toBe(true)
})

test.each(Object.entries(fundSharings))('the shares of %s add up to the loss', (_, sharing) => {
  expect(sharing.fund + sharing.guarantor + sharing.bank).toBeCloseTo(1, 15)
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e9), (loss, balance) => {
      const { bank, fund, guarantor } = lossWithFund(loss, balance, sharing)
      return bank + fund + guarantor === loss && fund <= balance
    }),
  )
})
