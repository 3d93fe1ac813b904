import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { score } from './score.ts'
import { scorecard } from './scorecard.ts'
import { validate } from './validate.ts'

let folder = ''
const path = (name: string) => join(folder, name)

/** 1,200 notes; risk rises with the debt ratio and is higher for hogs; every tenth note has no outcome yet. */
function bookText(): string {
  const lines = ['loan,debt_ratio,crop,note,defaulted']
  for (let i = 0; i < 1200; i++) {
    const ratio = (i * 37) % 100
    const crop = ['玉米', '水稻', '生猪'][(i * 11) % 3]
    const risk = 0.05 + ratio / 250 + (crop === '生猪' ? 0.25 : 0)
    const outcome = i % 10 === 9 ? '' : ((i * 7919) % 1009) / 1009 < risk ? '违约' : '正常'
    lines.push(`L${i},${i % 50 === 0 ? '' : ratio},${crop},"a, ""b""",${outcome}`)
  }
  return `${lines.join('\n')}\n`
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'card-'))
  await writeFile(path('book.csv'), bookText())
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

async function stdoutOf(run: () => Promise<number>): Promise<string> {
  const written: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  try {
    expect(await run()).toBe(0)
  } finally {
    spy.mockRestore()
  }
  return written.join('')
}

describe('from a book to a validated card', () => {
  const build = (...more: string[]) =>
    stdoutOf(() => scorecard([path('book.csv'), '--outcome', 'defaulted', '-o', path('card.json'), ...more]))

  test('scorecard prints one JSON document with a table for each factor', async () => {
    const document = JSON.parse(await build('--json'))
    expect(document).toMatchObject({
      read: 1200,
      skipped: 120,
      outcome: { column: 'defaulted', event: '违约' },
    })
    const [debt, crop] = document.factors
    expect([debt.factor, crop.factor]).toEqual(['debt_ratio', 'crop'])
    expect(debt.informationValue).toBeGreaterThan(0.1)
    expect(debt.bins.reduce((sum: number, bin: { count: number }) => sum + bin.count, 0)).toBe(1080)
    expect(document.leftOut.map(({ factor }: { factor: string }) => factor)).toContain('loan')
  })

  test('score keeps every row with its text and adds six columns', async () => {
    await build()
    expect(await score([path('card.json'), path('book.csv'), '-o', path('scores.csv')])).toBe(0)
    const before = bookText().trimEnd().split('\n')
    const after = (await readFile(path('scores.csv'), 'utf8')).trimEnd().split('\n')
    expect(after[0]).toBe(`${before[0]},score,probability,grade,reason_1,reason_2,reason_3`)
    expect(after.length).toBe(before.length)
    after.slice(1).forEach((line, row) => {
      expect(line.startsWith(`${before[row + 1]},`)).toBe(true)
      expect(line.slice(before[row + 1].length)).toMatch(
        /^,\d+,0\.\d{10},(excellent|good|fair|poor),(debt_ratio|crop|),(debt_ratio|crop|),$/,
      )
    })
  })

  test('a factor and a grade named like a formula do not run in a spreadsheet; the rows stay as they were', async () => {
    const own = bookText().replace('debt_ratio', '"=cmd|x!A1"').replace('L3,', '-3,').replace('L4,', '=4,')
    await writeFile(path('hostile.csv'), own)
    const built = [path('hostile.csv'), '--outcome', 'defaulted', '-o', path('hostile.json'), '--json']
    await stdoutOf(() => scorecard(built))
    const card = JSON.parse(await readFile(path('hostile.json'), 'utf8'))
    card.grades[0].grade = '@best'
    await writeFile(path('hostile.json'), JSON.stringify(card))
    expect(await score([path('hostile.json'), path('hostile.csv'), '-o', path('scores.csv')])).toBe(0)
    const before = own.trimEnd().split('\n')
    const added = (await readFile(path('scores.csv'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line, row) => {
        expect(line.startsWith(`${before[row]},`)).toBe(true)
        return line.slice(before[row].length + 1).split(',')
      })
    const words = new Set(added.slice(1).flatMap((cells) => cells.slice(2)))
    expect([...words].sort()).toEqual(['', "'=cmd|x!A1", "'@best", 'crop', 'fair', 'good', 'poor'])
  })

  test('validate gives every field, against the file that it was built on', async () => {
    await build()
    const validation = JSON.parse(
      await stdoutOf(() =>
        validate([
          path('card.json'),
          path('book.csv'),
          '--outcome',
          'defaulted',
          '--baseline',
          path('book.csv'),
          '--json',
        ]),
      ),
    )
    expect(validation).toMatchObject({ read: 1200, skipped: 120, observations: 1080 })
    expect(validation.calibrationSlope.value).toBeCloseTo(1, 6)
    expect(validation.populationStabilityIndex.value).toBeLessThan(0.01)
    expect(validation.factors[0].characteristicStabilityIndex.value).toBeLessThan(0.01)
    expect(validation.areaUnderCurve.value).toBeGreaterThan(0.6)
  })

  test('cuts by hand are kept', async () => {
    await writeFile(
      path('breaks.json'),
      '{"factors":{"debt_ratio":{"breaks":[30,60]},"crop":{"groups":[["生猪"],["玉米"]]}}}',
    )
    const document = JSON.parse(await build('--breaks', path('breaks.json'), '--json'))
    const names = (at: number) =>
      document.factors[at].bins
        .filter(({ count }: { count: number }) => count > 0)
        .map(({ name }: { name: string }) => name)
    expect(names(0)).toEqual(['(-inf,30)', '[30,60)', '[60,inf)', 'missing'])
    expect(names(1)).toEqual(['生猪', '玉米', '水稻 | *'])
  })

  test('the tables for people come in a locale’s language', async () => {
    const text = await build()
    expect(text).toContain('debt_ratio')
    expect(text).toContain('excellent')
  })
})

test.each([
  ['no outcome named', () => scorecard([path('book.csv'), '-o', path('x.json')]), 'UsageError'],
  [
    'an unknown shape',
    () => scorecard([path('book.csv'), '--outcome', 'defaulted', '-o', path('x.json'), '--monotone', 'up']),
    'UsageError',
  ],
  [
    'odds of zero',
    () => scorecard([path('book.csv'), '--outcome', 'defaulted', '-o', path('x.json'), '--odds', '0']),
    'UsageError',
  ],
  ['no card', () => score([path('absent.json'), path('book.csv'), '-o', path('x.csv')]), 'InputError'],
  ['a book for a card', () => score([path('book.csv'), path('book.csv'), '-o', path('x.csv')]), 'InputError'],
  ['a file alone', () => validate([path('book.csv')]), 'UsageError'],
])('%s is refused', async (_, run, name) => {
  await expect(run()).rejects.toMatchObject({ name })
})

test.each([
  ['-2', 3],
  ['1e999', 3],
  ['inf', 3],
])('a weight of %s is refused by its row and column, not counted as “no outcome”', async (weight, row) => {
  await writeFile(path('weighted.csv'), `y,x,w\n1,1,1\n0,2,${weight}\n0,3,\n`)
  const fault = { code: 'weightNotACount', details: { column: 'w', row } }
  const weights = [path('weighted.csv'), '--outcome', 'y', '--weights', 'w']
  await expect(scorecard([...weights, '-o', path('x.json')])).rejects.toMatchObject(fault)
  await stdoutOf(() =>
    scorecard([
      path('book.csv'),
      '--outcome',
      'defaulted',
      '--factors',
      'debt_ratio',
      '-o',
      path('card.json'),
    ]),
  )
  const rows = 'debt_ratio,defaulted,w\n10,违约,1\n20,正常,'
  await writeFile(path('weighted.csv'), `${rows}${weight}\n`)
  await expect(validate([path('card.json'), path('weighted.csv'), '--weights', 'w'])).rejects.toMatchObject(
    fault,
  )
})
