import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { rulePackOn } from './rule-pack.ts'

test.each([
  [dayOf(2023, 6, 30), 'guidance2006'],
  [dayOf(2023, 7, 1), 'measures2023'],
  [dayOf(2001, 1, 1), 'guidance2006'],
] as const)('the pack in force on day %i', (day, regime) => {
  expect(rulePackOn(day).regime).toBe(regime)
})
