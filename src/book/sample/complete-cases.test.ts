import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { parseDay } from '../../lending/calendar.ts'
import { readBookOutcome } from './book-outcome.ts'
import { completeCases } from './complete-cases.ts'
import { drawSample, frameOfModel } from './sample.ts'

test('the notes of which every factor of the model is known', () => {
  const book = smallBook(`
    loan_id | amount | disbursed_on | due_on     | settled_on | age | distance_km | diverted
    1       | 10000  | 2013-03-01   | 2013-12-01 | 2013-12-01 | 40  | 3           | 0
    2       | 10000  | 2013-03-01   | 2013-12-01 | 2013-12-01 |     | 5           | 1
    3       | 10000  | 2013-03-01   | 2013-12-01 | 2013-12-01 | 50  | 7           |
    4       | 10000  | 2013-03-01   | 2013-12-01 | 2013-12-01 | 60  |             | 1
  `)
  const result = drawSample(book, readBookOutcome(book, { asOf: parseDay('2015-01-01')! }))
  if (result.status !== 'drawn') throw new Error(result.refusal.reason)
  const { sample } = result
  expect([...completeCases(sample, 'application').places]).toEqual([0, 2])
  expect([...completeCases(sample, 'explanatory').places]).toEqual([0])
  const names = (frame: { columns: readonly { name: string }[] }) => frame.columns.map(({ name }) => name)
  expect(names(completeCases(sample, 'application').frame)).toEqual(['ageFrom45', 'distance'])
  // In the one sample all four notes stand.
  expect(frameOfModel(sample, 'application').rows).toBe(4)
})
