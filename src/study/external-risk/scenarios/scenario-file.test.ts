import { expect, test } from 'vitest'
import { InputError } from '../../../stats/input-error.ts'
import { readScenarioFile } from './scenario-file.ts'

function refusal(text: string): InputError {
  try {
    readScenarioFile(text, 'own.yaml')
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('accepted')
}

const yaml = `# Two of them
scenarios:
  - id: frost   # the first
    disaster:
      townships: [东镇, 西镇]
      yieldLoss: 0.6
    priceChange: { soy: -0.1 }
  - id: dear funds
    fundingCostRise: 0.005
`

test('YAML and the same in JSON are the same scenarios', () => {
  const json = `{"scenarios":[
    {"id":"frost","disaster":{"townships":["东镇","西镇"],"yieldLoss":0.6},"priceChange":{"soy":-0.1}},
    {"id":"dear funds","fundingCostRise":0.005}]}`
  const { scenarios } = readScenarioFile(yaml, 'own.yaml')
  expect(scenarios).toHaveLength(2)
  expect(scenarios).toEqual(readScenarioFile(json, 'own.json').scenarios)
})

test('each field has its line; what is not there has the line of what should hold it', () => {
  const { lineOf } = readScenarioFile(yaml, 'own.yaml')
  expect(
    [
      'scenarios',
      'scenarios[0].disaster.townships[1]',
      'scenarios[0].disaster.yieldLoss',
      'scenarios[0].disaster.households',
      'scenarios[1].fundingCostRise',
      'scenarios[7]',
      '(document)',
    ].map(lineOf),
  ).toEqual([2, 5, 6, 4, 9, 2, 2])
})

test.each([
  ['scenarios:\n  - id: a\n    lossFactor: 25%\n', 3, 'scenarios[0].lossFactor', 'lossFactor'],
  ['scenarios:\n  - id: 2026\n', 2, 'scenarios[0].id', 'text'],
  [
    'scenarios:\n  - id: a\n    disaster:\n      yieldLoss: 1\n',
    3,
    'scenarios[0].disaster.townships',
    'share',
  ],
  ['scenarios:\n  - id: a\n\n    price.change: 1\n', 4, 'scenarios[0].price.change', 'knownField'],
  ['scenarios:\n  - id: a\n  - id: a\n', 3, 'scenarios[1].id', 'distinct'],
  ['{\n "scenarios": [\n  {"id": "a", "logOdds": .inf}]}', 3, 'scenarios[0].logOdds', 'logOdds'],
  ['scenarios：\n', 1, '(document)', 'object'],
  ['', 1, '(document)', 'object'],
])('%j: line %i, %s', (text, line, field, expected) => {
  expect(refusal(text)).toMatchObject({
    code: 'scenarioField',
    details: { file: 'own.yaml', line, field, expected },
  })
})

test.each([
  ['scenarios:\n\t- id: a\n', 2, 'tab'],
  ['scenarios:\n  - id: a\n   title: b\n', 3, 'missing'],
  ['scenarios:\n  - id: a title: b\n', 2, 'indent'],
  ['scenarios:\n  - id: a\n    id: b\n', 3, 'twice'],
  ['scenarios:\n  - id: "a\n', 3, 'missing'],
  ['scenarios: []\n---\nscenarios: []\n', 2, 'severalDocuments'],
  ['scenarios: *none\n', 1, 'alias'],
  ['scenarios: !!python/object x\n', 1, 'other'],
])('%j is neither YAML nor JSON: line %i, %s', (text, line, fault) => {
  expect(refusal(text)).toMatchObject({ code: 'scenarioFileBroken', details: { line, fault } })
})

test('aliases that would unfold to gigabytes are refused', () => {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `l${i + 1}: &l${i + 1} [${new Array(12).fill(`*l${i}`)}]`,
  )
  expect(refusal(['l0: &l0 [1]', ...levels].join('\n')).details['fault']).toBe('alias')
})
