import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandLineIn } from '../../test/fixtures/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingmiao-loss-'))
const run = commandLineIn(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Shown {
  exposure: number
  expectedLoss: number
  unexpectedLoss: number
  valueAtRisk: Record<string, number>
  expectedShortfall: Record<string, number>
  standardError: { expectedLoss: number; valueAtRisk: Record<string, number> }
  simulatedMean: number
  economicCapital: number
  oneInTwenty: number
  parameters: { name: string; value: number; certainty: string }[]
  contributions: Record<string, { expectedLoss: number; shortfall: Record<string, number> }[]>
  oneFactor: { figures: { basis: string; capital: number }[] }
  limits: { name: string; shareOfCapital: number | null }[]
}

describe('loss on a synthetic cooperative', () => {
  let shown: Shown
  let bytes: string
  beforeAll(() => {
    expect(
      run('sample', '-o', 'book', '--loans', '3000', '--seed', '4', '--default-rate', '0.1').status,
    ).toBe(0)
    const done = run('loss', 'book', '--scenarios', '4000', '--json')
    expect(done.status).toBe(0)
    bytes = done.stdout
    shown = JSON.parse(bytes) as Shown
  }, 300_000)

  test('the fixed fields are there and in order', () => {
    const { exposure, expectedLoss, oneInTwenty, valueAtRisk, expectedShortfall } = shown
    const ascending = [
      expectedLoss,
      oneInTwenty,
      valueAtRisk['0.99'],
      expectedShortfall['0.99'],
      expectedShortfall['0.999'],
      exposure,
    ]
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b))
    expect(valueAtRisk['0.999']).toBeGreaterThan(valueAtRisk['0.99'])
    expect(valueAtRisk['0.999']).toBeLessThan(expectedShortfall['0.999'])
    expect(shown.unexpectedLoss).toBeGreaterThan(0)
    expect(shown.economicCapital).toBeCloseTo(valueAtRisk['0.999'] - expectedLoss, 6)
  })

  test('the simulated mean agrees with the expected loss of the book', () => {
    const { simulatedMean, expectedLoss, standardError } = shown
    expect(Math.abs(simulatedMean - expectedLoss)).toBeLessThan(4 * standardError.expectedLoss)
  })

  test('townships, crops and account managers each add up to the whole', () => {
    for (const parts of Object.values(shown.contributions)) {
      const sum = (of: (part: (typeof parts)[number]) => number) =>
        parts.reduce((total, part) => total + of(part), 0)
      expect(sum((part) => part.shortfall['0.999']) / shown.expectedShortfall['0.999']).toBeCloseTo(1, 5)
      expect(sum((part) => part.expectedLoss) / shown.expectedLoss).toBeCloseTo(1, 4)
    }
  })

  test('every parameter says how it is known, the Vasicek figures stand at both ends', () => {
    const names = shown.parameters.map(({ name }) => name)
    expect(names).toContain('year')
    expect(names).toContain('disasterCorrelation')
    for (const { certainty } of shown.parameters) expect(['ownData', 'assumption']).toContain(certainty)
    expect(shown.oneFactor.figures.map(({ basis }) => basis)).toEqual(['basel', 'own', 'ownLow', 'ownHigh'])
    expect(shown.limits.map(({ name }) => name)).toEqual(['household', 'related', 'topTen'])
    expect(shown.limits[0].shareOfCapital).toBeGreaterThan(0)
  })

  test('a book of which nothing is outstanding ends with a sentence', () => {
    const [header, ...lines] = readFileSync(join(folder, 'book', 'loans.csv'), 'utf8')
      .trim()
      .split('\n')
    const balance = header.split(',').indexOf('balance')
    const settled = lines.map((line) => line.split(',').with(balance, '0').join(','))
    writeFileSync(join(folder, 'settled.csv'), `${[header, ...settled].join('\n')}\n`)
    const done = run('loss', 'settled.csv', '--json')
    expect([done.status, done.stdout]).toEqual([1, ''])
    expect(done.stderr).toContain('no note is outstanding and not in default')
  }, 60_000)

  test('the same seed gives the same bytes, another seed others within the errors', () => {
    expect(run('loss', 'book', '--scenarios', '4000', '--json').stdout).toBe(bytes)
    const other = JSON.parse(
      run('loss', 'book', '--scenarios', '4000', '--seed', '2', '--json').stdout,
    ) as Shown
    const [a, b] = [shown.valueAtRisk['0.99'], other.valueAtRisk['0.99']]
    expect(a).not.toBe(b)
    const error = Math.hypot(shown.standardError.valueAtRisk['0.99'], other.standardError.valueAtRisk['0.99'])
    expect(Math.abs(a - b)).toBeLessThan(4 * error)
  }, 120_000)
})

test('a file that is no loan book ends with a sentence, too few scenarios with the range', () => {
  writeFileSync(join(folder, 'plain.csv'), 'a,b\n1,2\n3,4\n')
  const plain = run('loss', 'plain.csv', '--json')
  expect([plain.status, plain.stdout]).toEqual([1, ''])
  expect(plain.stderr).toContain('plain.csv is no loan book')
  const odd = run('loss', 'plain.csv', '--scenarios', '12')
  expect(odd.status).toBe(2)
  expect(odd.stderr).toContain('1000–10000000')
})
