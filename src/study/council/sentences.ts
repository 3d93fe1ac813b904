import { wilsonInterval } from '../../stats/proportion.ts'
import { associationTest } from '../../stats/univariate/association-test.ts'
import { councilSentences } from '../../words/council.ts'
import type { Phrase } from '../../words/phrase.ts'
import { riskGroupWords } from '../../words/vocabulary.ts'
import { writtenCount, writtenMoney, writtenPercent } from '../../words/written-numbers.ts'
import type { LoanBookView, StudyContext } from '../context.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { type CropYearRate, cropYearRates, isComparable } from '../status-quo/crop-year-rates.ts'
import { type NotePositions, notePositions } from '../status-quo/note-positions.ts'
import { adjustedNonPerforming, qualityOf } from '../status-quo/quality.ts'
import { lossSentence } from './loss-sentence.ts'

/** The five sentences with numbers that the council reads first. */
export function sentencesOf(
  { book, settings }: StudyContext,
  { reading, draw }: LoanBookView,
  findings: StudyFindings,
): Phrase[] {
  const positions = notePositions(book, reading, settings.population)
  const rates =
    draw.status === 'drawn' ? cropYearRates(draw.sample, reading, positions, settings.confidence) : []
  const comparable = rates.filter(isComparable)
  const split = findings.explanatory?.groups ?? []
  return [
    nonPerformingSentence(book, reading, positions),
    ...(comparable.length > 0 ? [defaultRateSentence(rates, comparable, settings.confidence)] : []),
    lossSentence(book, findings),
    split.length > 0
      ? councilSentences.split(
          split.map(({ group, share }) => [riskGroupWords[group], writtenPercent(share, 0)]),
        )
      : councilSentences.noSplit,
    comparable.length > 1 ? changeSentence(comparable, settings.seed) : councilSentences.oneYearOnly,
  ]
}

function nonPerformingSentence(
  book: StudyContext['book'],
  reading: LoanBookView['reading'],
  positions: NotePositions,
): Phrase {
  const quality = qualityOf(book, reading, positions)
  if (!(quality.total.balance > 0)) return councilSentences.noBalance
  const { total, ratios } = quality
  return councilSentences.nonPerforming(
    writtenPercent(ratios.nonPerformingRatio, 2),
    writtenPercent(adjustedNonPerforming(quality).balance / total.balance, 2),
    writtenMoney(total.balance),
  )
}

function defaultRateSentence(
  all: readonly CropYearRate[],
  comparable: readonly CropYearRate[],
  confidence: number,
): Phrase {
  const matured = all.reduce((sum, year) => sum + year.matured, 0)
  const defaults = all.reduce((sum, year) => sum + year.defaults, 0)
  const [low, high] = wilsonInterval(defaults, matured, confidence)
  const worst = comparable.reduce((bad, year) => (rateOf(year) > rateOf(bad) ? year : bad))
  return councilSentences.defaultRate(
    writtenCount(matured),
    writtenPercent(defaults / matured, 1),
    writtenPercent(low, 1),
    writtenPercent(high, 1),
    comparable.length > 1 ? { year: String(worst.cropYear), rate: writtenPercent(rateOf(worst), 1) } : null,
  )
}

function changeSentence(comparable: readonly CropYearRate[], seed: number): Phrase {
  const [before, last] = comparable.slice(-2)
  const test = associationTest(
    {
      events: Float64Array.of(before.defaults, last.defaults),
      nonEvents: Float64Array.of(before.matured - before.defaults, last.matured - last.defaults),
    },
    { seed },
  )
  return councilSentences.change(
    String(last.cropYear),
    writtenPercent(rateOf(last), 1),
    String(before.cropYear),
    writtenPercent(rateOf(before), 1),
    test !== null && test.pValue < 0.05,
  )
}

function rateOf({ defaults, matured }: CropYearRate): number {
  return defaults / matured
}
