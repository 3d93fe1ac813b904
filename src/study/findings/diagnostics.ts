import type { Book } from '../../book/book.ts'
import { spiegelhalter } from '../../stats/calibration/spiegelhalter.ts'
import { scoredCounts } from '../../stats/discrimination/scored-outcomes.ts'
import { tiedScores } from '../../stats/discrimination/tied-scores.ts'
import { boxTidwell } from '../../stats/regression/box-tidwell.ts'
import { conditionNumber } from '../../stats/regression/condition-number.ts'
import { generalizedVarianceInflation } from '../../stats/regression/generalized-variance-inflation.ts'
import { influence, largest } from '../../stats/regression/influence.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { scaledProbabilities } from '../../stats/regression/row-sums.ts'
import type { ModelSample } from '../model-sample.ts'
import { everyNthHousehold, householdsKept, rowsForResampling } from './budgets.ts'
import { classificationOf } from './classification.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import type { CollinearityFinding, DiagnosticFindings, InfluenceFinding } from './diagnostic-findings.ts'
import { type ModelData, occurringReferences, onRows, plainColumns } from './model-data.ts'

const casesShown = 10

/** How well the primary fit holds: its probabilities, the shape of its numbers, the cases that move it. */
export function diagnosticsOf(
  fit: LogisticFit,
  data: ModelData,
  sample: ModelSample,
  book: Book,
): DiagnosticFindings {
  const { events, trials } = fit.outcome
  const probabilities = scaledProbabilities(fit.design, fit.scaledCoefficients)
  const nonEvents = trials.map((count, cell) => count - events[cell])
  const every = householdsKept(data.rows, rowsForResampling)
  const own = every > 1 ? onRows(data, everyNthHousehold(sample, every)) : data
  const tied = tiedScores(scoredCounts(probabilities, events, nonEvents))
  return {
    spiegelhalter: spiegelhalter(tied),
    classification: classificationOf(tied),
    boxTidwell: boxTidwell(plainColumns(own), own.outcome, { references: occurringReferences(own) }).filter(
      ({ status }) => status === 'tested',
    ),
    boxTidwellRows: own.rows,
    influence: influenceOf(fit, data, sample, book),
  }
}

export function collinearityOf(fit: LogisticFit): CollinearityFinding {
  return {
    conditionNumber: conditionNumber(fit).conditionNumber,
    factors: generalizedVarianceInflation(fit)
      .filter(({ factor }) => factor !== cropYearFactor)
      .map(({ factor, degreesOfFreedom, factorValue, perDegree }) => ({
        column: factor,
        degreesOfFreedom,
        inflation: factorValue,
        perDegree,
      })),
  }
}

function influenceOf(fit: LogisticFit, data: ModelData, sample: ModelSample, book: Book): InfluenceFinding {
  const found = influence(fit, { columns: plainColumns(data), outcome: data.outcome })
  const { thresholds } = found
  const beyond = (values: Float64Array, limit: number) =>
    values.reduce((count, value) => count + (Math.abs(value) > limit ? 1 : 0), 0)
  return {
    thresholds: {
      leverage: thresholds.leverage,
      cooksDistance: thresholds.cooksDistance,
      standardizedResidual: thresholds.standardizedResidual,
    },
    beyond: {
      leverage: beyond(found.leverage, thresholds.leverage),
      cooksDistance: beyond(found.cooksDistance, thresholds.cooksDistance),
      standardizedResidual: beyond(found.standardizedPearsonResidual, thresholds.standardizedResidual),
    },
    top: largest(found.cooksDistance, casesShown).map((row) => ({
      case: caseName(book, sample.bookRows[row]),
      defaulted: data.isEvent[row] === 1,
      probability: found.probability[row],
      standardizedResidual: found.standardizedPearsonResidual[row],
      leverage: found.leverage[row],
      cooksDistance: found.cooksDistance[row],
    })),
  }
}

/** The loan number; on a plain file its row there, the header being row 1. */
function caseName({ loans }: Book, row: number): string {
  const number = loans.columns.get('loan_id')
  if (number?.kind === 'text') return number.values[row] ?? `${row + 2}`
  if (number?.kind === 'nominal') return number.levels[number.codes[row]] ?? `${row + 2}`
  return String(loans.sourceRows?.[row] ?? row + 2)
}
