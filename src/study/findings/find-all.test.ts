import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { studySettings } from '../../../test/fixtures/study-settings.ts'
import { readBook } from '../../book/read-book.ts'
import { writeSample } from '../../book/synthetic/sample.ts'
import type { StudyContext } from '../context.ts'
import { openStudy } from '../open-study.ts'
import { findAll } from './find-all.ts'
import type { StudyFindings } from './findings.ts'
import { noFindings } from './findings.ts'

/** The marginal coefficient that a logit without the lender's decisions converges to. */
interface TrueCoefficient {
  readonly term: string
  readonly level: string | null
  readonly marginalWithoutLendersDecisions: number | null
}

let folder: string
let context: StudyContext
let findings: StudyFindings
let truth: TrueCoefficient[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qingmiao-findings-'))
  const output = join(folder, 'book')
  const truthFile = join(folder, 'truth.json')
  await writeSample({ output, loans: 5000, seed: 5, defaultRate: 0.1, truth: truthFile })
  truth = (JSON.parse(await readFile(truthFile, 'utf8')) as { coefficients: TrueCoefficient[] }).coefficients
  context = openStudy(await readBook(output), studySettings, [], () => {})
  findings = await findAll(context)
}, 300_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const explanatory = () => findings.explanatory!
const factorNamed = (name: string) => explanatory().factors.find(({ factor }) => factor === name)!

describe('the explanatory model against the truth of the synthetic cooperative', () => {
  test('most intervals hold the marginal truth, and no clear coefficient has the wrong sign', () => {
    const told = explanatory().report.terms.flatMap((term) => {
      const own = truth.find(({ term: name, level }) => name === term.factor && level === term.level)
      const value = own?.marginalWithoutLendersDecisions
      return value === undefined || value === null || !term.confidenceInterval ? [] : [{ term, value }]
    })
    expect(told.length).toBeGreaterThan(20)
    const held = told.filter(
      ({ term: { confidenceInterval }, value }) =>
        value >= confidenceInterval![0]! && value <= confidenceInterval![1]!,
    )
    expect(held.length / told.length).toBeGreaterThan(0.85)
    for (const { term, value } of told) {
      if (term.pValue! < 0.001 && Math.abs(value) > 0.1) {
        expect([term.factor, Math.sign(term.coefficient!)]).toEqual([term.factor, Math.sign(value)])
      }
    }
  })

  test('the factors that drive most come before those that drive nothing', () => {
    const place = (name: string) => explanatory().factors.findIndex(({ factor }) => factor === name)
    for (const strong of ['log2DebtToIncome', 'lnIncome', 'priorOverdue']) {
      for (const weak of ['ageFrom45', 'cadre', 'sequenceBroken'])
        expect(place(strong)).toBeLessThan(place(weak))
    }
  })

  test('a disaster goes with more default, insurance in a disaster with less', () => {
    expect(factorNamed('disaster').contrast!.difference).toBeGreaterThan(0)
    expect(factorNamed('insuredInDisaster').contrast!.difference).toBeLessThan(0)
    expect(factorNamed('disaster').errorBasis).toBe('townshipYear')
  })
})

describe('importance', () => {
  test('the shares of the factors and of the crop years sum to 1, and so do those of the three risks', () => {
    const { factors, groups, importance } = explanatory()
    const shares = factors.reduce((sum, own) => sum + own.importanceShare!, importance!.yearShare!)
    expect(shares).toBeCloseTo(1, 9)
    expect(groups.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(groups.map(({ group }) => group)).toEqual(['external', 'credit', 'operational'])
  })

  test('every interval holds its share, and R² out of fold is less than in sample', () => {
    const { factors, groups, importance } = explanatory()
    for (const { importanceShare: share, importanceInterval: interval } of factors) {
      expect(interval![0]).toBeLessThanOrEqual(share!)
      expect(interval![1]).toBeGreaterThanOrEqual(share!)
    }
    for (const { share, interval } of groups) expect(share).toBeGreaterThan(interval![0])
    expect(importance!.crossFittedRSquared!).toBeLessThan(importance!.rSquared)
  })
})

test('crop years are a control: in the table, among no factors', () => {
  expect(explanatory().report.terms.some(({ factor }) => factor === 'cropYear')).toBe(true)
  expect(factorNamed('cropYear')).toBeUndefined()
})

test('the primary fit is Firth’s where a coefficient is infinite or events are few', () => {
  const { method, methodReason, eventsPerParameter, report } = explanatory()
  const reason = report.status === 'separated' ? 'separated' : eventsPerParameter < 10 ? 'fewEvents' : null
  expect([method, methodReason]).toEqual([reason ? 'firth' : 'ml', reason])
})

test('the mean prediction of the primary fit is the default rate (FLIC or maximum likelihood)', () => {
  const { table } = explanatory().report.fit.hosmerLemeshow
  const expected = table.reduce((sum, band) => sum + band.expected, 0)
  expect(expected).toBeCloseTo(context.sample!.events, 4)
})

describe('the application model', () => {
  const application = () => findings.application!

  test('the card ranks households that it has not seen, less well than its own', () => {
    const { apparent, crossValidated } = application().areaUnderCurve
    expect(crossValidated!).toBeGreaterThan(0.65)
    expect(crossValidated!).toBeLessThan(apparent)
    expect(application().isSuspicious).toBe(false)
  })

  test('it holds nothing that the lender decides or that happens after disbursement', () => {
    const names = application().card.factors.map(({ factor }) => factor)
    for (const no of ['grade', 'annualRate', 'disaster', 'insured', 'diverted'])
      expect(names).not.toContain(no)
  })

  test('Brier is miscalibration − discrimination + uncertainty', () => {
    const { brier, corp } = application().crossValidated!
    expect(corp.miscalibration - corp.discrimination + corp.uncertainty).toBeCloseTo(brier, 12)
  })

  test('no cut-off of the table costs less than the cheapest, nor does lending to all', () => {
    const { table, cheapest, costOfLendingToAll } = application().cutOffs
    for (const { cost } of table) expect(cheapest.cost!).toBeLessThanOrEqual(cost! + 1e-6)
    expect(cheapest.cost!).toBeLessThanOrEqual(costOfLendingToAll)
  })

  test('each full crop year is scored by the card of the others', () => {
    const told = application().byCropYear.filter(({ areaUnderCurve }) => areaUnderCurve !== null)
    expect(told.length).toBeGreaterThan(5)
  })
})

test('nothing is fitted where the study refuses; the book is classed all the same, without a loss by stage', async () => {
  const refused = { ...context, refusal: { 'zh-CN': '无', en: 'no' } }
  const { classification, operational, ...rest } = await findAll(refused)
  expect({ ...rest, classification: null, operational: null }).toEqual(noFindings)
  expect(operational?.mixed).toBeNull()
  const { expectedLoss, ...same } = findings.classification!
  expect(classification).toMatchObject(same)
  expect([classification!.expectedLoss.net, expectedLoss.net]).toEqual([null, expect.any(Number)])
})

test('a pre-stated model decides the factors', async () => {
  const stated = {
    ...context,
    settings: { ...studySettings, model: { name: 'two', factors: ['lnIncome', 'priorOverdue', 'disaster'] } },
  }
  const { explanatory: narrow } = await findAll(stated)
  expect(narrow!.factors.map(({ factor }) => factor).sort()).toEqual(['disaster', 'lnIncome', 'priorOverdue'])
})
