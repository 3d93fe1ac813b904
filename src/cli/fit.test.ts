import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { InputError } from '../stats/input-error.ts'
import { fitWarningPhrases } from '../words/fit.ts'
import { fit as runFit } from './fit.ts'
import { inputErrorPhrase } from './input-error-phrase.ts'
import { UsageError } from './usage-error.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fit-'))
})
afterAll(() => rm(folder, { recursive: true }))

const files = new Map<string, string>()

async function fileOf(text: string): Promise<string> {
  const known = files.get(text)
  if (known) return known
  const path = join(folder, `book-${files.size}.csv`)
  files.set(text, path)
  await writeFile(path, text)
  return path
}

async function printed(text: string, args: string | readonly string[]): Promise<string> {
  const written: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    written.push(String(part))
    return true
  })
  try {
    const options = typeof args === 'string' ? args.split(' ') : args
    expect(await runFit([await fileOf(text), ...options])).toBe(0)
  } finally {
    spy.mockRestore()
  }
  return written.join('')
}

/** The kind of a refusal, and its sentence in both languages. */
async function refusal(text: string, args: string): Promise<string> {
  try {
    await runFit([await fileOf(text), ...args.split(' ').filter(Boolean)])
  } catch (error) {
    const phrase =
      error instanceof InputError
        ? inputErrorPhrase(error)
        : error instanceof UsageError
          ? error.phrase
          : null
    if (!phrase) throw error
    return `${error instanceof InputError ? 'data' : 'usage'}: ${phrase.en} | ${phrase['zh-CN']}`
  }
  throw new Error('It was not refused')
}

/** 60 notes in Chinese, with commas in quotes, missing values of three spellings and a date. */
const book = [
  '借据,"收入, 万元",作物,户数,放款日,违约',
  ...Array.from({ length: 60 }, (_, i) => {
    const income =
      i % 15 === 4 ? ['', 'NA', 'NaN'][((i / 3) % 3) | 0] : (((i * 37) % 100) / 10 + 0.05).toFixed(2)
    const crop = ['"玉米, 一季"', '水稻', '大豆'][(i * 7) % 3]
    const bad = (i * 7919) % 10 < 3 + (i % 3) ? '是' : '否'
    return `J${1000 + i},${income},${crop},${(i % 4) + 1},2024-0${(i % 9) + 1}-1${i % 9},${bad}`
  }),
].join('\n')

const ten = `y,x,g\n${Array.from({ length: 10 }, (_, i) => `${i % 2},${i % 3}.5,${i % 4}`).join('\n')}`

describe('what a fit prints', () => {
  test('--json: one document, no NaN, columns and levels as in the file, what was left out and why', async () => {
    const text = await printed(book, '--outcome 违约 --json')
    expect(text).not.toMatch(/NaN|Infinity/)
    const report = JSON.parse(text)
    expect(report).toMatchObject({ read: 60, dropped: 4, observations: 56, rows: 56, status: 'converged' })
    expect(report.leftOut).toEqual([
      { column: '借据', reason: 'freeText' },
      { column: '放款日', reason: 'date' },
    ])
    const names = report.terms.map(({ factor, level }: Record<string, string>) => [factor, level])
    expect(names).toEqual([
      ['(intercept)', null],
      ['收入, 万元', null],
      ['作物', '水稻'],
      ['作物', '玉米, 一季'],
      ['户数', null],
    ])
    expect(report.conventions).toMatchObject({ event: '是', references: { 作物: '大豆' } })
  })

  test('in both languages each sentence keeps to its own', async () => {
    vi.stubEnv('LC_ALL', 'C')
    const lines = (await printed(book, '--outcome 违约')).split('\n')
    vi.unstubAllEnvs()
    expect(lines).toContain('状态：已收敛。 · Status: converged.')
    expect(lines).toContain(
      '未作因素的列：借据（取值几乎各不相同）、放款日（日期）。 · Columns that are no factor: 借据 (nearly all distinct), 放款日 (a date).',
    )
  })

  test('the same bytes for the same seed', async () => {
    const args = '--outcome 违约 --importance --seed 7 --json'
    expect(await printed(book, args)).toBe(await printed(book, args))
  })

  test('levels of a numbered factor in the order of the numbers; a reference of one’s own', async () => {
    const args = '--outcome 违约 --factors 户数 --nominal 户数 --reference 户数=3 --json'
    const { terms, conventions } = JSON.parse(await printed(book, args))
    expect(terms.map(({ level }: Record<string, string>) => level)).toEqual([null, '1', '2', '4'])
    expect(conventions.references).toEqual({ 户数: '3' })
  })

  test('columns and levels with a comma are named in quotes', async () => {
    const args = [
      '--outcome',
      '违约',
      '--factors',
      '"收入, 万元",作物',
      '--reference',
      '作物="玉米, 一季"',
      '--json',
    ]
    const { terms, conventions } = JSON.parse(await printed(book, args))
    expect(terms.map(({ factor, level }: Record<string, string>) => [factor, level])).toEqual([
      ['(intercept)', null],
      ['收入, 万元', null],
      ['作物', '大豆'],
      ['作物', '水稻'],
    ])
    expect(conventions.references).toEqual({ 作物: '玉米, 一季' })
  })

  test('an event that is a number, however it is written', async () => {
    const zero = await printed(ten, '--outcome y --event 0 --json')
    expect(JSON.parse(zero).conventions.event).toBe('0')
    expect(await printed(ten, '--outcome y --event 0.0 --json')).toBe(zero)
  })

  test('a share of nothing is 0.0% and never −0.0%', async () => {
    const constant = `y,x,branch\n${Array.from({ length: 12 }, (_, i) => `${i % 2},${i % 3}.5,一部`).join('\n')}`
    const table = await printed(constant, '--outcome y --factors x,branch')
    expect(table).not.toContain('-0.0%')
    expect(table).toContain('collinear')
  })
})

const three = 'y,x\na,1.5\nb,2.5\nc,3.5\na,1.5'

test.each<[string, string, string, RegExp]>([
  ['no outcome', ten, '', /^usage: --outcome is missing/],
  ['a confidence in percent', ten, '--outcome y --confidence 95', /^usage: .*0 < C < 1/],
  ['three ways of clusters', ten, '--outcome y --cluster x,g,x', /^usage: .*COL\[,COL\]/],
  ['two kinds of outcome', ten, '--outcome y --events x --non-events g', /^usage: .*--events/],
  [
    'an outcome that is not there',
    ten,
    '--outcome bad',
    /^data: "book-\d+\.csv" has no column "bad"\. It has: y, x, g\. \| “book-/,
  ],
  ['a cluster that is not there', ten, '--outcome y --cluster village', /has no column "village"/],
  ['the outcome as a factor', ten, '--outcome y --factors y,x', /^data: "y" is the outcome.*--factors/],
  ['three values, no event', three, '--outcome y', /more than two values \(a, b, c …\).*--event/],
  ['one value', 'y,x\n0,1.5\n0,2.5', '--outcome y', /the value "0" only/],
  ['no value', 'y,x\n,1.5\nNA,2.5', '--outcome y', /no value at all/],
  ['ids only', 'y,id\n1,1\n0,2\n1,3', '--outcome y', /id \(.*numbered like an id\).*--factors/],
  ['an endless weight', 'y,x,w\n1,1.5,1\n0,2.5,1e999', '--outcome y --weights w', /"w" has "1e999" in row 3/],
  [
    'a weight named so',
    'y,x,w\n1,1.5,1\n0,2.5,Infinity',
    '--outcome y --weights w',
    /"w" has "Infinity" in row 3/,
  ],
  ['a negative weight', 'y,x,w\n1,1.5,1\n0,2.5,-2', '--outcome y --weights w', /"w" has "-2" in row 3/],
])('refused: %s', async (_, text, args, message) => {
  expect(await refusal(text, args)).toMatch(message)
})

/** 240 notes of which `x` tells the outcome well (apart from 1 in 12). */
const toldBy = (header: string) =>
  [
    header,
    ...Array.from({ length: 240 }, (_, i) => {
      const bad = i % 2
      const told = i % 12 === 0 ? 1 - bad : bad
      return `J${i},10000,2023-01-${10 + (i % 15)},2024-01-${10 + (i % 15)},${told * 10 + (i % 7)},${bad}`
    }),
  ].join('\n')

test('the table says which value it took for a default: 1 of 1 and 2 may be the good ones', async () => {
  const coded = 'x,y\n1,1\n2,1\n3,2\n4,1\n5,2\n6,1\n7,2\n8,1\n'
  expect(await printed(coded, '--outcome y --factors x')).toContain('An event is an outcome of "1"')
  expect(await printed(coded, '--outcome y --factors x --event 2')).toContain('An event is an outcome of "2"')
  const grouped = 'x,e,n\n1,1,4\n2,2,3\n3,2,2\n'
  expect(await printed(grouped, '--events e --non-events n --factors x')).not.toContain('An event is')
})

test('an area above .85 on a loan book is suspected of a leak, in JSON and in both languages; elsewhere it is not', async () => {
  const book = toldBy('loan_id,amount,disbursed_on,due_on,x,defaulted')
  const args = '--outcome defaulted --factors x'
  const report = JSON.parse(await printed(book, `${args} --json`))
  expect(report.fit.areaUnderCurve.value).toBeGreaterThan(0.85)
  expect(report.warnings).toEqual(['suspiciousDiscrimination'])
  const { en, 'zh-CN': chinese } = fitWarningPhrases.suspiciousDiscrimination
  const table = await printed(book, args)
  expect([table.includes(en), table.includes(chinese)]).toContain(true)
  const other = JSON.parse(await printed(toldBy('id,a,b,c,x,defaulted'), `${args} --json`))
  expect(other.fit.areaUnderCurve.value).toBe(report.fit.areaUnderCurve.value)
  expect(other.warnings).toEqual([])
})

test('few clusters: the p values of the bootstrap stand in the table that the warning sends to', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${(i * 7) % 11},c${i % 6},${(i * 5) % 13 > 7 ? 1 : 0}`)
  const text = ['x,group,y', ...rows].join('\n')
  const table = await printed(text, '--outcome y --factors x --cluster group')
  expect(table).toContain(fitWarningPhrases.fewClusters.en)
  const { terms } = JSON.parse(await printed(text, '--outcome y --factors x --cluster group --json'))
  const cells = (start: string) =>
    table
      .split('\n')
      .find((line) => line.startsWith(start))!
      .split(/ {2,}/)
  const place = cells('因素 · Factor').findIndex((header) => header.endsWith('bootstrap p'))
  // The level of a number is blank, so its row has one cell less.
  expect(Number(cells('x ')[place - 1])).toBeCloseTo(terms[1].wildScorePValue, 4)
  // All 64 patterns of signs: a multiple of 1/64, as no draws would give.
  expect((64 * terms[1].wildScorePValue) % 1).toBe(0)
  expect(await printed(text, '--outcome y --factors x')).not.toContain('bootstrap p')
})
