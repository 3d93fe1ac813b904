import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InputError } from '../../../stats/input-error.ts'
import { parseScenarios } from './parse-scenarios.ts'
import { readScenarioFile } from './scenario-file.ts'

const ofDocument = (document: unknown) => parseScenarios(document, 'own.json', () => 1)
const parse = (scenario: unknown) => ofDocument({ scenarios: [scenario] })

test('a scenario in full', () => {
  const full = {
    id: 'frost',
    title: { 'zh-CN': '早霜', en: 'early frost' },
    disaster: {
      townships: { share: 0.4, selection: 'random', seed: 3 },
      households: 0.5,
      yieldLoss: 0.6,
      crops: ['soy', 'rice'],
    },
    priceChange: { soy: 0.1 },
    fundingCostRise: 0.005,
    logOdds: 0.1,
    lossFactor: 1.2,
  }
  expect(parse(full)).toEqual([
    { ...full, disaster: { ...full.disaster, townships: { kind: 'random', share: 0.4, seed: 3 } } },
  ])
})

test('what is left out is no shock, or the stated mean', () => {
  expect(parse({ id: 'mild', disaster: { townships: 0.1 } })).toEqual([
    {
      id: 'mild',
      title: { 'zh-CN': 'mild', en: 'mild' },
      disaster: {
        townships: { kind: 'mostExposed', share: 0.1 },
        households: 0.7,
        yieldLoss: 0.46,
        crops: null,
      },
      priceChange: {},
      fundingCostRise: 0,
      logOdds: 0,
      lossFactor: 1,
    },
  ])
  expect(parse({ id: 'a', disaster: { townships: ['东镇'] } })[0].disaster?.townships).toEqual({
    kind: 'named',
    names: ['东镇'],
  })
})

test.each([
  [{ id: '' }, 'scenarios[0].id', 'text'],
  [{ id: 'a', disaster: {} }, 'scenarios[0].disaster.townships', 'share'],
  [{ id: 'a', disaster: { townships: 1.2 } }, 'scenarios[0].disaster.townships', 'share'],
  [{ id: 'a', disaster: { townships: [] } }, 'scenarios[0].disaster.townships', 'list'],
  [
    { id: 'a', disaster: { townships: { share: 1, selection: 'all' } } },
    'scenarios[0].disaster.townships.selection',
    'selection',
  ],
  [
    { id: 'a', disaster: { townships: { share: 1, selection: 'random', seed: -1 } } },
    'scenarios[0].disaster.townships.seed',
    'seed',
  ],
  [{ id: 'a', disaster: { townships: 1, crops: ['wheat'] } }, 'scenarios[0].disaster.crops[0]', 'crop'],
  [{ id: 'a', priceChange: { corn: -1 } }, 'scenarios[0].priceChange.corn', 'priceChange'],
  [{ id: 'a', priceChange: { maize: -0.1 } }, 'scenarios[0].priceChange.maize', 'knownField'],
  [{ id: 'a', priceChanges: {} }, 'scenarios[0].priceChanges', 'knownField'],
  [{ id: 'a', lossFactor: '1' }, 'scenarios[0].lossFactor', 'lossFactor'],
  [[], 'scenarios[0]', 'object'],
])('%j: %s is refused', (scenario, field, expected) => {
  try {
    parse(scenario)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).details).toEqual({ file: 'own.json', line: 1, field, expected })
  }
})

test('a document without a list, and two scenarios of one name', () => {
  expect(() => ofDocument([])).toThrow('(document)')
  expect(() => ofDocument({})).toThrow('"field":"scenarios","expected":"list"')
  expect(() => ofDocument({ scenarios: [{ id: 'a' }, { id: 'a' }] })).toThrow('scenarios[1].id')
})

test('the two examples of the documentation, YAML and JSON, are the same scenarios', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/external-risk.md'), 'utf8')
  const [yaml, json] = ['yaml', 'json'].map((notation) => {
    const [, example] = new RegExp(`\`\`\`${notation}\\n([\\s\\S]*?)\`\`\``).exec(page)!
    return readScenarioFile(example, `example.${notation}`).scenarios
  })
  expect(yaml).toEqual(json)
  const [frost, fifth] = yaml
  expect(frost).toMatchObject({ id: 'frost', lossFactor: 1.1, disaster: { townships: { kind: 'random' } } })
  expect(fifth.disaster?.townships).toEqual({ kind: 'mostExposed', share: 0.2 })
})
