import { describe, expect, test } from 'vitest'
import { dateOf } from '../../lending/calendar.ts'
import { AS_OF, CROPS, DISBURSED_BY_MONTH, LAST_YEAR } from './assumptions.ts'
import { calibrate } from './calibrate.ts'
import { ageAt, isLongTerm } from './log-odds.ts'
import { buildModel } from './model.ts'
import { isMature, type Note } from './note.ts'
import { simulate } from './simulate.ts'

// Bands around the marginals of DOMAIN.md §3.2; weather and prices are few draws, so they are averaged over seeds.
describe.each([11, 12, 13])('a book of seed %d', (seed) => {
  const model = buildModel(seed, 20_000)
  const lending = [...simulate(model, { intercept: -4.2 })]
  const notes = lending.flatMap((year) => year.notes)

  const shareOf = (isIn: (note: Note) => boolean, among: readonly Note[] = notes) =>
    among.filter(isIn).length / among.length
  const quantiles = (of: (note: Note) => number, probabilities: readonly number[]) => {
    const values = notes.map(of).sort((a, b) => a - b)
    return probabilities.map((p) => values[Math.floor(p * values.length)])
  }
  const correlation = (x: (note: Note) => number, y: (note: Note) => number) => {
    const mean = (of: (note: Note) => number) => notes.reduce((sum, note) => sum + of(note), 0) / notes.length
    const [mx, my] = [mean(x), mean(y)]
    const product = (f: (note: Note) => number, mf: number, g: (note: Note) => number, mg: number) =>
      notes.reduce((sum, note) => sum + (f(note) - mf) * (g(note) - mg), 0)
    return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my))
  }

  test('the book has exactly the notes asked for, none later than its date', () => {
    expect(notes).toHaveLength(20_000)
    expect(Math.max(...notes.map((note) => note.disbursedOn))).toBeLessThanOrEqual(AS_OF)
    expect(new Set(notes.map((note) => note.id)).size).toBe(20_000)
  })

  test.each([
    ['male', (note: Note) => model.households.male[note.household] === 1, 0.86, 0.02],
    ['fungus', (note: Note) => CROPS[model.households.crop[note.household]].crop === 'fungus', 0.17, 0.03],
    ['corn', (note: Note) => CROPS[model.households.crop[note.household]].crop === 'corn', 0.32, 0.03],
    ['off-farm income', (note: Note) => model.households.offFarmIncome[note.household] > 0, 0.55, 0.03],
    ['excellent', (note: Note) => note.grade === 'excellent', 0.25, 0.015],
    ['good', (note: Note) => note.grade === 'good', 0.45, 0.02],
    ['fair', (note: Note) => note.grade === 'fair', 0.25, 0.02],
    ['unrated', (note: Note) => note.grade === 'unrated', 0.05, 0.012],
    ['credit', (note: Note) => note.guarantee === 'credit', 0.3, 0.03],
    ['joint', (note: Note) => note.guarantee === 'joint', 0.35, 0.03],
    ['guaranteed', (note: Note) => note.guarantee === 'guaranteed', 0.2, 0.03],
    ['mortgaged', (note: Note) => note.guarantee === 'mortgaged', 0.12, 0.03],
    ['pledged', (note: Note) => note.guarantee === 'pledged', 0.03, 0.01],
    ['no prior arrears', (note: Note) => note.prior === 0, 0.82, 0.015],
    ['first loan', (note: Note) => note.isFirst, 0.2, 0.015],
    ['over twelve months', (note: Note) => isLongTerm(note), 0.15, 0.03],
    ['health shock', (note: Note) => note.health, 0.05, 0.01],
    ['diverted', (note: Note) => note.diverted, 0.12, 0.01],
    ['impostor', (note: Note) => note.impostor !== null, 0.012, 0.004],
    ['piled', (note: Note) => note.pilingAccount !== null, 0.006, 0.0006],
    ['sequence broken', (note: Note) => note.sequenceBreak !== null, 0.005, 0.002],
    ['bad identity', (note: Note) => note.badIdentity, 0.003, 0.0015],
  ] as const)('share of %s', (_name, isIn, expected, band) => {
    expect(Math.abs(shareOf(isIn) - expected)).toBeLessThan(band)
  })

  test('incomes and amounts have the quantiles of DOMAIN.md within a tenth, incomes within 15 %', () => {
    const near = (values: readonly number[], expected: readonly number[], relative: number) =>
      values.forEach((value, i) => {
        expect(Math.abs(value / expected[i] - 1)).toBeLessThan(relative)
      })
    near(
      quantiles((note) => note.income, [0.1, 0.25, 0.5, 0.75, 0.9]),
      [14_000, 24_000, 38_000, 57_000, 83_000],
      0.15,
    )
    near(
      quantiles((note) => note.amount, [0.5, 0.9]),
      [28_000, 60_000],
      0.1,
    )
    near(
      quantiles((note) => note.amount / note.income, [0.5, 0.9]),
      [0.76, 1.9],
      0.1,
    )
  })

  test('age is about N(48, 10) cut at 22 and 65', () => {
    const ages = notes.map((note) => ageAt(model, note.household, note.disbursedOn))
    const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length
    expect(Math.abs(mean - 48)).toBeLessThan(1)
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(22)
    expect(Math.max(...ages)).toBeLessThanOrEqual(65)
  })

  test('disbursement follows the farm year', () => {
    const whole = notes.filter((note) => note.year < LAST_YEAR)
    DISBURSED_BY_MONTH.forEach((percent, month) => {
      const share = shareOf((note) => dateOf(note.disbursedOn).month === month + 1, whole)
      expect(Math.abs(share - percent / 100)).toBeLessThan(0.01)
    })
  })

  // DOMAIN.md §3.2, the unrated counted as fair; of money, logarithms where the marginal is log-normal.
  const income = (note: Note) => Math.log(note.income)
  const grade = (note: Note) => Math.max(1, ['unrated', 'fair', 'good', 'excellent'].indexOf(note.grade))
  test.each([
    [
      'income and land',
      (note: Note) => note.income,
      (note: Note) => model.households.landTenths[note.household],
      0.5,
    ],
    ['income and education', income, (note: Note) => model.households.educationYears[note.household], 0.2],
    ['grade and arrears', grade, (note: Note) => note.prior, -0.5],
    ['grade and income', grade, income, 0.3],
    ['amount and income', (note: Note) => Math.log(note.amount), income, 0.45],
  ] as const)('%s correlate as asked', (_name, x, y, expected) => {
    // Notes of one household share its columns: the 7,500 that ever apply bound the error, (1 − r²) / √n.
    const error = (1 - expected * expected) / Math.sqrt(0.75 * model.households.count)
    expect(Math.abs(correlation(x, y) - expected)).toBeLessThan(0.02 + 3 * error)
  })

  test('mortgages are for larger amounts, and worse officers sit together', () => {
    const isMortgaged = (note: Note) => Number(note.guarantee === 'mortgaged')
    expect(correlation(isMortgaged, (note) => note.amount)).toBeGreaterThan(0.1)
    // Over books: the covariance of two officers of a branch over the variance is the share in common, .35.
    const products: number[] = []
    for (let seed = 1; seed <= 200; seed++) {
      const { county, effects } = buildModel(seed, 2_000)
      for (let i = 0; i < county.branches; i++) {
        products.push((effects.officer[i] * effects.officer[i + county.branches]) / 0.3 ** 2)
      }
    }
    const mean = products.reduce((sum, value) => sum + value, 0) / products.length
    // Var(xy) = 1 + ρ² of standard normals.
    expect(Math.abs(mean - 0.35)).toBeLessThan(4 * Math.sqrt((1 + 0.35 ** 2) / products.length))
  })

  test('60 % of notes fall due in the season of their crop', () => {
    const isInSeason = (note: Note) => {
      const { month, day } = dateOf(note.dueOn)
      if (CROPS[model.households.crop[note.household]].crop === 'fungus') return month >= 7 && month <= 10
      return (month === 11 && day >= 20) || (month === 12 && day <= 20)
    }
    expect(Math.abs(shareOf(isInSeason) - 0.6)).toBeLessThan(0.02)
  })

  test('joint-liability groups have at least five households of one village', () => {
    const { group, village, count } = model.households
    const members = new Map<number, number[]>()
    for (let h = 0; h < count; h++)
      if (group[h] >= 0) members.set(group[h], [...(members.get(group[h]) ?? []), h])
    for (const households of members.values()) {
      expect(households.length).toBeGreaterThanOrEqual(5)
      expect(new Set(households.map((h) => village[h])).size).toBe(1)
    }
    for (const note of notes)
      if (note.guarantee === 'joint') expect(group[note.household]).toBeGreaterThanOrEqual(0)
  })

  test('a replacement starts within three days of the note that it replaces, for at least 80 %', () => {
    const replacements = notes.filter((note) => note.renews !== null)
    expect(replacements.length).toBeGreaterThan(500)
    for (const { renews, disbursedOn, amount } of replacements) {
      expect(Math.abs(disbursedOn - renews!.outcome.settledOn!)).toBeLessThanOrEqual(3)
      expect(amount).toBeGreaterThanOrEqual(0.8 * renews!.amount)
    }
  })
})

test('about 3 % of matured notes are evergreened', () => {
  const rates = [21, 22, 23, 24].map((seed) => {
    const other = buildModel(seed, 20_000)
    const { intercept } = calibrate(other, 0.06)
    const mature = [...simulate(other, { intercept })].flatMap((year) => year.notes).filter(isMature)
    return mature.filter(({ outcome }) => outcome.settledBy === 'refinance').length / mature.length
  })
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  expect(Math.abs(mean - 0.03)).toBeLessThan(0.005)
})

test('over several cooperatives, 14 % of households are hit and grain is insured at 60 %', () => {
  const books = Array.from({ length: 24 }, (_, index) => {
    const other = buildModel(100 + index, 1_500)
    return [...simulate(other, { intercept: -4.2 })].flatMap((year) =>
      year.notes.map((note) => ({
        note,
        isGrain: [0, 1, 2].includes(other.households.crop[note.household]),
      })),
    )
  })
  const all = books.flat()
  const hit = all.filter(({ note }) => note.disaster).length / all.length
  const grain = all.filter(({ isGrain }) => isGrain)
  const insured = grain.filter(({ note }) => note.insured).length / grain.length
  expect(Math.abs(hit - 0.14)).toBeLessThan(0.03)
  expect(Math.abs(insured - 0.6)).toBeLessThan(0.03)
})
