import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InputError } from '../stats/input-error.ts'
import type { Phrase } from '../words/phrase.ts'
import { inputErrorPhrase } from './input-error-phrase.ts'
import { schedule } from './schedule.ts'
import { UsageError } from './usage-error.ts'

const main = join(import.meta.dirname, 'main.ts')

function qingmiao(
  args: string,
  locale = 'en_US.UTF-8',
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, LC_ALL: locale } }
    execFile(process.execPath, [main, 'schedule', ...args.split(' ')], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

const loan =
  '--principal 100 --annual-rate 7% --instalments 2 --disbursed 2024-01-01 --method equal-principal'

test('one document: money is a string in yuan', async () => {
  const { code, stdout, stderr } = await qingmiao(`${loan} --json`)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const instalment = { principal: '50.00' }
  expect(JSON.parse(stdout)).toEqual({
    instalments: [
      // 100 × 7 % / 12 = 0.58, 50 × 7 % / 12 = 0.29
      {
        number: 1,
        dueDate: '2024-02-01',
        ...instalment,
        interest: '0.58',
        total: '50.58',
        balanceAfter: '50.00',
      },
      {
        number: 2,
        dueDate: '2024-03-01',
        ...instalment,
        interest: '0.29',
        total: '50.29',
        balanceAfter: '0.00',
      },
    ],
    totals: { principal: '100.00', interest: '0.87', total: '100.87' },
  })
}, 60_000)

test('a table with sums, in the language of the terminal', async () => {
  const { stdout } = await qingmiao(`${loan} --pay 2024-02-01=50.58 --as-of 2024-03-11`, 'zh_CN.UTF-8')
  expect(stdout).toBe(`等额本金，年利率 7%，计息方式 30/360，单位元。

期次  到期日        本金  利息    合计  期后余额   已还  逾期天数
----  ----------  ------  ----  ------  --------  -----  --------
   1  2024-02-01   50.00  0.58   50.58     50.00  50.58
   2  2024-03-01   50.00  0.29   50.29      0.00   0.00        10
      总计        100.00  0.87  100.87            50.58
截至 2024-03-11：未还本金 50.00，应付未付利息（含当期已计）0.29，逾期 10 天。
`)
}, 60_000)

test('payments and an as-of date tell what is owed', async () => {
  const { stdout } = await qingmiao(`${loan} --as-of 2024-02-11 --json`)
  // Nothing was paid on 1 February; ten of February's 29 days: 100 × 7 % / 12 × 10/29 = 0.20
  expect(JSON.parse(stdout)).toMatchObject({
    asOf: '2024-02-11',
    position: { principal: '100.00', interest: '0.78', daysPastDue: 10 },
    instalments: [{ daysPastDue: 10, paidPrincipal: '0.00' }, { daysPastDue: 0 }],
  })
}, 60_000)

/** The sentences with which a wrong request is refused, and whose mistake it is. */
async function refusal(args: string): Promise<{ phrase: Phrase; kind: 'request' | 'usage' }> {
  try {
    await schedule(args.split(' '))
  } catch (error) {
    if (error instanceof InputError) return { phrase: inputErrorPhrase(error), kind: 'request' }
    if (error instanceof UsageError) return { phrase: error.phrase, kind: 'usage' }
    throw error
  }
  throw new Error(`${args} was not refused`)
}

test.each([
  ['--principal -100', /above zero/, /不大于零/],
  ['--instalments 0', /at least one instalment/, /至少要有 1 期/],
  ['--first-due 2023-12-01', /before the disbursement/, /早于放款日/],
  ['--tranche 2024-02-01=0', /not above zero/, /不大于零/],
  ['--tranche 2024-01-01=30', /disagrees with the principal/, /与本金/],
  ['--pay 2024-01-05=1 --as-of 2024-01-02', /after the as-of date/, /晚于截止日/],
  ['--pay 2024-01-05=1000', /more than the whole debt/, /超过当日全部欠款/],
  ['--as-of 2023-01-05', /before the disbursement/, /早于放款日/],
])('%s: the request is at fault', async (wrong, en, zh) => {
  const { phrase, kind } = await refusal(`${loan} ${wrong}`)
  expect(kind).toBe('request')
  expect(phrase.en).toMatch(en)
  expect(phrase['zh-CN']).toMatch(zh)
})

test.each([
  ['--every fortnight', /--every cannot be "fortnight"/],
  ['--principal 1.234', /--principal cannot be "1.234"/],
  ['--disbursed 2024-02-30', /--disbursed cannot be "2024-02-30"/],
  ['--method balloon', /--method cannot be "balloon"/],
  ['--instalment-amount 10', /--instalment-amount does not go with --method equal-principal/],
  ['--due-months 10', /--due-months does not go with/],
  ['--interest-day 40', /--interest-day cannot be "40"/],
  ['--pay 2024-02-01', /--pay cannot be "2024-02-01"/],
])('%s: the command line is wrong', async (wrong, sentence) => {
  const { phrase, kind } = await refusal(`${loan} ${wrong}`)
  expect(kind).toBe('usage')
  expect(phrase.en).toMatch(sentence)
})

test('what is missing is named', async () => {
  const without = loan.replace('--instalments 2 ', '')
  expect((await refusal(without)).phrase.en).toMatch(/^--instalments is missing/)
  const seasonal = without.replace('equal-principal', 'seasonal')
  expect((await refusal(seasonal)).phrase.en).toMatch(/^--due-months \| --crop is missing/)
})

test('exit codes: 1 for the request, 2 for the command line', async () => {
  const request = await qingmiao(`${loan} --instalments 0`, 'zh_CN.UTF-8')
  expect(request).toMatchObject({ code: 1, stdout: '' })
  expect(request.stderr).toMatch(/^期数为 0，至少要有 1 期/)
  const usage = await qingmiao(`${loan} --colour red`)
  expect(usage).toMatchObject({ code: 2, stdout: '' })
  expect(usage.stderr).toMatch(/--colour/)
  expect(usage.stderr).toContain('Usage')
}, 60_000)

test('a rate above 100 % a year is taken, with a word on stderr', async () => {
  const { code, stderr } = await qingmiao(loan.replace('7%', '7.2'))
  expect(code).toBe(0)
  expect(stderr).toMatch(/write 9.48% as 0.0948/)
}, 60_000)
