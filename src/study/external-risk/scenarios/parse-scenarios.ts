import { type Crop, crops } from '../../../lending/vocabulary.ts'
import { InputError } from '../../../stats/input-error.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import type { ScenarioFieldExpectation } from '../../../words/scenario-file.ts'
import {
  type DisasterShock,
  HOUSEHOLDS_HIT,
  MEAN_YIELD_LOSS,
  noShock,
  type Scenario,
  type TownshipChoice,
} from './scenario.ts'

/**
 * - `scenarioField`: a field that cannot be used (file, line, field: its path, expected: a code of words/scenario-file.ts);
 * - `scenarioFileBroken`: the file is neither YAML nor JSON (file, line, fault: a code of words/scenario-file.ts).
 */
export type ScenarioFileErrorCode = 'scenarioField' | 'scenarioFileBroken'

/**
 * Scenarios of the user's own from a parsed document (docs/external-risk.md). The first field that is wrong is named
 * by its path and line, an unknown one too: a scenario that silently leaves out a misspelt shock would look harmless.
 */
export function parseScenarios(
  document: unknown,
  file: string,
  lineOf: (path: string) => number,
): Scenario[] {
  const read = reader(file, lineOf)
  const { scenarios } = read.fields(document, '', ['scenarios'])
  const list = read.list(scenarios, 'scenarios')
  const parsed = list.map((one, at) => scenarioOf(read, one, `scenarios[${at}]`))
  const ids = new Set<string>()
  parsed.forEach(({ id }, at) => {
    if (ids.has(id)) read.refuse(`scenarios[${at}].id`, 'distinct')
    ids.add(id)
  })
  return parsed
}

const scenarioFields = [
  'id',
  'title',
  'disaster',
  'priceChange',
  'fundingCostRise',
  'logOdds',
  'lossFactor',
] as const

function scenarioOf(read: Reader, value: unknown, path: string): Scenario {
  const { id, title, disaster, priceChange, fundingCostRise, logOdds, lossFactor } = read.fields(
    value,
    path,
    scenarioFields,
  )
  const name = read.text(id, `${path}.id`)
  const or = (
    given: unknown,
    field: string,
    fallback: number,
    least: number,
    most: number,
    expected: ScenarioFieldExpectation,
  ) => (given === undefined ? fallback : read.number(given, `${path}.${field}`, least, most, expected))
  return {
    id: name,
    title: title === undefined ? verbatim(name) : titleOf(read, title, `${path}.title`),
    disaster: disaster === undefined ? noShock.disaster : disasterOf(read, disaster, `${path}.disaster`),
    priceChange: priceChange === undefined ? {} : pricesOf(read, priceChange, `${path}.priceChange`),
    fundingCostRise: or(fundingCostRise, 'fundingCostRise', 0, -0.2, 0.2, 'rateRise'),
    logOdds: or(logOdds, 'logOdds', 0, -5, 5, 'logOdds'),
    lossFactor: or(lossFactor, 'lossFactor', 1, 0, 3, 'lossFactor'),
  }
}

function titleOf(read: Reader, value: unknown, path: string): Phrase {
  if (typeof value === 'string') return verbatim(read.text(value, path))
  const { 'zh-CN': chinese, en } = read.fields(value, path, ['zh-CN', 'en'])
  return { 'zh-CN': read.text(chinese, `${path}.zh-CN`), en: read.text(en, `${path}.en`) }
}

function disasterOf(read: Reader, value: unknown, path: string): DisasterShock {
  const {
    townships,
    households,
    yieldLoss,
    crops: only,
  } = read.fields(value, path, ['townships', 'households', 'yieldLoss', 'crops'])
  const share = (given: unknown, field: string, fallback: number) =>
    given === undefined ? fallback : read.share(given, `${path}.${field}`)
  return {
    townships: choiceOf(read, townships, `${path}.townships`),
    households: share(households, 'households', HOUSEHOLDS_HIT),
    yieldLoss: share(yieldLoss, 'yieldLoss', MEAN_YIELD_LOSS),
    crops:
      only === undefined
        ? null
        : read.list(only, `${path}.crops`).map((crop, at) => read.crop(crop, `${path}.crops[${at}]`)),
  }
}

/** A share (the most exposed first), names, or `{"share": …, "selection": "mostExposed" | "random", "seed": …}`. */
function choiceOf(read: Reader, value: unknown, path: string): TownshipChoice {
  if (Array.isArray(value)) {
    const names = read.list(value, path).map((name, at) => read.text(name, `${path}[${at}]`))
    return { kind: 'named', names }
  }
  if (typeof value !== 'object' || value === null)
    return { kind: 'mostExposed', share: read.share(value, path) }
  const fields = read.fields(value, path, ['share', 'selection', 'seed'])
  const share = read.share(fields['share'], `${path}.share`)
  const selection = fields['selection'] ?? 'mostExposed'
  if (selection !== 'mostExposed' && selection !== 'random')
    return read.refuse(`${path}.selection`, 'selection')
  if (selection === 'mostExposed') return { kind: selection, share }
  const seed = fields['seed'] ?? 1
  if (!Number.isSafeInteger(seed) || (seed as number) < 0) return read.refuse(`${path}.seed`, 'seed')
  return { kind: selection, share, seed: seed as number }
}

/** A price may fall to nothing but not below; −1 itself has no logarithm. */
function pricesOf(read: Reader, value: unknown, path: string): Scenario['priceChange'] {
  return Object.fromEntries(
    Object.entries(read.fields(value, path, crops)).flatMap(([crop, change]) =>
      change === undefined ? [] : [[crop, read.number(change, `${path}.${crop}`, -0.99, 10, 'priceChange')]],
    ),
  )
}

type Reader = ReturnType<typeof reader>

function reader(file: string, lineOf: (path: string) => number) {
  const refuse = (field: string, expected: ScenarioFieldExpectation): never => {
    throw new InputError<ScenarioFileErrorCode>('scenarioField', {
      file,
      line: lineOf(field),
      field,
      expected,
    })
  }
  const number = (
    value: unknown,
    path: string,
    least: number,
    most: number,
    expected: ScenarioFieldExpectation,
  ): number => (typeof value === 'number' && value >= least && value <= most ? value : refuse(path, expected))
  return {
    refuse,
    number,
    share: (value: unknown, path: string) => number(value, path, 0, 1, 'share'),
    text: (value: unknown, path: string): string =>
      typeof value === 'string' && value.trim() !== '' ? value : refuse(path, 'text'),
    list: (value: unknown, path: string): readonly unknown[] =>
      Array.isArray(value) && value.length > 0 ? value : refuse(path, 'list'),
    crop: (value: unknown, path: string): Crop =>
      crops.includes(value as Crop) ? (value as Crop) : refuse(path, 'crop'),
    fields<Name extends string>(
      value: unknown,
      path: string,
      known: readonly Name[],
    ): Partial<Record<Name, unknown>> {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return refuse(path || '(document)', 'object')
      const stranger = Object.keys(value).find((name) => !known.includes(name as Name))
      if (stranger !== undefined) return refuse(path ? `${path}.${stranger}` : stranger, 'knownField')
      return value
    },
  }
}
