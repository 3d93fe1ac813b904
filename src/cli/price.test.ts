import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = join(import.meta.dirname, 'main.ts')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingmiao-price-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function qingmiao(args: string, locale = 'en_US.UTF-8') {
  const env = { ...process.env, LC_ALL: locale }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args.split(' ')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const costs =
  '--loss-given-default .5 --funds-transfer-price 2.6% --operating-cost 2.2% --hurdle 12% --capital 0.06 --loan-prime-rate 3%'

test('the vectors of DOMAIN.md §4.3 on the command line', () => {
  for (const [probability, rate] of [
    ['3%', 0.06864],
    ['0.06', 0.08364],
  ] as const) {
    const { status, stdout } = qingmiao(
      `price --amount 50000 --term-months 12 --probability ${probability} ${costs} --json`,
    )
    expect(status).toBe(0)
    const priced = JSON.parse(stdout)
    expect(priced.requiredRate).toBeCloseTo(rate, 12)
    expect(priced.quote.rate).toBeCloseTo(rate, 12)
    expect(priced).toMatchObject({
      amount: '50000.00',
      granted: true,
      refusalReasons: [],
      stated: [],
      line: null,
    })
  }
})

test('beyond the line it is refused in plain words, in either language, and says what is an assumption', () => {
  const loan = 'price --amount 50000 --term-months 12 --probability 0.06 --grade good --annual-income 60000'
  const chinese = qingmiao(loan, 'zh_CN.UTF-8').stdout
  expect(chinese).toContain('授信额度 30000.00 元，取决于可用于还债的收入')
  expect(chinese).toContain('连同已有贷款超过授信额度')
  const english = qingmiao(loan).stdout
  expect(english).toContain('goes beyond the line')
  expect(english).toContain('Not given, so a stated assumption')
})

test('newer values of the LPR come from a file; a day long after the last is warned of', () => {
  const loan = 'price --amount 30000 --term-months 12 --probability 6% --on 2026-10-31'
  const before = qingmiao(loan).stdout
  expect(before).toContain('more than 40 days after the last LPR known here (2025-05-20)')
  expect(before).toContain('中国人民银行公告〔2019〕第15号')
  writeFileSync(join(folder, 'lpr.csv'), 'day,rate\n2026-10-20,2.80%\n')
  const after = JSON.parse(qingmiao(`${loan} --loan-prime-rates lpr.csv --json`).stdout)
  expect(after).toMatchObject({
    loanPrimeRate: { from: '2026-10-20', rate: 0.028, source: 'lpr.csv' },
    loanPrimeRateMayBeOutdated: false,
    quote: { loanPrimeRate: 0.028 },
  })
  writeFileSync(join(folder, 'bad.csv'), '2026-10-20,28%\n')
  const { status, stderr } = qingmiao(`${loan} --loan-prime-rates bad.csv`)
  expect(status).toBe(1)
  expect(stderr).toContain('bad.csv, line 1')
})

test('a scorecard and the row of one household give the probability that score gives', () => {
  const rows = Array.from({ length: 400 }, (_, i) => `${i % 40},${i % 7 === 0 && i % 40 < 20 ? 1 : 0}`)
  writeFileSync(join(folder, 'loans.csv'), `debt,bad\n${rows.join('\n')}\n`)
  writeFileSync(join(folder, 'one.csv'), 'debt,village\n3,east\n')
  expect(qingmiao('scorecard loans.csv --outcome bad -o card.json').status).toBe(0)
  const [card, row] = [
    qingmiao('price --amount 20000 --term-months 12 --card card.json one.csv --json'),
    qingmiao('price --amount 20000 --term-months 12 --card card.json loans.csv --row 4 --json'), // debt 3 too
  ].map(({ stdout }) => JSON.parse(stdout))
  expect(card.probability).toBeGreaterThan(0)
  expect(row.probability).toBe(card.probability)
  const { status, stderr } = qingmiao('price --amount 20000 --term-months 12 --card card.json loans.csv')
  expect(status).toBe(2)
  expect(stderr).toContain('400 rows')
})

test.each([
  ['--amount 0 --term-months 12 --probability 0.06', 'above zero'],
  ['--amount 100 --term-months 12', '--probability | --card is missing'],
  ['--amount 100 --term-months 12 --probability 1.2', 'cannot be'],
  ['--amount 100 --term-months 12 --probability 0.1 --on 2018-01-01', 'no LPR'],
])('price %s is refused as usage', (args, complaint) => {
  const { status, stderr } = qingmiao(`price ${args}`)
  expect(status).toBe(2)
  expect(stderr).toContain(complaint)
})
