import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLineIn } from '../../test/fixtures/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingmiao-stress-'))
const run = commandLineIn(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Shown {
  base: { expectedLoss: number; exposure: number; notes: number; ratios: { capitalAdequacy: number } }
  scenarios: {
    id: string
    expectedLoss: number
    expectedLossChange: number
    expectedLossChangeInterval: [number, number]
    newlyNonPerforming: number
    marginLost: number
    ratioChanges: { capitalAdequacy: number; profit: number }
    worstTownships: { township: string; expectedLossChange: number }[]
    coverAndSharing: { byCover: { expectedLoss: number }[]; bySharing: { expectedLoss: number }[] }
  }[]
  exposure: { total: number; townships: { balance: number }[]; seasons: { balance: number }[] }
  earlyWarnings: { count: number; notes: { expectedLoss: number; reasons: string[] }[] }
}

let shown: Shown
const scenario = (id: string) => shown.scenarios.find((own) => own.id === id)!

beforeAll(() => {
  expect(run('sample', '-o', 'book', '--loans', '3000', '--seed', '4', '--default-rate', '0.1').status).toBe(
    0,
  )
  writeFileSync(
    join(folder, 'own.json'),
    JSON.stringify({
      scenarios: [
        { id: 'nothing', disaster: { townships: 0 }, priceChange: { corn: 0 } },
        { id: 'twice S3', priceChange: { corn: -0.4375 } },
      ],
    }),
  )
  const done = run('stress', 'book', '--scenario', 'own.json', '--json')
  expect(done.stderr).toContain('Running the stress scenarios')
  shown = JSON.parse(done.stdout) as Shown
}, 300_000)

test('the six scenarios and the own ones, in their order', () => {
  expect(shown.scenarios.map(({ id }) => id)).toEqual([
    'S1',
    'S2',
    'S3',
    'S4',
    'S5',
    'S6',
    'nothing',
    'twice S3',
  ])
})

test('nothing is nothing to the last digit; a deeper fall costs more; two shocks cost more than one', () => {
  expect(scenario('nothing').expectedLossChange).toBe(0)
  expect(scenario('nothing').expectedLoss).toBe(shown.base.expectedLoss)
  expect(scenario('twice S3').expectedLossChange).toBeGreaterThan(scenario('S3').expectedLossChange)
  for (const part of ['S2', 'S3'])
    expect(scenario('S6').expectedLossChange).toBeGreaterThan(scenario(part).expectedLossChange)
})

test('dearer funds take from profit and cause no default', () => {
  const { expectedLossChange, marginLost, newlyNonPerforming, ratioChanges } = scenario('S5')
  expect([expectedLossChange, newlyNonPerforming]).toEqual([0, 0])
  expect(ratioChanges.profit).toBeCloseTo(-marginLost, 4)
  expect(marginLost).toBeGreaterThan(0)
  expect(marginLost).toBeLessThan(0.01 * shown.exposure.total)
})

test('figures hang together', () => {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  for (const own of shown.scenarios) {
    const [low, high] = own.expectedLossChangeInterval
    expect(low).toBeLessThanOrEqual(high)
    expect(own.expectedLoss - shown.base.expectedLoss).toBeCloseTo(own.expectedLossChange, 4)
    expect(own.ratioChanges.capitalAdequacy).toBeLessThanOrEqual(0)
    const [none, , most] = own.coverAndSharing.bySharing
    expect(most.expectedLoss).toBeLessThan(none.expectedLoss)
    // The synthetic cooperative names a township for every note: eight of them hold all that is lost.
    if (own.worstTownships.length < 10)
      expect(sum(own.worstTownships.map((place) => place.expectedLossChange))).toBeCloseTo(
        own.expectedLossChange,
        4,
      )
  }
  const { total, townships, seasons } = shown.exposure
  expect(sum(townships.map(({ balance }) => balance))).toBeCloseTo(total, 4)
  expect(sum(seasons.map(({ balance }) => balance))).toBeCloseTo(total, 4)
  const { count, notes } = shown.earlyWarnings
  expect(notes).toHaveLength(count)
  expect(notes.every(({ reasons }) => reasons.length > 0)).toBe(true)
})

test('a township that no loan names, and a misspelt field, are named', () => {
  writeFileSync(
    join(folder, 'nowhere.yaml'),
    'scenarios:\n  - id: x\n    disaster:\n      townships: [nowhere]\n',
  )
  const nowhere = run('stress', 'book', '--scenario', 'nowhere.yaml')
  expect(nowhere.status).toBe(1)
  expect(nowhere.stderr).toContain(
    'Line 4 of "nowhere.yaml": the field scenarios[0].disaster.townships[0] cannot be used',
  )
  writeFileSync(join(folder, 'wrong.json'), '{"scenarios":[{"id":"x","prices":{}}]}')
  const wrong = run('stress', 'book', '--scenario', 'wrong.json')
  expect(wrong.status).toBe(1)
  expect(wrong.stderr).toContain('scenarios[0].prices')
})

test('an earlier as-of date takes the book back to it; a date that is none is refused', () => {
  const done = run('stress', 'book', '--as-of', '2024-10-31', '--since', '2024-04-30', '--json')
  expect(done.status).toBe(0)
  const then = JSON.parse(done.stdout)
  expect([then.asOf, then.earlyWarnings.since]).toEqual(['2024-10-31', '2024-04-30'])
  // Σ balance of the month's end in snapshots, of notes disbursed by then and not in default.
  const [head, ...rows] = readFileSync(join(folder, 'book', 'snapshots.csv'), 'utf8')
    .trim()
    .split('\n')
  const at = (name: string) => head.trim().split(',').indexOf(name)
  const bad = ['substandard', 'doubtful', 'loss']
  const atRisk = rows
    .map((row) => row.trim().split(','))
    .filter((cells) => cells[at('month')] === '2024-10' && Number(cells[at('balance')]) > 0)
    .filter((cells) => Number(cells[at('days_past_due')]) <= 90 && !bad.includes(cells[at('category')]))
  expect(then.base.notes).toBe(atRisk.length)
  expect(then.base.exposure).toBeCloseTo(
    atRisk.reduce((sum, cells) => sum + Number(cells[at('balance')]), 0),
    4,
  )
  const wrong = run('stress', 'book', '--as-of', '2024-13-01')
  expect(wrong.status).toBe(2)
  expect(wrong.stderr).toContain('--as-of')
})

test('where a household moves together its good notes leave with the bad one; the matrix alone moves none', () => {
  const baseOf = (book: string, ...flags: string[]) =>
    (JSON.parse(run('stress', book, ...flags, '--json').stdout) as Shown).base
  expect(baseOf('book', '--matrix', 'B')).toEqual(shown.base)
  // Five good notes are given to the household of a bad one.
  cpSync(join(folder, 'book'), join(folder, 'joined'), { recursive: true })
  const file = join(folder, 'joined', 'loans.csv')
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\n')
  const at = (name: string) => head.trim().split(',').indexOf(name)
  const cells = rows.map((row) => row.split(','))
  const open = cells.filter((own) => Number(own[at('balance')]) > 0 && own[at('product')] === 'micro_credit')
  const bad = open.find((own) => own[at('category')] === 'loss')!
  const good = open
    .filter((own) => own[at('category')] === 'normal' && own[at('extension_count')] === '0')
    .filter((own) => own[at('days_past_due')] === '0' && own[at('renewal_of')] === '')
    .slice(0, 5)
  for (const own of good) own[at('household_id')] = bad[at('household_id')]
  writeFileSync(file, `${[head, ...cells.map((own) => own.join(','))].join('\n')}\n`)
  const balance = good.reduce((sum, own) => sum + Number(own[at('balance')]), 0)
  const [apart, joined] = [baseOf('book', '--household-wide'), baseOf('joined', '--household-wide')]
  expect(joined.notes).toBe(apart.notes - 5)
  expect(apart.exposure - joined.exposure).toBeCloseTo(balance, 4)
}, 120_000)

test('a file that is no loan book is refused with the remedy', () => {
  writeFileSync(join(folder, 'other.csv'), 'a,b\n1,2\n3,4\n')
  const refused = run('stress', 'other.csv')
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('is no loan book')
})
