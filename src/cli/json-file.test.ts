import { expect, test } from 'vitest'
import { InputError } from '../stats/input-error.ts'
import { inputErrorPhrase } from './input-error-phrase.ts'
import { parseJson } from './json-file.ts'

test('a ledger given for JSON is refused without a word of it', () => {
  const refused = () => parseJson('231099198012101012,样本户0000483', 'card.json')
  expect(refused).toThrow(InputError)
  try {
    refused()
  } catch (error) {
    const told = JSON.stringify([error, inputErrorPhrase(error as InputError)])
    expect(told).toContain('card.json')
    expect(told).not.toMatch(/231099|样本户/)
  }
})

test('a byte order mark is no fault of a JSON file', () => {
  expect(parseJson('\uFEFF{"version": 1}', 'card.json')).toEqual({ version: 1 })
})
