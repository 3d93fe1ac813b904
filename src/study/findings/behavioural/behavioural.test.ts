import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { studySettings } from '../../../../test/fixtures/study-settings.ts'
import { observeNotes } from '../../../book/behaviour/observations.ts'
import type { Book } from '../../../book/book.ts'
import { readBook } from '../../../book/read-book.ts'
import { EARLY_LATE } from '../../../book/synthetic/early-arrears.ts'
import { writeSample } from '../../../book/synthetic/sample.ts'
import { addMonths, formatDay, parseDay } from '../../../lending/calendar.ts'
import { creditRiskChapter } from '../../chapters/credit-risk.ts'
import type { StudyContext } from '../../context.ts'
import { openStudy } from '../../open-study.ts'
import { noFindings } from '../findings.ts'
import { behaviouralFinding } from './behavioural.ts'
import type { BehaviouralFinding, FittedBehaviour } from './behavioural-findings.ts'

let folder: string
let book: Book
let context: StudyContext
let finding: FittedBehaviour

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'behaviour-test-'))
  await writeSample({ output: join(folder, 'book'), loans: 3_000, seed: 11, defaultRate: 0.1 })
  book = await readBook(join(folder, 'book'))
  context = openStudy(book, studySettings, [], () => {})
  const found = await behaviouralFinding(context, context.sample!)
  if (found?.status !== 'fitted') throw new Error('No model C on the synthetic cooperative')
  finding = found
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function without(companion: 'snapshots' | 'repayments'): StudyContext {
  const { [companion]: _, ...companions } = book.companions
  return openStudy({ ...book, companions }, studySettings, [], () => {})
}

const findingOf = (of: StudyContext): Promise<BehaviouralFinding | null> => behaviouralFinding(of, of.sample!)

describe('on the synthetic cooperative', () => {
  test('the observations are those of a twin that works on the text of the files', () => {
    const { reading } = context.loanBook!
    const { bookRows, outcome } = context.sample!
    const found = observeNotes(book, reading, { notes: bookRows, outcome })!
    const ids = book.loans.columns.get('loan_id')!
    const idAt = (row: number) => (ids.kind === 'text' ? ids.values[row] : null)
    const told = Array.from(found.noteOf, (note, i) => {
      const { daysPastDue, worst6, earlierEpisodes, monthsOnBook, monthsToDue, shareRepaid } =
        found.features[i]
      const day = formatDay(found.observedOn[i])
      const values = [daysPastDue, worst6, earlierEpisodes, monthsOnBook, monthsToDue, found.outcome[i]]
      return [idAt(bookRows[note]), day, ...values, shareRepaid.toFixed(6)].join(' ')
    })
    expect(told.sort()).toEqual(twinObservations().sort())
  })

  test('a spell of arrears made up carries about the log-odds that the generator gave it', () => {
    const { defaulted, good } = EARLY_LATE
    const truth = Math.log(defaulted / (1 - defaulted)) - Math.log(good / (1 - good))
    const term = finding.report.terms.find(({ factor }) => factor === 'earlierEpisodes')!
    // Spells of a few days fall between two month ends, and unseen differences of households flatten the slope.
    const distance = term.coefficient! - 0.85 * truth
    expect(Math.abs(distance)).toBeLessThan(0.25 * truth + 2 * term.standardError!)
    expect(term.coefficient! / term.standardError!).toBeGreaterThan(4)
  })

  test('behaviour and the application card tell different things, and together more than either', () => {
    const [application, behavioural, both] = finding.comparison!.areas.map(({ area }) => area)
    expect(both).toBeGreaterThan(Math.max(application, behavioural))
    for (const { of, interval } of finding.comparison!.differences) {
      if (of === 'both') expect(interval![0]).toBeGreaterThan(0)
    }
  })

  test('out of fold it is calibrated, and its household intervals are wider than rows would make them', () => {
    const { areaUnderCurve, observedOverExpected, calibrationSlope } = finding.crossValidated!
    expect(observedOverExpected).toBeGreaterThan(0.9)
    expect(observedOverExpected).toBeLessThan(1.1)
    expect(calibrationSlope.value).toBeGreaterThan(0.8)
    expect(areaUnderCurve).toMatchObject({ method: 'obuchowski' })
  })

  test('every row of the snapshots is in the account, and no sentence says cause', () => {
    expect(Object.values(finding.account).reduce((sum, rows) => sum + rows, 0)).toBe(finding.read)
    expect(finding.account.immatureNote).toBeGreaterThan(0)
    for (const { sentence } of finding.factors) {
      expect(sentence.en).not.toMatch(/rais|increas|caus/)
      expect(sentence['zh-CN']).not.toMatch(/导致|提高|引起/)
    }
  })
})

describe('what is missing is said', () => {
  test('no snapshots: the place in the chapter stays', async () => {
    const bare = without('snapshots')
    const behavioural = await findingOf(bare)
    expect(behavioural).toMatchObject({ status: 'unavailable', reason: 'noSnapshots' })
    const { blocks } = creditRiskChapter(bare, { ...noFindings, behavioural })
    expect(blocks.find((block) => 'id' in block && block.id === 'behaviour')).toMatchObject({
      kind: 'unavailable',
      reason: { en: expect.stringContaining('snapshots'), 'zh-CN': expect.stringContaining('月末快照') },
    })
  })

  test('too few notes that default: counted and refused; few: sparse levels merged and Firth’s fit', async () => {
    const sample = context.sample!
    const few = (most: number) => {
      let kept = 0
      return { ...sample, outcome: sample.outcome.map((flag) => (flag === 1 && kept++ < most ? 1 : 0)) }
    }
    expect(await behaviouralFinding(context, few(12))).toMatchObject({
      status: 'unavailable',
      reason: 'tooFewEvents',
      defaultedNotes: expect.toSatisfy((notes: number) => notes > 0 && notes <= 12),
    })
    const penalised = await behaviouralFinding(context, few(50))
    expect(penalised).toMatchObject({ status: 'fitted', method: 'firth' })
    const terms = penalised?.status === 'fitted' ? penalised.report.terms : []
    expect(terms.every(({ coefficient }) => Number.isFinite(coefficient))).toBe(true)
  })

  test('no plans: the share repaid stands in for the share behind the plan', async () => {
    const found = await findingOf(without('repayments'))
    const factors = found?.status === 'fitted' ? found.factors.map(({ factor }) => factor) : []
    expect(factors).toContain('shareRepaid')
    expect(factors).not.toContain('behindSchedule')
  })
})

/** The same rules, from the CSV text, by maps and strings. */
function twinObservations(): string[] {
  const table = (name: string) => {
    const [header, ...lines] = readFileSync(join(folder, 'book', `${name}.csv`), 'utf8')
      .trim()
      .split('\n')
    const names = header.split(',')
    return lines.map((line) => new Map(line.split(',').map((cell, i) => [names[i], cell])))
  }
  const { sample, loanBook } = context
  const rows = new Map(Array.from(sample!.bookRows, (row, i) => [row, i]))
  const ends = new Map<string, Map<string, string>[]>()
  for (const row of table('snapshots')) {
    const id = row.get('loan_id')!
    ends.set(id, [...(ends.get(id) ?? []), row])
  }
  const fen = (yuan: string | undefined) => Math.round(100 * Number(yuan))
  const monthIndex = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1
  return table('loans').flatMap((loan, row) => {
    const own = ends.get(loan.get('loan_id')!) ?? []
    const at = rows.get(row)
    if (at === undefined) return []
    const defaultedOn = loanBook!.reading.outcomes.defaultedOn[row]
    const due = parseDay(loan.get('due_on')!)!
    return own.flatMap((end, i) => {
      const month = monthIndex(end.get('month')!)
      const day = addMonths(parseDay(`${end.get('month')}-01`)!, 1) - 1
      const age = month - monthIndex(loan.get('disbursed_on')!)
      const late = own.slice(0, i + 1).map((other) => Number(other.get('days_past_due')))
      const isBad = own
        .slice(0, i + 1)
        .some(
          (o) => /substandard|doubtful|loss/.test(o.get('category')!) || Number(o.get('days_past_due')) > 90,
        )
      const isDefault = sample!.outcome[at] === 1
      const isGone = isDefault && defaultedOn <= day
      if (!/-(03|06|09|12)$/.test(end.get('month')!) || age < 3 || isBad || isGone) return []
      if (addMonths(day, 12) > loanBook!.reading.asOf || day >= addMonths(due, 12)) return []
      if (Number(end.get('balance')) <= 0) return []
      const until = Math.min(addMonths(day, 12), addMonths(due, 12))
      const isExtended = loan.get('extended_on') !== '' && parseDay(loan.get('extended_on')!)! <= day
      const dueNow = loan.get(isExtended ? 'extended_due_on' : 'due_on')!
      const spells = late
        .slice(-12)
        .map((days) => (days > 0 ? 'L' : '.'))
        .join('')
        .replace(/L+$/, '')
      return [
        [
          loan.get('loan_id'),
          formatDay(day),
          late.at(-1),
          Math.max(...late.slice(-6)),
          spells.match(/L+/g)?.length ?? 0,
          age,
          monthIndex(dueNow) - month,
          isDefault && defaultedOn <= until ? 1 : 0,
          (1 - fen(end.get('balance')) / fen(loan.get('amount'))).toFixed(6),
        ].join(' '),
      ]
    })
  })
}
