import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { simulatedGroups } from '../../test/simulated-groups.ts'
import { InputError } from '../stats/input-error.ts'
import { fit as runFit } from './fit.ts'
import { inputErrorPhrase } from './input-error-phrase.ts'
import { UsageError } from './usage-error.ts'

let folder = ''
let file = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fit-mixed-'))
  file = join(folder, 'book.csv')
  const { columns, outcome, grouping, intercepts } = simulatedGroups({
    sizes: new Array(24).fill(30),
    deviation: 0.9,
    intercept: -1,
    slope: 0.7,
    seed: 12,
  })
  const [x] = columns
  if (x.kind !== 'numeric') throw new Error('x is a number')
  // Rows dealt out among `even` by turns within each outcome: it tells nothing.
  const dealt = [0, 0]
  const lines = Array.from(x.values, (value, row) => {
    const y = outcome.events[row]
    const officer = grouping.codes[row]
    const crop = intercepts[officer] > 0.5 && row % 2 === 0 ? 'corn' : 'rice'
    return [y, value.toFixed(4), crop, `officer ${officer}`, officer % 6, dealt[y]++ % 12, 'one', row].join(
      ',',
    )
  })
  await writeFile(file, ['y,x,crop,officer,branch,even,one,row', ...lines].join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

async function printed(args: string): Promise<string> {
  const written: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    written.push(String(part))
    return true
  })
  try {
    expect(
      await runFit([file, '--outcome', 'y', '--factors', 'x,crop', ...args.split(' ').filter(Boolean)]),
    ).toBe(0)
  } finally {
    spy.mockRestore()
  }
  return written.join('')
}

async function json(args: string) {
  return JSON.parse(await printed(`${args} --json`))
}

test('one grouping: the spread, its test, and where each group lies', async () => {
  const report = await json('--random-intercept officer')
  expect(report.status).toBe('converged')
  const [intercept] = report.randomIntercepts
  expect(intercept).toMatchObject({ factor: 'officer', groups: 24, quadrature: 9, singular: false })
  expect(intercept.standardDeviation).toBeGreaterThan(intercept.confidenceInterval[0])
  expect(intercept.standardDeviation).toBeLessThan(intercept.confidenceInterval[1])
  expect(intercept.likelihoodRatioTest.pValue).toBeLessThan(0.001)
  const variance = intercept.standardDeviation ** 2
  expect(intercept.intraclassCorrelation).toBeCloseTo(variance / (variance + Math.PI ** 2 / 3), 12)
  expect(intercept.intercepts).toHaveLength(24)
  expect(intercept.intercepts.reduce((sum: number, { events }: { events: number }) => sum + events, 0)).toBe(
    report.events,
  )
  expect(report.fit.deviance).toBeCloseTo(-2 * report.logLikelihood, 10)
  // Coefficients of the intercept, x and crop, and σ.
  expect(report.fit.aic).toBeCloseTo(report.fit.deviance + 8, 10)
  for (const term of report.terms) {
    expect(Math.abs(term.populationAveragedCoefficient)).toBeLessThan(Math.abs(term.coefficient))
    expect(term.profileConfidenceInterval).toBeNull()
  }
  for (const factor of report.factors) expect(factor.likelihoodRatioTest.degreesOfFreedom).toBe(1)
  expect(report.likelihoodRatioTest.degreesOfFreedom).toBe(2)
})

test('twice the gain of the likelihood over the plain logit is the test of the spread', async () => {
  const plain = await json('')
  const mixed = await json('--random-intercept officer')
  expect(mixed.randomIntercepts[0].likelihoodRatioTest.chiSquare).toBeCloseTo(
    2 * (mixed.logLikelihood - plain.logLikelihood),
    8,
  )
})

test('a column that tells nothing: the plain logit, a warning, and no spread', async () => {
  const plain = await json('')
  const mixed = await json('--random-intercept even')
  expect(mixed.warnings).toContain('singularFit')
  expect(mixed.randomIntercepts[0]).toMatchObject({
    standardDeviation: 0,
    singular: true,
    medianOddsRatio: 1,
    likelihoodRatioTest: { chiSquare: 0, pValue: 1 },
  })
  mixed.terms.forEach(
    (
      term: { coefficient: number; standardError: number; populationAveragedCoefficient: number },
      j: number,
    ) => {
      expect(term.coefficient).toBeCloseTo(plain.terms[j].coefficient, 12)
      expect(term.standardError).toBeCloseTo(plain.terms[j].standardError, 12)
      expect(term.populationAveragedCoefficient).toBe(term.coefficient)
    },
  )
  expect(mixed.fit.areaUnderCurve.value).toBeCloseTo(plain.fit.areaUnderCurve.value, 12)
  expect(mixed.factors[0].averageMarginalEffects[0].effect).toBeCloseTo(
    plain.factors[0].averageMarginalEffects[0].effect,
    12,
  )
})

test('two groupings are fitted by Laplace, a numeric code among them', async () => {
  const report = await json('--random-intercept branch,officer')
  expect(
    report.randomIntercepts.map(({ factor, groups, quadrature }: Record<string, unknown>) => [
      factor,
      groups,
      quadrature,
    ]),
  ).toEqual([
    ['branch', 6, 1],
    ['officer', 24, 1],
  ])
  expect(report.warnings).toContain('fewGroups')
  expect(report.randomIntercepts[0].intercepts.map(({ level }: { level: string }) => level)).toContain('3')
})

test('the table says all this in both languages', async () => {
  const table = await printed('--random-intercept officer')
  for (const words of ['Random intercept', 'Median OR', '9 points', '随机截距', '中位优势比', '9 点'])
    expect(table).toContain(words)
})

test.each([
  ['--random-intercept one', 'one group only', '只有一个组'],
  ['--random-intercept row', 'one observation only', '只有一笔'],
  ['--random-intercept y', 'infinite', '无穷大'],
  ['--random-intercept officer,officers', 'officers', 'officers'],
])('%s is refused: %s', async (args, en, zh) => {
  const error = await runFit([file, '--outcome', 'y', '--factors', 'x', ...args.split(' ')]).catch(
    (own) => own,
  )
  expect(error).toBeInstanceOf(InputError)
  expect(inputErrorPhrase(error).en).toContain(en)
  expect(inputErrorPhrase(error)['zh-CN']).toContain(zh)
})

test.each([
  '--random-intercept officer --method firth',
  '--random-intercept officer --cluster branch',
  '--random-intercept officer --robust HC1',
  '--random-intercept officer --population-rate .05',
  '--random-intercept officer,branch,even',
  '--random-intercept officer,branch --quadrature 9',
  '--random-intercept officer --quadrature 0',
  '--random-intercept officer --quadrature 2.5',
  '--quadrature 9',
])('%s is a usage error', async (args) => {
  await expect(runFit([file, '--outcome', 'y', '--factors', 'x', ...args.split(' ')])).rejects.toBeInstanceOf(
    UsageError,
  )
})
