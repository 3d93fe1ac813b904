import type { Column, Frame } from '../../stats/frame.ts'
import { InputError } from '../../stats/input-error.ts'
import { takeCodedRows } from '../../stats/number-coding.ts'
import { type BuiltScorecard, buildScorecard } from '../../stats/scorecard/build-scorecard.ts'
import type { Scorecard } from '../../stats/scorecard/card.ts'
import { compileCard } from '../../stats/scorecard/compile-card.ts'
import { scoreColumns } from '../../stats/scorecard/score-columns.ts'
import type { PreStatedModel } from '../context.ts'
import { columnsOfModel, type ModelSample } from '../model-sample.ts'

/** Less information than this is not worth a line on the card (Siddiqi 2006). */
export const leastInformationValue = 0.02
/** A county's card is made some forty times over (folds, years, resamples): runs of two per cent of the notes are fine enough. */
const preBins = 50

/** The columns from which the card is made, with their missing values as they are. */
export function applicationFrame(sample: ModelSample, preStated: PreStatedModel | null): Frame {
  const factors = new Set(columnsOfModel(sample, 'application').map(({ factor }) => factor))
  const known = sample.derived.filter(({ name }) => factors.has(name))
  const chosen = preStated ? known.filter(({ name }) => preStated.factors.includes(name)) : known
  return { rows: sample.rows, columns: chosen.length > 0 ? chosen : known }
}

/** Null where no factor tells anything or the regression behind the points has no finite maximum. */
export function buildCard(frame: Frame, event: Uint8Array, outcome: string): BuiltScorecard | null {
  try {
    return buildScorecard(
      frame,
      { event },
      {
        outcome: { column: outcome, event: '1' },
        binning: { maximumPreBins: preBins },
        minimumInformationValue: leastInformationValue,
      },
    )
  } catch (error) {
    if (error instanceof InputError && cardless.includes(error.code)) return null
    throw error
  }
}

const cardless: readonly string[] = ['cardNoFactor', 'cardFitFailed', 'cardOneClass']

/** A card made on some rows as a predictor of others: binning, weights and selection are inside (rule 10). */
export function trainCard(frame: Frame, isEvent: Uint8Array, outcome: string) {
  return (trained: Int32Array): ((rows: Int32Array) => Float64Array) | null => {
    const events = Uint8Array.from(trained, (row) => isEvent[row])
    const built = buildCard(rowsOf(frame.columns, trained), events, outcome)
    return built && ((rows) => predicted(built.card, frame, rows))
  }
}

function predicted(card: Scorecard, frame: Frame, rows: Int32Array): Float64Array {
  const names = new Set(card.factors.map(({ factor }) => factor))
  const columns = frame.columns.filter(({ name }) => names.has(name))
  return scoreColumns(compileCard(card), rowsOf(columns, rows)).probability
}

function rowsOf(columns: readonly Column[], rows: Int32Array): Frame {
  return { rows: rows.length, columns: columns.map((column) => takeCodedRows(column, rows)) }
}
