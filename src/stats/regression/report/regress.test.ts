import { describe, expect, test } from 'vitest'
import { type Column, nominalColumn, numericColumn } from '../../frame.ts'
import { InputError } from '../../input-error.ts'
import { regress } from './regress.ts'
import golden from './regression-report.golden.json' with { type: 'json' }
import type { RegressionReport } from './regression-report.ts'
import type { RegressionRequest } from './request.ts'

const book: readonly Column[] = [
  numericColumn('bad', golden.bad),
  numericColumn('income', golden.income),
  numericColumn('flag', golden.flag),
  nominalColumn('crop', golden.crop),
  numericColumn('village', golden.village),
  numericColumn('officer', golden.officer),
  numericColumn('weight', golden.weight),
]

/** A request on columns whose outcome is `bad`; every other column is a factor unless others are named. */
function request(columns: readonly Column[], options: Partial<RegressionRequest> = {}): RegressionRequest {
  const [first] = columns
  return {
    frame: { rows: first.kind === 'numeric' ? first.values.length : first.codes.length, columns },
    outcome: { kind: 'binary', column: 'bad', event: '1' },
    factors: columns.slice(1).map(({ name }) => name),
    references: {},
    namedReferences: [],
    method: 'ml',
    flic: false,
    populationRate: null,
    clusters: [],
    clusterCorrection: 'CR1',
    robust: null,
    weights: null,
    confidence: 0.95,
    importance: false,
    seed: 1,
    ...options,
  }
}

const fitBook = (options: Partial<RegressionRequest> = {}) =>
  regress(request(book, { factors: ['income', 'flag', 'crop'], ...options }))

function expectNear(
  got: readonly (number | null | undefined)[],
  wanted: readonly number[],
  tolerance = 1e-9,
) {
  expect(got.length).toBe(wanted.length)
  wanted.forEach((value, i) => {
    const found = got[i] ?? Number.NaN
    expect(Math.abs(found - value), `${found} not ${value}`).toBeLessThanOrEqual(
      tolerance * Math.max(Math.abs(value), 1e-3),
    )
  })
}

const coefficients = ({ terms }: RegressionReport) => terms.map(({ coefficient }) => coefficient)
const errors = ({ terms }: RegressionReport) => terms.map(({ standardError }) => standardError)

describe('as R', () => {
  test('estimates, tests, profile intervals, inflation and marginal effects', async () => {
    const report = await fitBook()
    const { plain } = golden
    expectNear(coefficients(report), plain.coefficients)
    expectNear(errors(report), plain.errors)
    expectNear(
      report.terms.map((term) => term.profileConfidenceInterval?.[0]),
      plain.profileLower,
      1e-4,
    )
    expectNear(
      report.terms.map((term) => term.profileConfidenceInterval?.[1]),
      plain.profileUpper,
      1e-4,
    )
    expectNear(
      report.factors.map((factor) => factor.likelihoodRatioTest?.chiSquare),
      plain.likelihoodRatio,
    )
    expectNear(
      report.factors.map((factor) => factor.generalizedVarianceInflationFactor),
      plain.gvif,
    )
    const effects = report.factors.flatMap((factor) => factor.averageMarginalEffects)
    expectNear(
      effects.map(({ effect }) => effect),
      plain.effects,
    )
    expectNear(
      [report.logLikelihood, report.fit.nullDeviance],
      [...plain.logLikelihood, ...plain.nullDeviance],
    )
  })

  test('weights are frequencies: fractions count, a weight of 0 is no row', async () => {
    const report = await fitBook({ weights: 'weight' })
    expectNear(coefficients(report), golden.weighted.coefficients)
    expectNear(errors(report), golden.weighted.errors)
    expectNear([report.fit.deviance], golden.weighted.deviance)
    expect(report.observations).toBeCloseTo(
      golden.weight.reduce((sum, weight) => sum + weight, 0),
      12,
    )
  })

  test('grouped counts: deviance, criteria and the binomial constant', async () => {
    const { grouped } = golden
    const columns = [
      numericColumn('events', grouped.events),
      numericColumn('nonEvents', grouped.nonEvents),
      numericColumn('flag', grouped.flag),
      nominalColumn('crop', grouped.crop),
    ]
    const outcome = { kind: 'counts', events: 'events', nonEvents: 'nonEvents' } as const
    const report = await regress(request(columns, { outcome, factors: ['flag', 'crop'] }))
    expectNear(coefficients(report), grouped.coefficients)
    const { deviance, nullDeviance, aic, bic } = report.fit
    const wanted = [grouped.deviance, grouped.nullDeviance, grouped.aic, grouped.bic].flat()
    expectNear([deviance, nullDeviance, aic, bic], wanted)
    expectNear([report.logLikelihoodWithConstant], grouped.logLikelihoodWithConstant)
  })

  test('two-way clusters stand as A + B − AB where every variance is positive', async () => {
    const report = await fitBook({ clusters: ['village', 'officer'], clusterCorrection: 'CR0' })
    expectNear(errors(report), golden.plain.twoWay)
    expect(report.conventions['twoWayClusters']).toBe('A + B − AB')
  })

  test('Firth, and FLIC with the mean probability of the events', async () => {
    const { firth } = golden
    const plain = await fitBook({ method: 'firth' })
    expectNear(coefficients(plain), firth.coefficients)
    expectNear([plain.penalizedLogLikelihood], firth.penalizedLogLikelihood)
    const flic = await fitBook({ method: 'firth', flic: true })
    expectNear(coefficients(flic).slice(1), firth.coefficients.slice(1))
    const [{ coefficient, standardError, confidenceInterval, z, pValue }] = flic.terms
    expectNear([coefficient, standardError], [...firth.flicIntercept, ...firth.flicError])
    // Its test and its interval are about the intercept that is shown.
    const half = 1.959963984540054 * firth.flicError[0]
    expectNear(confidenceInterval ?? [], [firth.flicIntercept[0] - half, firth.flicIntercept[0] + half])
    expectNear([z], [firth.flicIntercept[0] / firth.flicError[0]])
    expect((pValue ?? 1) < 0.05).toBe(Math.abs(z ?? 0) > 1.959963984540054)
    const expected = flic.fit.hosmerLemeshow.table.reduce((sum, row) => sum + row.expected, 0)
    expectNear([expected], [flic.events], 1e-10)
  })
})

describe('a population rate', () => {
  test('moves the intercept with all its intervals by logit τ − logit ȳ, and no test, slope or goodness', async () => {
    const sample = await fitBook({ robust: 'HC1' })
    const moved = await fitBook({ robust: 'HC1', populationRate: 0.05 })
    const share = sample.events / sample.observations
    const shift = Math.log(0.05 / 0.95) - Math.log(share / (1 - share))
    const [before, ...slopes] = sample.terms
    const [after, ...sameSlopes] = moved.terms
    expect(sameSlopes).toEqual(slopes)
    for (const key of [
      'confidenceInterval',
      'profileConfidenceInterval',
      'exactProfileConfidenceInterval',
    ] as const) {
      expectNear(
        after[key] ?? [],
        (before[key] ?? []).map((bound) => (bound ?? Number.NaN) + shift),
      )
    }
    expectNear([after.coefficient, after.standardError], [before.coefficient! + shift, before.standardError!])
    expectNear([after.z], [after.coefficient! / after.standardError!])
    expect(moved.fit).toEqual(sample.fit)
    const tests = ({ factors }: RegressionReport) =>
      factors.map(({ averageMarginalEffects: _, ...rest }) => rest)
    expect(tests(moved)).toEqual(tests(sample))
    // Effects on the probability are those at the population's level of risk.
    const effect = ({ factors }: RegressionReport) => Math.abs(factors[0].averageMarginalEffects[0].effect)
    expect(effect(moved)).toBeLessThan(effect(sample))
  })
})

describe('statuses', () => {
  const sixty = Array.from({ length: 60 }, (_, i) => Math.sin(i * 1.7))
  const crops = Array.from({ length: 60 }, (_, i) => ['corn', 'rice', 'soy'][i % 3])

  test.each<[string, readonly Column[], string[]]>([
    [
      'a number that parts the outcomes',
      [
        numericColumn(
          'bad',
          sixty.map((x) => (x > 0 ? 1 : 0)),
        ),
        numericColumn('debt', sixty),
        nominalColumn('crop', crops),
      ],
      ['(intercept)', 'debt', 'crop'],
    ],
    [
      'a level that parts the outcomes',
      [
        numericColumn(
          'bad',
          crops.map((crop) => (crop === 'soy' ? 1 : 0)),
        ),
        nominalColumn('crop', crops),
      ],
      ['(intercept)', 'crop'],
    ],
    ['two rows', [numericColumn('bad', [0, 1]), numericColumn('debt', [1.5, 2.5])], ['(intercept)', 'debt']],
    [
      'fewer rows than parameters',
      [
        numericColumn('bad', [0, 1, 0]),
        numericColumn('a', [1.5, 2.5, 0.2]),
        numericColumn('b', [3.1, 1.2, 2.2]),
        numericColumn('c', [3.3, 1.9, 2]),
      ],
      ['(intercept)', 'a', 'b'],
    ],
  ])('%s: separated, every figure finite or null', async (_, columns, culprits) => {
    for (const options of [{}, { robust: 'HC3' as const }, { populationRate: 0.1 }]) {
      const report = await regress(request(columns, options))
      expect(report.status).toBe('separated')
      expect(report.statusColumns).toEqual(culprits)
      expect(report.logLikelihood).toBe(0)
      for (const term of report.terms) expect(term.coefficient).toBeNull()
      const shares = report.factors.map(({ dominance }) => dominance.value ?? Number.NaN)
      expect(shares.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
      for (const share of shares) expect(share).toBeGreaterThan(-1e-12)
    }
    const firth = await regress(request(columns, { method: 'firth', flic: true }))
    for (const term of firth.terms)
      if (term.coefficient !== null) expect(term.standardError).toBeGreaterThan(0)
  })

  test('a factor of one level is named as collinear, as a constant number is', async () => {
    const columns = [
      ...book.slice(0, 2),
      nominalColumn(
        'branch',
        golden.crop.map(() => '一部'),
      ),
    ]
    const report = await regress(request(columns))
    expect(report.status).toBe('collinear')
    expect(report.statusColumns).toEqual(['branch'])
    expect(report.factors[1]).toMatchObject({ degreesOfFreedom: 0, likelihoodRatioTest: null })
    const constant = [
      ...book.slice(0, 2),
      numericColumn(
        'branch',
        golden.crop.map(() => 7),
      ),
    ]
    const numeric = await regress(request(constant))
    expect(numeric.statusColumns).toEqual(['branch'])
    expect(numeric.factors[1]).toMatchObject({ degreesOfFreedom: 0, likelihoodRatioTest: null })
    expect(numeric.logLikelihood).toBe(report.logLikelihood)
  })

  test('a level that is left only among dropped rows is no term', async () => {
    const crop = golden.crop.map((level) => (level === 'soy' ? 'soy' : level))
    const income = golden.income.map((value, i) => (crop[i] === 'soy' ? Number.NaN : value))
    const columns = [book[0], numericColumn('income', income), nominalColumn('crop', crop)]
    const report = await regress(request(columns))
    expect(report.status).toBe('converged')
    expect(report.terms.map(({ level }) => level)).toEqual([null, null, 'rice'])
    expect(report.dropped).toBe(crop.filter((level) => level === 'soy').length)
  })

  test('importance comes with Firth too, shared out of the maximum likelihood R²', async () => {
    const [likelihood, firth] = [await fitBook(), await fitBook({ method: 'firth' })]
    expect(firth.factors.map(({ dominance }) => dominance)).toEqual(
      likelihood.factors.map(({ dominance }) => dominance),
    )
    const sum = likelihood.factors.reduce((total, { dominance }) => total + dominance.value!, 0)
    expect(sum).toBeCloseTo(likelihood.fit.mcFadden, 13)
  })
})

describe('the outcome and the request', () => {
  const outcomes = (levels: string[], event: string | null) =>
    regress(
      request([nominalColumn('bad', levels), numericColumn('x', [1, 4, 2, 3, 6, 5])], {
        outcome: { kind: 'binary', column: 'bad', event },
      }),
    )

  test.each([
    ['是', ['是', '否', '否', '是', '否', '是']],
    ['Yes', ['Yes', 'No', 'No', 'Yes', 'No', 'Yes']],
    ['TRUE', ['TRUE', 'FALSE', 'FALSE', 'TRUE', 'FALSE', 'TRUE']],
    ['违约', ['违约', '正常', '正常', '违约', '正常', '违约']],
    ['bad', ['bad', 'good', 'good', 'bad', 'good', 'bad']],
  ])('%s is known as the event', async (event, levels) => {
    const report = await outcomes(levels, null)
    expect(report.conventions['event']).toBe(event)
    expect(report.events).toBe(3)
  })

  test('of three values the named one is the event, the rest are not; the other side mirrors the signs', async () => {
    const report = await outcomes(['次级', '正常', '关注', '次级', '关注', '正常'], '次级')
    expect(report.events).toBe(2)
    const good = await fitBook({ outcome: { kind: 'binary', column: 'bad', event: '0' } })
    expectNear(
      coefficients(good),
      golden.plain.coefficients.map((value) => -value),
    )
  })

  test.each([
    ['outcomeNotBinary', () => outcomes(['a', 'b', 'c', 'a', 'b', 'c'], null)],
    ['eventUnknown', () => outcomes(['a', 'b', 'b', 'a', 'b', 'a'], null)],
    ['eventNotFound', () => outcomes(['a', 'b', 'b', 'a', 'b', 'a'], 'z')],
    ['outcomeHasOneValue', () => outcomes(['0', '0', '0', '0', '0', '0'], null)],
    ['oneOutcomeOnly', () => outcomes(['1', '1', '1', '1', '1', '1'], null)],
    [
      'outcomeEmpty',
      () =>
        regress(
          request([numericColumn('bad', [NaN, NaN]), numericColumn('x', [1, 2])], {
            outcome: { kind: 'binary', column: 'bad', event: null },
          }),
        ),
    ],
    ['factorIsOutcome', () => fitBook({ factors: ['income', 'bad'] })],
    ['noFactors', () => fitBook({ factors: [] })],
    ['factorNotInFile', () => fitBook({ factors: ['income', '收入'] })],
    ['referenceNotFound', () => fitBook({ references: { crop: 'hog' }, namedReferences: ['crop'] })],
    [
      'tooManyLevels',
      () => {
        const loans = Array.from({ length: 501 }, (_, i) => `L${i}`)
        const bad = loans.map((_, i) => i % 2)
        return regress(request([numericColumn('bad', bad), nominalColumn('x', loans)], { factors: ['x'] }))
      },
    ],
    ['referenceOfNumber', () => fitBook({ references: { flag: '1' }, namedReferences: ['flag'] })],
  ])('%s', async (code, run) => {
    await expect(run()).rejects.toMatchObject({ code })
    await expect(run()).rejects.toBeInstanceOf(InputError)
  })

  test('a weight that is no count is named by its row in the file', async () => {
    const bad = numericColumn('bad', [1, 0, 1, 0])
    const x = numericColumn('x', [1, 2, 3, 5])
    const run = (weight: Column) =>
      regress(request([bad, x, weight], { factors: ['x'], weights: 'w', sourceRows: [3, 4, 6, 9] }))
    await expect(run(numericColumn('w', [1, 2, -3, 1]))).rejects.toMatchObject({
      code: 'weightNotACount',
      details: { column: 'w', row: 6, value: -3 },
    })
    await expect(run(nominalColumn('w', ['1', '2', '3', '三']))).rejects.toMatchObject({
      code: 'weightNotACount',
      details: { column: 'w', row: 9, value: '三' },
    })
  })

  test('a factor named twice counts once', async () => {
    const twice = await fitBook({ factors: ['income', 'flag', 'income', 'crop'] })
    expect(twice.terms).toEqual((await fitBook()).terms)
  })
})
