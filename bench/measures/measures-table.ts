import { clopperPearsonInterval } from '../../src/stats/proportion.ts'
import { meanOf } from '../coverage/true-coefficients.ts'
import { type FigureCoverage, figuresOf, orderAgreement } from './measures-coverage.ts'
import type { MeasuresRequest, StudiedBook } from './run-measures.ts'

/** `bench/MEASURES.md`: machine-independent, so without a date and a machine. */
export function measuresTable(
  { firstSeed, books, loans, defaultRate }: MeasuresRequest,
  studied: readonly StudiedBook[],
): string {
  const order = orderAgreement(studied)
  const notes = meanOf(studied.map(({ study }) => study.notes))
  const open = meanOf(studied.map(({ truth }) => truth.notes))
  const pricing = studied.flatMap(({ study }) =>
    study.measures.filter(({ measure }) => measure === 'pricing'),
  )
  return [
    '# The measures against the truth of synthetic books',
    '',
    `${books} books of ${loans.toLocaleString('en')} loans, seeds ${firstSeed} to ${firstSeed + books - 1}, default rate ${defaultRate}. Each is written and read as \`sample\` and`,
    '`study` do, and studied without sight of its truth; every measure stands at its standard dose, on the notes at risk',
    'in the weather that is known of the open season. The truth is `measures[].lossAvoided.open` of `--truth`: the',
    'generator’s own probabilities, random effects of year, place, officer and group included.',
    `The study’s notes at risk (${notes.toFixed(0)} on average) include those one to ninety days late, which the truth’s (${open.toFixed(0)}) do not.`,
    'Intervals are of 95 %. DESIGN.md §6 asks for a coverage of 85 %. `npm run bench -- measures` makes this file again.',
    '',
    '| figure | books | coverage | truth above / below | mean estimate, yuan | mean truth | ratio | mean width / mean size of the truth | sign agrees |',
    '|---|---|---|---|---|---|---|---|---|',
    ...figuresOf(studied).map(line),
    '',
    `Order: of ${order.pairs} pairs of measures within a book ${percent(order.same / order.pairs)} stand as in truth; of the ${order.certainPairs} whose intervals do not overlap ${percent(order.certainSame / order.certainPairs)}.`,
    '',
    '- *Expected loss*: without any measure. The open season’s own effect on default is not known; its spread is in the interval.',
    '- *Account managers*: the truth also undoes half of the loans in another’s name, most of which pass through one officer',
    '  in twenty-five; the study sees them only as that officer’s defaults, so that it falls short. *Officers’ effects alone* is',
    '  the truth without them. Officers of a branch have a third of their variance in common, which nobody can tell from the',
    '  branch’s townships. The study states a share for it, drawn evenly from nothing to a half: without it the officers seem',
    '  more alike than they are, and nine truths in sixty lay above their intervals (coverage 83 %).',
    '- *Market services* avoid a loss in years of low prices and cause one in years of high ones: over the books they cancel, so that the ratio of the means says nothing.',
    '- *Credit system* and *guarantees* rest on associations. In the generator they are causes, so that they come out; a real book does not promise that.',
    '- *Insurance* is 0 in truth and study where no disaster struck the open season.',
    `- *Pricing* is not in the table: a rate causes no default in truth, and in the study no note defaults for it or does not (largest change of the expected number of defaults in any book: ${Math.max(...pricing.map(({ defaultsAvoided }) => Math.abs(defaultsAvoided))).toFixed(1)}). What the workbench shows as avoided, ${meanOf(pricing.map(({ value }) => value)).toFixed(0)} yuan on average, is the loss of customers who leave by a stated elasticity, with their income.`,
    '',
  ].join('\n')
}

const names: Readonly<Record<FigureCoverage['figure'], string>> = {
  expectedLoss: 'expected loss',
  insurance: 'insurance',
  market: 'market',
  pricing: 'pricing',
  creditSystem: 'credit system',
  rules: 'rules',
  accountManagers: 'account managers',
  guarantees: 'guarantees',
  officersAlone: 'officers’ effects alone',
}

function line(own: FigureCoverage): string {
  const [lower, upper] = clopperPearsonInterval(own.held, own.books)
  const cells = [
    names[own.figure],
    own.books,
    `${percent(own.held / own.books)} (${percent(lower)} to ${percent(upper)})`,
    `${own.above} / ${own.below}`,
    own.meanEstimate.toFixed(0),
    own.meanTruth.toFixed(0),
    (own.meanEstimate / own.meanTruth).toFixed(2),
    (own.meanWidth / own.meanSize).toFixed(2),
    `${own.sameSign} of ${own.signed}`,
  ]
  return `| ${cells.join(' | ')} |`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
