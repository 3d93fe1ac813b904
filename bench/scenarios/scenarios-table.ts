import { beta } from '../../src/book/synthetic/coefficients.ts'
import { clopperPearsonInterval } from '../../src/stats/proportion.ts'
import { satelliteTerms } from '../../src/study/external-risk/scenarios/satellite/satellite.ts'
import { meanOf, spreadOf } from '../coverage/true-coefficients.ts'
import type { ComparedBook, ScenariosRequest } from './run-scenarios.ts'

export interface ScenarioCoverage {
  readonly id: string
  readonly books: number
  readonly held: number
  readonly above: number
  readonly below: number
  readonly meanEstimate: number
  readonly meanTruth: number
  /** Of estimate less truth over the mean truth, and what it may be off by chance (one standard error). */
  readonly bias: number
  readonly biasError: number
  readonly meanWidth: number
}

/** Scenarios that add loss; S5 adds none in truth and study. */
export function coverageOfScenarios(books: readonly ComparedBook[]): ScenarioCoverage[] {
  const ids = books[0].study.scenarios.map(({ id }) => id).filter((id) => id !== 'S5')
  return ids.map((id): ScenarioCoverage => {
    const own = books.map(({ study, truth }) => {
      const { change, interval } = study.scenarios.find((one) => one.id === id)!
      return { change, interval, truth: truth.change.get(id)! }
    })
    const meanTruth = meanOf(own.map(({ truth }) => truth))
    const errors = own.map(({ change, truth }) => (change - truth) / meanTruth)
    return {
      id,
      books: own.length,
      held: own.filter(({ interval: [low, high], truth }) => low <= truth && truth <= high).length,
      above: own.filter(({ interval, truth }) => truth > interval[1]).length,
      below: own.filter(({ interval, truth }) => truth < interval[0]).length,
      meanEstimate: meanOf(own.map(({ change }) => change)),
      meanTruth,
      bias: meanOf(errors),
      biasError: spreadOf(errors) / Math.sqrt(errors.length),
      meanWidth: meanOf(own.map(({ interval: [low, high] }) => high - low)),
    }
  })
}

/** `bench/SCENARIOS.md`: machine-independent, so without a date and a machine. */
export function scenariosTable(
  experiments: readonly { readonly request: ScenariosRequest; readonly books: readonly ComparedBook[] }[],
): string {
  return [
    '# The scenarios against the truth of synthetic books',
    '',
    'Each book is written and read as `sample` and `stress` do, and stressed without sight of its truth. The truth is what',
    'the generator’s own default equation gives on the same notes at risk: every note’s own probability, with the effects of',
    'year, place, officer, group and household that nobody sees, under the same shock (the townships that the study hits,',
    'the same share of households, severity in proportion to the harvest lost, prices in deviations of the crop’s own), times',
    'the generator’s exposure and loss. S5 adds no loss in truth and study. Bias is (estimate − truth) over the mean truth, ±',
    'one standard error over the books. Intervals are of 95 %. `npm run bench -- scenarios` makes this file again.',
    '',
    ...experiments.flatMap(({ request, books }) => section(request, books)),
  ].join('\n')
}

function section(
  { firstSeed, books: count, loans, defaultRate }: ScenariosRequest,
  books: readonly ComparedBook[],
) {
  const base = books.map(({ study, truth }) => study.expectedLoss / truth.expectedLoss - 1)
  const figures = coverageOfScenarios(books)
  const held = figures.reduce((sum, own) => sum + own.held, 0)
  const all = figures.reduce((sum, own) => sum + own.books, 0)
  return [
    `## ${count} books of ${loans.toLocaleString('en')} loans, seeds ${firstSeed} to ${firstSeed + count - 1}, default rate ${defaultRate}`,
    '',
    `${meanOf(books.map(({ study }) => study.loans.length)).toFixed(0)} notes at risk on average. Without a scenario the expected loss is ${signed(meanOf(base))} off the truth on average (± ${percent(spreadOf(base) / Math.sqrt(base.length))}). Of ${all} intervals ${share(held, all)} hold the truth.`,
    '',
    '| scenario | coverage | truth above / below | mean estimate, yuan | mean truth | bias | mean width / mean truth |',
    '|---|---|---|---|---|---|---|',
    ...figures.map(line),
    '',
    '| effect of a shock (log-odds) | truth | from model B in | used: mean | spread | interval holds the truth | satellite on notes: books | mean | interval holds the truth |',
    '|---|---|---|---|---|---|---|---|---|',
    ...satelliteTerms.map((name) => effectLine(name, books)),
    '',
  ]
}

function line(own: ScenarioCoverage): string {
  const cells = [
    own.id,
    share(own.held, own.books),
    `${own.above} / ${own.below}`,
    own.meanEstimate.toFixed(0),
    own.meanTruth.toFixed(0),
    `${signed(own.bias)} ± ${percent(own.biasError)}`,
    (own.meanWidth / own.meanTruth).toFixed(2),
  ]
  return `| ${cells.join(' | ')} |`
}

function effectLine(name: (typeof satelliteTerms)[number], books: readonly ComparedBook[]): string {
  const truth = beta[name]
  const used = books.map(({ study }) => study.parameters.find((own) => own.name === name)!)
  const satellite = books.flatMap(({ study }) =>
    study.satellite.status === 'estimated'
      ? study.satellite.model.terms.filter((term) => term.name === name)
      : [],
  )
  const cells = [
    name,
    truth,
    `${used.filter(({ certainty }) => certainty === 'ownData').length} books`,
    meanOf(used.map(({ value }) => value)).toFixed(2),
    spreadOf(used.map(({ value }) => value)).toFixed(2),
    share(
      used.filter(({ value, standardError }) => Math.abs(value - truth) <= 1.96 * standardError).length,
      used.length,
    ),
    satellite.length,
    satellite.length > 0 ? meanOf(satellite.map(({ coefficient }) => coefficient)).toFixed(2) : '–',
    satellite.length > 0
      ? share(
          satellite.filter(({ interval: [low, high] }) => low <= truth && truth <= high).length,
          satellite.length,
        )
      : '–',
  ]
  return `| ${cells.join(' | ')} |`
}

function share(held: number, of: number): string {
  const [lower, upper] = clopperPearsonInterval(held, of)
  return `${percent(held / of)} (${percent(lower)} to ${percent(upper)})`
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${percent(Math.abs(value))}`
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}
