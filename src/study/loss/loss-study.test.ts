import { expect, test } from 'vitest'
import { studySettings } from '../../../test/fixtures/study-settings.ts'
import { smallBook } from '../../../test/small-book.ts'
import { conductLoss } from './loss-study.ts'

const settings = { ...studySettings, population: 'all' } as const

test('where no model may be fitted what needs none is told: the balance, and the loss on notes in default', async () => {
  const book = smallBook(`
    loan_id | amount | disbursed_on | due_on     | balance | days_past_due | guarantee
    A       | 1000   | 2026-01-05   | 2026-12-01 | 1000    | 0             | credit
    B       | 2000   | 2025-01-05   | 2026-01-05 | 2000    | 299           | credit`)
  const { refusal, finding, known } = await conductLoss(book, settings, 1000)
  expect(refusal).not.toBeNull()
  expect(finding).toBeNull()
  expect(known?.exposure).toBe(1000)
  expect(known?.inDefault).toBeCloseTo(1100, 9) // 2,000 × 55 %
})

test('nothing is told of a book that does not say how notes stand', async () => {
  const book = smallBook(`
    loan_id | amount | disbursed_on | due_on
    A       | 1000   | 2026-01-05   | 2026-12-01`)
  expect((await conductLoss(book, settings, 1000)).known).toBeNull()
})
