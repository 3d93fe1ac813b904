import { readFrame } from '../../book/read-frame.ts'
import { compileCard } from '../../stats/scorecard/compile-card.ts'
import { parseCard } from '../../stats/scorecard/parse-card.ts'
import { scoreColumns } from '../../stats/scorecard/score-columns.ts'
import { NO_REASON } from '../../stats/scorecard/score-slots.ts'
import { priceUsage } from '../../words/price.ts'
import { cardColumns } from '../card-columns.ts'
import { readJsonFile } from '../json-file.ts'
import { wholeOf } from '../schedule/option-texts.ts'
import { UsageError } from '../usage-error.ts'

export interface ScoredApplicant {
  readonly probability: number
  readonly score: number
  /** Factors that lost most points, most first. */
  readonly reasons: readonly string[]
}

/** The probability that a scorecard gives one row of a file. */
export async function cardProbability(
  cardFile: string,
  path: string,
  rowText: string | undefined,
): Promise<ScoredApplicant> {
  const card = parseCard(await readJsonFile(cardFile))
  const { frame } = await readFrame(path, cardColumns(card))
  if (rowText === undefined && frame.rows !== 1) throw new UsageError(priceUsage.whichRow(frame.rows))
  const row = rowText === undefined ? 1 : wholeOf('--row', rowText)
  if (row < 1 || row > frame.rows) throw new UsageError(priceUsage.noSuchRow(row, frame.rows))
  const scores = scoreColumns(compileCard(card), frame)
  return {
    probability: scores.probability[row - 1],
    score: scores.score[row - 1],
    reasons: scores.reasons
      .map((reasons) => reasons[row - 1])
      .filter((factor) => factor !== NO_REASON)
      .map((factor) => card.factors[factor].factor),
  }
}
