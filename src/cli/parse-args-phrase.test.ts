import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { parseArgsPhrase } from './parse-args-phrase.ts'

const options = { outcome: { type: 'string' }, json: { type: 'boolean' } } as const

test.each([
  [
    ['--factor', 'x'],
    '没有选项 --factor。是不是 --factors？',
    'There is no option --factor. Is --factors meant?',
  ],
  [['--verbose'], '没有选项 --verbose。', 'There is no option --verbose.'],
  [['--json=1'], '选项 --json 不带取值。', 'The option --json takes no value.'],
  [['book.csv'], /^多出一项“book.csv”/, /^"book.csv" is one argument too many/],
  [['--outcome'], /^选项 --outcome 后面要有取值.*--outcome=-1。$/, /^The option --outcome needs/],
  [['--outcome', '-1'], /^选项 --outcome 后面要有取值.*--outcome=-1。$/, /^The option --outcome needs/],
])('%j', (args, zh, en) => {
  let phrase = null
  try {
    parseArgs({ args, options })
  } catch (error) {
    phrase = parseArgsPhrase(error, 'fit')
  }
  expect(phrase?.['zh-CN']).toMatch(zh)
  expect(phrase?.en).toMatch(en)
})

test('another error is none of the command line', () => {
  expect(parseArgsPhrase(new Error('disk'), 'fit')).toBeNull()
})
