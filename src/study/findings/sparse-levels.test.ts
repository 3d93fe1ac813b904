import { expect, test } from 'vitest'
import { nominalColumn } from '../../stats/frame.ts'
import { mergeSparseLevels } from './sparse-levels.ts'

/** 40 rows of each big level with 12 defaults, 8 of each small one with 1. */
function crops(small: readonly string[], big: readonly string[] = ['corn', 'rice']) {
  const texts = [
    ...big.flatMap((level) => Array<string>(40).fill(level)),
    ...small.flatMap((level) => Array<string>(8).fill(level)),
  ]
  const isEvent = texts.map((level, i) => {
    const within = i - texts.indexOf(level)
    return within < (big.includes(level) ? 12 : 1) ? 1 : 0
  })
  return { column: nominalColumn('crop', texts), isEvent }
}

test('sparse levels join each other, and the level of the rest where there is one', () => {
  const two = crops(['herb', 'hemp'])
  expect(mergeSparseLevels(two.column, two.isEvent, 'corn')).toMatchObject({
    column: { levels: ['corn', 'rice', 'hemp / herb'] },
    merged: { level: 'hemp / herb', of: ['hemp', 'herb'] },
  })
  const rest = crops(['herb'], ['corn', 'other', 'rice'])
  const merged = mergeSparseLevels(rest.column, rest.isEvent, 'corn')
  expect(merged.merged).toEqual({ level: 'other', of: ['herb', 'other'] })
  const counts = merged.column.levels.map(
    (_, code) => merged.column.codes.filter((own) => own === code).length,
  )
  expect(Object.fromEntries(merged.column.levels.map((level, i) => [level, counts[i]]))).toEqual({
    corn: 40,
    rice: 40,
    other: 48, // 40 + 8
  })
})

test.each([
  ['a single sparse level', ['herb'], 'corn'],
  ['"not known"', ['herb', 'missing'], 'corn'],
  ['the reference', ['herb', 'hemp'], 'hemp'],
])('%s is never merged', (_, small, reference) => {
  const { column, isEvent } = crops(small)
  expect(mergeSparseLevels(column, isEvent, reference)).toEqual({ column, merged: null })
})
