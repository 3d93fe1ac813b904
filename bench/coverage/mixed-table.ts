import { clopperPearsonInterval } from '../../src/stats/proportion.ts'
import type { OfficersOfBook, RankCorrelations } from './mixed-officers.ts'
import type { ConditionalCoverage, MixedExperiment } from './run-mixed.ts'
import { meanOf } from './true-coefficients.ts'

/** `bench/MIXED.md`: machine-independent, so without a date and a machine. */
export function mixedTable(experiments: readonly MixedExperiment[]): string {
  return [
    '# The mixed logit against the conditional truth of synthetic books',
    '',
    'Each book is the mature notes of one synthetic cooperative. The fit is that of `fit --random-intercept` with two',
    'columns: account manager crossed with township-year, by Laplace’s approximation; every term of the default equation',
    'and the crop years are factors. Truth is the coefficient of the default equation itself, conditional on all effects.',
    'The books hold more that nobody models: a risk of each household that no column shows (standard deviation .5), the',
    'effects of villages (.25) and joint groups (.4), and loans in another’s name at four times the probability. Together',
    'they draw the conditional coefficients a few parts in a hundred toward 0, which the ratio shows.',
    'An officer is held against the mean of the officers of the same book, for that is what a book can tell; one in 25 has',
    'loans in another’s name besides, which the estimate rightly counts and the true effect does not hold.',
    'DESIGN.md §6 asks for a pooled coverage near 95 %, and of officers for 90 to 98 % and a rank correlation of .7 at 400',
    'loans an officer. `npm run bench -- mixed` makes this file again.',
    '',
    ...experiments.flatMap(section),
  ].join('\n')
}

function section(experiment: MixedExperiment): string[] {
  const { firstSeed, books, loans, defaultRate, meanDefaults, terms, officers } = experiment
  const sum = (of: (term: ConditionalCoverage) => number) => terms.reduce((total, own) => total + of(own), 0)
  const precision = ({ spread }: ConditionalCoverage) => 1 / spread ** 2
  const slope =
    sum((own) => precision(own) * own.truth * own.mean) / sum((own) => precision(own) * own.truth ** 2)
  return [
    `## ${books} books of ${loans.toLocaleString('en')} loans, seeds ${firstSeed} to ${firstSeed + books - 1}`,
    '',
    `Default rate ${defaultRate}; on average ${meanOf(officers.map(({ notes }) => notes)).toFixed(0)} notes and ${meanDefaults.toFixed(0)} defaults.`,
    '',
    `Coefficients: ${share(
      sum(({ held }) => held),
      sum(({ books: own }) => own),
    )} of ${sum(({ books: own }) => own)} intervals hold the conditional truth; mean estimates are ${slope.toFixed(3)} of it.`,
    '',
    ...officerLines(officers),
    '',
    '| coefficient | books | conditional | mean | ratio | spread | SE | coverage |',
    '|---|---|---|---|---|---|---|---|',
    ...terms.map(line),
    '',
  ]
}

function officerLines(books: readonly OfficersOfBook[]): string[] {
  const sum = (of: (book: OfficersOfBook) => number) => books.reduce((total, own) => total + of(own), 0)
  const officers = sum((own) => own.officers)
  const mean = (of: (book: OfficersOfBook) => RankCorrelations | null, which: keyof RankCorrelations) => {
    const own = books.flatMap((book) => of(book)?.[which] ?? []).filter((value) => !Number.isNaN(value))
    return own.length > 0 ? meanOf(own).toFixed(3) : '–'
  }
  return [
    `Officers: ${officers} of them, ${(sum(({ notes }) => notes) / officers).toFixed(0)} notes each on average; σ̂ ${meanOf(books.map(({ deviation }) => deviation)).toFixed(3)} on average (truth .30), 0 in ${books.filter(({ deviation }) => deviation === 0).length} books.`,
    '',
    '| officers’ effects | estimate | one who knows everything else |',
    '|---|---|---|',
    `| intervals that hold the true effect against the mean of the book’s officers | ${share(
      sum(({ held }) => held),
      officers,
    )} | |`,
    `| against the mean of all who might have been officers | ${share(
      sum(({ heldAgainstAll }) => heldAgainstAll),
      officers,
    )} | |`,
    `| as the first, if σ̂ and the common level counted as known | ${share(
      sum(({ heldIfKnown }) => heldIfKnown),
      officers,
    )} | |`,
    `| Spearman’s correlation with the truth, all officers of a book | ${mean(({ all }) => all, 'estimates')} | ${mean(({ all }) => all, 'best')} |`,
    `| the same of officers with 400 notes or more | ${mean(({ large }) => large, 'estimates')} | ${mean(({ large }) => large, 'best')} |`,
  ]
}

function line({ term, level, truth, books, held, mean, spread, meanError }: ConditionalCoverage): string {
  const cells = [
    level === null ? term : `${term} ${level}`,
    books,
    truth,
    mean.toFixed(3),
    Math.abs(truth) < 0.1 ? '–' : (mean / truth).toFixed(2),
    spread.toFixed(3),
    meanError.toFixed(3),
    percent(held / books),
  ]
  return `| ${cells.join(' | ')} |`
}

function share(held: number, of: number): string {
  const [lower, upper] = clopperPearsonInterval(held, of)
  return `${percent(held / of)} (${percent(lower)} to ${percent(upper)})`
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}
