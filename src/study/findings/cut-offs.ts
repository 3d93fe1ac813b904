import type { Book } from '../../book/book.ts'
import { numbersOf } from '../../book/sample/table-columns.ts'
import {
  cheapestCutOff,
  cutOffTable,
  evenCutOffs,
  type LossMatrix,
  theoreticalCutOff,
} from '../../stats/discrimination/cut-off.ts'
import type { TiedScores } from '../../stats/discrimination/tied-scores.ts'
import type { ModelSample } from '../model-sample.ts'
import type { CutOffFinding, LossAssumptions } from './application-findings.ts'

/** Share of the exposure lost on a default, and margin earned on a good note: stated, not estimated. */
export const assumedLossGivenDefault = 0.5
export const assumedMarginShare = 0.04
const rowsOfTable = 10

/** Costs of the average note of the sample; of one yuan lent where the file has no amounts. */
export function lossAssumptions(book: Book, sample: ModelSample): LossAssumptions {
  const amounts = book.recognised ? numbersOf(book.loans, 'amount') : null
  let sum = 0
  let notes = 0
  if (amounts) {
    for (const row of sample.bookRows) {
      if (!(amounts[row] > 0)) continue
      sum += amounts[row]
      notes += 1
    }
  }
  return {
    averageExposure: notes > 0 ? sum / notes / 100 : 1,
    lossGivenDefault: assumedLossGivenDefault,
    marginShare: assumedMarginShare,
    isInYuan: notes > 0,
  }
}

export function lossMatrixOf({
  averageExposure,
  lossGivenDefault,
  marginShare,
}: LossAssumptions): LossMatrix {
  return {
    approvedEvent: averageExposure * lossGivenDefault,
    refusedNonEvent: averageExposure * marginShare,
  }
}

export function cutOffFinding(
  tied: TiedScores,
  assumptions: LossAssumptions,
  basis: CutOffFinding['basis'],
): CutOffFinding {
  const losses = lossMatrixOf(assumptions)
  return {
    assumptions,
    table: cutOffTable(tied, evenCutOffs(tied, rowsOfTable), losses),
    cheapest: cheapestCutOff(tied, losses),
    theoretical: theoreticalCutOff(losses),
    costOfLendingToAll: tied.totalEvents * losses.approvedEvent,
    basis,
  }
}
