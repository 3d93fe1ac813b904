import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { defaultClassificationOptions } from '../lending/classification/classification-options.ts'
import { classificationFlags, classificationOf } from './classification-flags.ts'
import { UsageError } from './usage-error.ts'

const read = (...args: string[]) => classificationOf(parseArgs({ args, options: classificationFlags }).values)

test('without a flag the regime in force decides, note by note', () => {
  expect(read()).toEqual(defaultClassificationOptions)
})

test('each flag sets one option; the cut-off is given in yuan and held in fen', () => {
  expect(
    read('--classification', 'strictest', '--household-wide', '--matrix', 'B', '--other-above', '200000.5'),
  ).toEqual({ strictest: true, householdWide: true, matrix: 'B', otherAbove: 20_000_050 })
})

test.each([
  ['--classification', 'strict'],
  ['--matrix', 'C'],
  ['--other-above', '0'],
  ['--other-above', 'much'],
])('%s %s is refused', (flag, value) => {
  expect(() => read(flag, value)).toThrow(UsageError)
})
