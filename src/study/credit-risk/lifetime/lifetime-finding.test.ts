import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { studySettings } from '../../../../test/fixtures/study-settings.ts'
import { readBook } from '../../../book/read-book.ts'
import { noteSpells } from '../../../book/sample/note-spells.ts'
import { writeSample } from '../../../book/synthetic/sample.ts'
import { watchedMonths } from '../../../lending/lifetime-default/spell.ts'
import { nominalColumn } from '../../../stats/frame.ts'
import { fitLogistic } from '../../../stats/regression/logistic.ts'
import { resolveSeparation } from '../../../stats/regression/separated-fit.ts'
import type { StudyContext } from '../../context.ts'
import { openStudy } from '../../open-study.ts'
import { lifetimeBlocks } from './lifetime-blocks.ts'
import { type LifetimeFinding, lifetimeFinding } from './lifetime-finding.ts'

let folder: string
let context: StudyContext
let finding: LifetimeFinding

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qingmiao-lifetime-'))
  const output = join(folder, 'book')
  await writeSample({ output, loans: 3000, seed: 3, defaultRate: 0.08 })
  context = openStudy(await readBook(output), studySettings, [], () => {})
  finding = (await lifetimeFinding(context))!
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('each debt ends once; months add up', () => {
  const sum = (key: 'atRisk' | 'defaults' | 'settlements') =>
    finding.months.reduce((total, own) => total + own[key], 0)
  expect(sum('atRisk')).toBe(finding.monthsAtRisk)
  expect(sum('defaults')).toBe(finding.defaults)
  expect(sum('settlements')).toBe(finding.settlements)
  expect(finding.defaults + finding.settlements).toBeLessThanOrEqual(finding.spells)
})

test('bullet notes: the hazard peaks after the due date, and those who still stand are riskier', () => {
  const at = (month: number) => finding.months.find((own) => own.month === month)!
  const peak = finding.months.slice(0, -1).reduce((most, own) => (own.hazard > most.hazard ? own : most))
  expect([2, 3, 4]).toContain(peak.month)
  expect(at(3).lifetime).toBeGreaterThan(3 * at(-6).lifetime)
  for (const { withinYear, lifetime, hazard } of finding.months) {
    expect(withinYear).toBeLessThanOrEqual(lifetime + 1e-12)
    expect(hazard).toBeLessThanOrEqual(lifetime + 1e-12)
  }
})

test('a longer life adds: the lifetime probability is the sum of what each month brings', () => {
  // One step of the recursion L(k) = h + (1 − h) (1 − s) L(k + 1), from the table alone.
  finding.months.slice(0, -1).forEach(({ atRisk, defaults, settlements, lifetime }, i) => {
    const stay = (atRisk - defaults - settlements) / atRisk
    expect(lifetime).toBeCloseTo(defaults / atRisk + stay * finding.months[i + 1].lifetime, 12)
  })
})

test('the season: months without a default are left out of the fit, not of the test', async () => {
  const watched = watchedMonths(noteSpells(context.book, context.loanBook!.reading, 'farmers'), {
    first: -12,
    last: 12,
  })
  const outcome = { events: watched.defaults, trials: watched.atRisk }
  const relative = nominalColumn('relativeMonth', Array.from(watched.relativeMonth, String))
  const calendar = nominalColumn('calendarMonth', Array.from(watched.calendarMonth, String))
  // Some months have no default, so that the whole table has a supremum and no maximum.
  const whole = await Promise.all(
    [[relative], [relative, calendar]].map(async (columns) =>
      resolveSeparation(fitLogistic(columns, outcome)),
    ),
  )
  expect(whole[0].status).toBe('separated')
  const { logit, complementaryLogLog } = finding.season!
  expect(logit.chiSquare).toBeCloseTo(2 * (whole[1].logLikelihood - whole[0].logLikelihood), 3)
  // Hazards are small: both links tell the same.
  expect(Math.abs(complementaryLogLog.chiSquare / logit.chiSquare - 1)).toBeLessThan(0.05)
})

test('the section stands without dated defaults too, and says what is missing', () => {
  expect(lifetimeBlocks(5, null).map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'unavailable'])
  expect(lifetimeBlocks(5, finding).map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'figure',
    'table',
  ])
})
