import { clopperPearsonInterval } from '../../src/stats/proportion.ts'
import { pooled, slopeOn, type TermCoverage } from './coverage.ts'
import type { Experiment } from './run-experiment.ts'

/** `bench/COVERAGE.md`: machine-independent, so without a date and a machine. */
export function coverageTable(experiments: readonly Experiment[]): string {
  return [
    '# Coverage of the study’s intervals over synthetic books',
    '',
    'Each book is written and read as `sample` and `study` do; model B is fitted as the study fits it (crop years, few',
    'events, missing incomes and all), and each 95 % interval is held against the marginal truth that `--truth` writes,',
    'averaged over several populations. *Published*: the errors of the study (SOUNDNESS.md rule 9). *Model-based*: the',
    'same fit without clusters. *Plain logit*: without crop years and clusters. Spread is the standard deviation of the',
    'estimates between books, SE the mean error that was claimed. Ratios are left out where the truth is below 0.1.',
    'The grade and the rate are the lender’s and no part of model B, so that prior arrears and income, which move the',
    'grade, exceed their conditional coefficients. A level with fewer than ten defaults may be merged with others where',
    'events are few; where it stands alone it had many, so that its mean is too high (herbs in small books).',
    '`npm run bench -- coverage` makes this file again.',
    '',
    ...experiments.flatMap(section),
  ].join('\n')
}

function section(experiment: Experiment): string[] {
  const { books, loans, defaultRate, populations, meanNotes, meanDefaults, firthBooks, terms } = experiment
  const others = terms.filter(({ term }) => !movesTheGrade.has(term))
  const intervals = pooled(terms, 'published').intervals
  return [
    `## ${books} books of ${loans.toLocaleString('en')} loans, seeds 1 to ${books}`,
    '',
    `Default rate ${defaultRate}; on average ${meanNotes.toFixed(0)} notes and ${meanDefaults.toFixed(0)} defaults in the sample; Firth’s fit in ${firthBooks} books; truth over ${populations} populations.`,
    '',
    '| over all coefficients | published | model-based | plain logit |',
    '|---|---|---|---|',
    `| coverage of ${intervals} intervals | ${pooledCell(terms, 'published')} | ${pooledCell(terms, 'modelBased')} | ${pooledCell(terms, 'plain')} |`,
    `| of shocks and the credit village | ${pooledCell(terms, 'published', isOfPlaces)} | ${pooledCell(terms, 'modelBased', isOfPlaces)} | ${pooledCell(terms, 'plain', isOfPlaces)} |`,
    '',
    `Mean estimates are ${slopeOn(terms, ({ truth }) => truth.marginal).toFixed(3)} of the marginal truth; without the terms that move the grade they are ${slopeOn(others, ({ truth }) => truth.conditional).toFixed(3)} of the conditional coefficients. With grade and rate in the model the marginal truth is ${slopeOn(
      terms,
      ({ truth }) => truth.conditional,
      ({ truth }) => truth.marginalOfAll,
    ).toFixed(3)} of the conditional one.`,
    '',
    '| coefficient | books | conditional | marginal | ± | mean | of marginal | of conditional | spread | SE | coverage | SE model-based | coverage | spread plain | SE | coverage |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...terms.map(line),
    '',
  ]
}

const movesTheGrade: ReadonlySet<string> = new Set(['priorOverdue', 'lnIncome', 'firstLoan', 'guarantee'])
const ofPlaces: ReadonlySet<string> = new Set([
  'disaster',
  'insuredInDisaster',
  'priceShock',
  'creditVillage',
])

/** What strikes or marks whole places or years. */
export function isOfPlaces({ term }: TermCoverage): boolean {
  return ofPlaces.has(term)
}

function pooledCell(
  terms: readonly TermCoverage[],
  errors: 'published' | 'modelBased' | 'plain',
  isIn?: (term: TermCoverage) => boolean,
): string {
  const { held, intervals, share } = pooled(terms, errors, isIn)
  const [lower, upper] = clopperPearsonInterval(held, intervals)
  return `${percent(share)} (${percent(lower)} to ${percent(upper)})`
}

function line({
  term,
  level,
  truth,
  books,
  meanEstimate,
  spread,
  published,
  modelBased,
  plain,
}: TermCoverage) {
  const ratioTo = (value: number) => (Math.abs(value) < 0.1 ? '–' : (meanEstimate / value).toFixed(2))
  const cells = [
    level === null ? term : `${term} ${level}`,
    books,
    truth.conditional,
    truth.marginal.toFixed(3),
    truth.spread.toFixed(3),
    meanEstimate.toFixed(3),
    ratioTo(truth.marginal),
    ratioTo(truth.conditional),
    spread.toFixed(3),
    published.meanError.toFixed(3),
    percent(published.share),
    modelBased.meanError.toFixed(3),
    percent(modelBased.share),
    plain.spread.toFixed(3),
    plain.meanError.toFixed(3),
    percent(plain.share),
  ]
  return `| ${cells.join(' | ')} |`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
