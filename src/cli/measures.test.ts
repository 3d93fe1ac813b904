import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandLineIn } from '../../test/fixtures/command-line.ts'
import { figureAt, numberPaths } from '../study/measures/explain/figure-path.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingmiao-measures-'))
const run = commandLineIn(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The document as far as it is asked here. */
interface Shown {
  baseline: { notes: number; expectedLoss: number }
  measures: {
    measure: string
    dose: number
    expectedLossChange: { value: number; interval: [number, number] }
    cost: number
    netBenefit: number
    money: { cooperativeGains: number; cooperativePays: number }
  }[]
  order: string[]
}

describe('measures on a synthetic cooperative', () => {
  let shown: Shown
  beforeAll(() => {
    expect(
      run('sample', '-o', 'book', '--loans', '3000', '--seed', '4', '--default-rate', '0.1').status,
    ).toBe(0)
    const done = run('measures', 'book', '-o', 'out', '--json')
    expect(done.stderr).toContain('The seven measures are in out.')
    shown = JSON.parse(done.stdout) as Shown
  }, 300_000)

  test('the fixed fields are there and hang together', () => {
    expect(shown.measures.map(({ measure }) => measure)).toEqual(
      expect.arrayContaining(['insurance', 'market', 'pricing', 'creditSystem', 'rules', 'guarantees']),
    )
    for (const { expectedLossChange, netBenefit, cost, money } of shown.measures) {
      const [low, high] = expectedLossChange.interval
      expect(low).toBeLessThanOrEqual(high)
      expect(cost).toBe(money.cooperativePays)
      expect(netBenefit).toBeCloseTo(-expectedLossChange.value + money.cooperativeGains - cost, 6)
    }
    expect(shown.order.every((name) => shown.measures.some(({ measure }) => measure === name))).toBe(true)
  })

  test('the rules measure avoids exactly its share of the loss', () => {
    const rules = shown.measures.find(({ measure }) => measure === 'rules')!
    expect(-rules.expectedLossChange.value).toBeCloseTo(rules.dose * shown.baseline.expectedLoss, 6)
  })

  test('a figure is explained down to the loans behind it', () => {
    const { stdout } = run('measures', 'book', '--explain', 'rules.lossAvoided', '--json')
    const explained = JSON.parse(stdout) as { value: number; noteCount: number; notes: { loanId: string }[] }
    const rules = shown.measures.find(({ measure }) => measure === 'rules')!
    expect(explained.value).toBeCloseTo(-rules.expectedLossChange.value, 6)
    expect(explained.noteCount).toBe(shown.baseline.notes)
    expect(explained.notes[0].loanId).toMatch(/^L\d/)
  }, 120_000)

  test('every number that is printed can be traced to a formula, a block of the report and its loans', () => {
    expect(numberPaths(shown).filter((path) => figureAt(shown, path) === null)).toEqual([])
    const figure = 'details.lossSharing.doses.4:3:3.notes'
    const { stdout } = run('measures', 'book', '--explain', figure, '--json')
    const explained = JSON.parse(stdout) as {
      value: number
      finding: string
      noteCount: number
      notes: { loanId: string }[]
    }
    expect(explained.value).toBe(figureAt(shown, figure)!.value)
    expect(explained.noteCount).toBe(explained.value)
    expect(explained.finding).toBe('loss-sharing-doses')
    expect(explained.notes).toHaveLength(explained.noteCount)
    // No name and no identity number: the numbers of loans alone.
    for (const note of explained.notes) expect(note.loanId).toMatch(/^L\d+-\d+$/)
  }, 120_000)

  test('the same book as its own last one changes nothing', () => {
    const { stdout } = run('measures', 'book', '-o', 'again', '--previous', 'book', '--json')
    const { sincePrevious } = JSON.parse(stdout) as {
      sincePrevious: { before: number; after: number; gone: { notes: number }; rising: unknown[] }
    }
    expect(sincePrevious.before).toBeCloseTo(sincePrevious.after, 6)
    expect(sincePrevious).toMatchObject({ gone: { notes: 0 }, added: { notes: 0 }, rising: [] })
  }, 120_000)

  test('the folder holds the three files', () => {
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'measures.html',
      'measures.json',
      'measures.xlsx',
    ])
  })

  test('an unknown figure names those that are known', () => {
    const { status, stderr } = run('measures', 'book', '--explain', 'weather.now')
    expect(status).toBe(2)
    expect(stderr).toContain('insurance.lossAvoided')
  }, 120_000)
})

test('a file that is no loan book is refused with a remedy, and nothing is written', () => {
  writeFileSync(join(folder, 'plain.csv'), 'a,b\n1,2\n2,3\n')
  const { status, stderr } = run('measures', 'plain.csv', '-o', 'none')
  expect(status).toBe(1)
  expect(stderr).toContain('plain.csv is no loan book')
  expect(existsSync(join(folder, 'none'))).toBe(false)
})
