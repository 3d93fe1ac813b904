import { expect, test } from 'vitest'
import { dayOf, formatDay } from '../calendar.ts'
import { latestExtension } from './extension-length.ts'
import { fitsSeason } from './purpose-season.ts'
import { groundNames, groundOf, ruleIds } from './rule-register.ts'

test.each([
  // Ten months, so ten months more; three years, so eighteen months more (half of 1,095 days, 547); six years, so three more.
  [dayOf(2023, 1, 10), dayOf(2023, 11, 10), '2024-09-09'],
  [dayOf(2020, 3, 1), dayOf(2023, 3, 1), '2024-08-29'],
  [dayOf(2015, 3, 1), dayOf(2021, 3, 1), '2024-03-01'],
])('from %d due %d: extended to %s at most (贷款通则 article 12)', (disbursedOn, dueOn, latest) => {
  expect(formatDay(latestExtension(disbursedOn, dueOn))).toBe(latest)
})

test.each<[string, number, boolean | null]>([
  ['seed_and_fertiliser', 11, false],
  ['购买种子化肥', 11, false],
  ['购买种子化肥', 3, true],
  ['木耳菌袋', 11, true],
  ['木耳菌袋', 7, false],
  ['machinery', 7, null],
])('%s in month %d fits: %s', (purpose, month, fits) => {
  expect(fitsSeason(purpose, month)).toBe(fits)
})

test('every rule has a ground, and every need names a table and a column', () => {
  expect([...new Set(groundNames.map((name) => groundOf(name).rule))].sort()).toEqual([...ruleIds])
  for (const name of groundNames) {
    for (const need of groundOf(name).needs) expect(need).toMatch(/^[a-z_]+\.[a-z_0-9]+$/)
  }
})
