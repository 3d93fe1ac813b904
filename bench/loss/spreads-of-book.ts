import type { Sample } from '../../src/book/sample/sample.ts'
import { identityOf } from '../../src/book/sample/table-columns.ts'
import { FIRST_YEAR, LOSS_GIVEN_DEFAULT } from '../../src/book/synthetic/assumptions.ts'
import { unobservedLogOdds } from '../../src/book/synthetic/log-odds.ts'
import type { Note } from '../../src/book/synthetic/note.ts'
import { type Guarantee, guarantees } from '../../src/lending/vocabulary.ts'
import { lossTable, recoveryFinding } from '../../src/study/credit-risk/recovery/recovery-finding.ts'
import { sampleRows } from '../../src/study/external-risk/sample-rows.ts'
import { townshipShock } from '../../src/study/external-risk/township-shock.ts'
import { fitExplanatory } from '../../src/study/findings/explanatory-fit.ts'
import { fitWithoutYears } from '../../src/study/loss/fit-without-years.ts'
import { bondYears, type EstimatedSpread, spreadsOf, villageVariance } from '../../src/study/loss/spreads.ts'
import { openStudy } from '../../src/study/open-study.ts'
import type { SegmentLosses } from '../../src/study/portfolio/segment-losses.ts'
import { studySettings } from '../../test/fixtures/study-settings.ts'
import type { SyntheticBook } from '../coverage/make-book.ts'
import { expectedLosses } from './expected-loss.ts'
import { yearTruth } from './seen-years.ts'

/** Variances of factors on the odds in one book: what the study estimates, and what its notes really share. */
export interface BookSpreads {
  readonly events: number
  /** `truth` on the odds that model B sees. */
  readonly year: Compared
  /** Of the same years on the odds of a note, all else given. */
  readonly conditionalYear: number
  readonly township: Compared
  readonly village: Compared
  readonly group: Compared
  /** Variance of the default rate of a township over years, on the probability; `truth` of the notes' own probabilities. */
  readonly rate: Compared
  readonly losses: SegmentLosses
  /** What the generator makes the book’s own defaults lose. */
  readonly trueLosses: Readonly<Record<Guarantee, number>>
}

export interface Compared {
  readonly truth: number
  readonly own: number | null
  readonly standardError: number | null
  /** The variance that the study uses, after credibility; null where it uses none. */
  readonly used: number | null
}

/** The study of a book without sight of its truth, beside it. */
export async function spreadsOfBook(made: SyntheticBook): Promise<BookSpreads> {
  const { book, model, notes } = made
  const study = openStudy(book, studySettings, [], () => {})
  if (!study.sample || study.loanBook?.draw.status !== 'drawn') throw new Error('The study refuses')
  const { sample } = study.loanBook.draw
  const fitted = await fitExplanatory(study.sample, null)
  const spreads = spreadsOf(book, sample, fitted)
  const own = notesOfSample(book, sample, notes)
  const yearOf = (note: Note) => model.effects.year[note.cropYear - FIRST_YEAR]
  const effect = own.map((note) => unobservedLogOdds(model, note, note.cropYear) - yearOf(note))
  const weight = own.map(({ probability }) => probability * (1 - probability))
  const { townshipYear, village, township } = sample.clusters
  const shared = (codes: ArrayLike<number>) => sharedVariance(codes, effect, weight)
  const ofTownships = shared(townshipYear!.codes)
  const villages = villageVariance(sample, fitted)!
  const shock = townshipShock(sampleRows(book, study.sample)!, studySettings.confidence)
  const byCell = (spread: EstimatedSpread, truth: number): Compared => ({
    truth,
    own: spread.own?.variance ?? null,
    standardError: spread.own?.standardError ?? null,
    used: Math.expm1(spread.value ** 2),
  })
  const years = yearTruth(made, sample, own, fitWithoutYears(fitted))
  return {
    events: sample.events,
    year: byCell(spreads.year, years.seen),
    conditionalYear: years.conditional,
    township: byCell(spreads.township, Math.expm1(ofTownships)),
    group: byCell(spreads.group, Math.expm1(shared(bondYears(book, sample).codes) - ofTownships)),
    village: {
      truth: Math.expm1(shared(village!.codes)),
      own: villages.variance,
      standardError: villages.standardError,
      used: null,
    },
    rate: {
      truth: sharedRateVariance(own, townshipYear!.codes, township!.codes),
      own: shock?.variance ?? null,
      standardError: null,
      used: null,
    },
    losses: lossTable(recoveryFinding(study)),
    trueLosses: expectedLosses(model, notes),
  }
}

/** The table of the generator by guarantee; it writes no combined notes. */
export function statedLoss(guarantee: Guarantee): number | null {
  return guarantee in LOSS_GIVEN_DEFAULT
    ? LOSS_GIVEN_DEFAULT[guarantee as keyof typeof LOSS_GIVEN_DEFAULT]
    : null
}

export const guaranteesOfTruth = guarantees.filter((guarantee) => statedLoss(guarantee) !== null)

function notesOfSample(book: SyntheticBook['book'], { rows }: Sample, notes: readonly Note[]): Note[] {
  const loan = identityOf(book.loans, 'loan_id')!
  const noteOf = new Map(notes.map((note) => [note.id, note]))
  return Array.from(rows, (row) => noteOf.get(loan.texts[loan.codes[row]])!)
}

/** What pairs of notes of one cell have in common, weighted as a cell's residual weighs them. */
function sharedVariance(
  codes: ArrayLike<number>,
  effect: readonly number[],
  weight: readonly number[],
): number {
  const total = weight.reduce((sum, own) => sum + own, 0)
  const mean = effect.reduce((sum, own, i) => sum + weight[i] * own, 0) / total
  return pairMean(
    codes,
    effect.map((own, i) => weight[i] * (own - mean)),
    weight,
  )
}

/** Var(p) within townships over years: pairs of a township's year less pairs of its other years. */
function sharedRateVariance(
  notes: readonly Note[],
  cells: ArrayLike<number>,
  places: ArrayLike<number>,
): number {
  const p = notes.map(({ probability }) => probability)
  const one = p.map(() => 1)
  const sums = (codes: ArrayLike<number>, values: readonly number[]) => {
    const found = new Map<number, number>()
    values.forEach((value, i) => {
      found.set(codes[i], (found.get(codes[i]) ?? 0) + value)
    })
    return [...found.values()].reduce((sum, own) => sum + own * own, 0)
  }
  const apart = (values: readonly number[]) => sums(places, values) - sums(cells, values)
  return pairMean(cells, p, one) - apart(p) / apart(one)
}

function pairMean(codes: ArrayLike<number>, values: readonly number[], weights: readonly number[]): number {
  const sums = new Map<number, { value: number; weight: number }>()
  let [above, below] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    if (codes[i] < 0) continue
    const own = sums.get(codes[i]) ?? { value: 0, weight: 0 }
    above += 2 * own.value * values[i]
    below += 2 * own.weight * weights[i]
    own.value += values[i]
    own.weight += weights[i]
    sums.set(codes[i], own)
  }
  return above / below
}
