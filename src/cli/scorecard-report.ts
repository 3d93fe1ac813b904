import type { BuiltScorecard } from '../stats/scorecard/build-scorecard.ts'
import { bindingConstraintNames, scorecardHeadings, scorecardPhrases } from '../words/scorecard.ts'
import { inTerminalLanguage } from './terminal.ts'
import { textTable } from './text-table.ts'

/** Every binned factor with its table, whether in the card or not; the card itself is in the file. */
export function scorecardDocument({ card, binnings, warnings }: BuiltScorecard) {
  const inCard = new Map(card.factors.map((factor) => [factor.factor, factor]))
  return {
    outcome: card.outcome,
    conventions: card.conventions,
    scaling: card.scaling,
    model: card.model,
    factors: binnings.map(({ factor, setBy, trend, table, quality }) => {
      const scored = inCard.get(factor)
      return {
        factor,
        inCard: scored !== undefined,
        informationValue: table.informationValue,
        setBy,
        trend,
        estimate: scored?.estimate ?? null,
        signAsExpected: scored?.signAsExpected ?? null,
        bins: table.rows.map((row, slot) => ({ ...row, points: scored?.bins[slot].points ?? null })),
        quality,
      }
    }),
    grades: card.grades,
    warnings,
  }
}

/** The tables for a person at the terminal. */
export function scorecardText({ card, binnings, leftOut }: BuiltScorecard): string {
  const headings = Object.fromEntries(
    Object.entries(scorecardHeadings).map(([key, phrase]) => [key, inTerminalLanguage(phrase)]),
  )
  const bins = card.factors.flatMap(({ factor, bins }) => {
    const { table } = binnings.find((binning) => binning.factor === factor)!
    return table.rows.flatMap((row, slot) =>
      row.count === 0
        ? []
        : [
            [
              factor,
              row.name,
              String(row.count),
              `${(100 * row.eventRate!).toFixed(2)}%`,
              row.woe.toFixed(4),
              String(bins[slot].points),
              table.informationValue.toFixed(4),
            ],
          ],
    )
  })
  const grades = card.grades.map(({ grade, minimumScore, count, events, meanProbability }) => [
    grade,
    minimumScore === null ? '' : `≥ ${minimumScore}`,
    String(count),
    count > 0 ? `${((100 * events) / count).toFixed(2)}%` : '',
    meanProbability === null ? '' : `${(100 * meanProbability).toFixed(2)}%`,
  ])
  const { points, odds, pointsToDoubleOdds, largestError, base } = card.scaling
  const left = leftOut.map((item) => {
    const codes = item.reason === 'infeasible' ? item.constraints : [item.reason]
    return inTerminalLanguage(
      scorecardPhrases.leftOut(
        item.factor,
        codes.map((code) => bindingConstraintNames[code]),
      ),
    )
  })
  return [
    textTable(
      [
        headings.factor,
        headings.bin,
        headings.count,
        headings.rate,
        headings.woe,
        headings.points,
        headings.informationValue,
      ],
      bins,
    ),
    `${headings.basePoints} ${base}`,
    inTerminalLanguage(scorecardPhrases.scale(points, odds, pointsToDoubleOdds, largestError.toFixed(2))),
    '',
    textTable([headings.grade, headings.score, headings.count, headings.rate, headings.predicted], grades),
    ...left,
    '',
  ].join('\n')
}
