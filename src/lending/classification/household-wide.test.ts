import { expect, test } from 'vitest'
import { categories } from '../vocabulary.ts'
import { grounds, NO_CATEGORY } from './automatic-class.ts'
import { householdWide } from './household-wide.ts'

const code = (name: (typeof categories)[number]) => categories.indexOf(name)

test('every loan of a household takes the worst category; a note of no household stands alone', () => {
  const found = householdWide(
    {
      category: Uint8Array.of(code('normal'), code('doubtful'), code('normal'), code('normal'), NO_CATEGORY),
      ground: Uint8Array.of(0, grounds.indexOf('daysPastDue'), 0, 0, 0),
    },
    [0, 0, 1, 2, 0],
    2,
  )
  expect([...found.category]).toEqual([code('doubtful'), code('doubtful'), 0, 0, NO_CATEGORY])
  expect(grounds[found.ground[0]]).toBe('household')
  expect(grounds[found.ground[1]]).toBe('daysPastDue')
})
