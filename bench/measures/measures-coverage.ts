import type { Measure } from '../../src/study/measures/measure-findings.ts'
import { meanOf } from '../coverage/true-coefficients.ts'
import type { StudiedBook } from './run-measures.ts'
import type { Estimate } from './study-figures.ts'

/** One figure over all books that have it, against its truth. */
export interface FigureCoverage {
  readonly figure: 'expectedLoss' | Measure | 'officersAlone'
  readonly books: number
  /** Intervals that hold the truth, and truths above and below theirs. */
  readonly held: number
  readonly above: number
  readonly below: number
  readonly meanEstimate: number
  readonly meanTruth: number
  /** Of the truths without their signs. */
  readonly meanSize: number
  readonly meanWidth: number
  /** Books in which the truth is not 0, and of them those in which the estimate has its sign. */
  readonly signed: number
  readonly sameSign: number
}

/** What a measure does to default; what pricing avoids in the study is the loss of those who leave, apart. */
export const measuresOfDefault = [
  'insurance',
  'market',
  'creditSystem',
  'rules',
  'accountManagers',
  'guarantees',
] as const satisfies readonly Measure[]

export function figuresOf(books: readonly StudiedBook[]): FigureCoverage[] {
  const estimateOf = ({ study }: StudiedBook, measure: Measure) =>
    study.measures.find((one) => one.measure === measure)
  const figures: FigureCoverage[] = [
    coverageOf(
      'expectedLoss',
      books.map(({ study, truth }) => [study.expectedLoss, truth.expectedLoss]),
    ),
  ]
  for (const measure of measuresOfDefault) {
    const pairs = books.flatMap((book): Pair[] => {
      const estimate = estimateOf(book, measure)
      return estimate ? [[estimate, book.truth.lossAvoided.get(measure)!]] : []
    })
    figures.push(coverageOf(measure, pairs))
  }
  const alone = books.flatMap((book): Pair[] => {
    const estimate = estimateOf(book, 'accountManagers')
    return estimate ? [[estimate, book.truth.byOfficersAlone]] : []
  })
  return [...figures, coverageOf('officersAlone', alone)]
}

type Pair = readonly [Estimate, number]

function coverageOf(figure: FigureCoverage['figure'], pairs: readonly Pair[]): FigureCoverage {
  const count = (test: (pair: Pair) => boolean) => pairs.filter(test).length
  const isNot0 = ([, truth]: Pair) => truth !== 0
  return {
    figure,
    books: pairs.length,
    held: count(([{ interval }, truth]) => interval[0] <= truth && truth <= interval[1]),
    above: count(([{ interval }, truth]) => truth > interval[1]),
    below: count(([{ interval }, truth]) => truth < interval[0]),
    meanEstimate: meanOf(pairs.map(([{ value }]) => value)),
    meanTruth: meanOf(pairs.map(([, truth]) => truth)),
    meanSize: meanOf(pairs.map(([, truth]) => Math.abs(truth))),
    meanWidth: meanOf(pairs.map(([{ interval }]) => interval[1] - interval[0])),
    signed: count(isNot0),
    sameSign: count((pair) => isNot0(pair) && Math.sign(pair[0].value) === Math.sign(pair[1])),
  }
}

/** Pairs of measures of one book that truth and study put in the same order. */
export interface OrderAgreement {
  readonly pairs: number
  readonly same: number
  /** Pairs of which the intervals do not overlap: there the study is certain of the order. */
  readonly certainPairs: number
  readonly certainSame: number
}

export function orderAgreement(books: readonly StudiedBook[]): OrderAgreement {
  const sum = { pairs: 0, same: 0, certainPairs: 0, certainSame: 0 }
  for (const { study, truth } of books) {
    const own = study.measures.filter(({ measure }) =>
      (measuresOfDefault as readonly Measure[]).includes(measure),
    )
    own.forEach((one, i) => {
      for (const other of own.slice(i + 1)) {
        const trueGap = truth.lossAvoided.get(one.measure)! - truth.lossAvoided.get(other.measure)!
        if (trueGap === 0) continue
        const isSame = Math.sign(one.value - other.value) === Math.sign(trueGap)
        const isCertain = one.interval[0] > other.interval[1] || other.interval[0] > one.interval[1]
        sum.pairs += 1
        sum.same += Number(isSame)
        sum.certainPairs += Number(isCertain)
        sum.certainSame += Number(isCertain && isSame)
      }
    })
  }
  return sum
}
