import type { LossFinding } from '../../study/loss/loss-finding.ts'

/** The fixed fields first, in yuan, then what stands behind them. */
export function lossJson(finding: LossFinding): unknown {
  const {
    exposure,
    expectedLoss,
    unexpectedLoss,
    valueAtRisk,
    expectedShortfall,
    standardError,
    economicCapital,
    oneInTwenty,
    ...rest
  } = finding
  return {
    exposure,
    expectedLoss,
    unexpectedLoss,
    valueAtRisk,
    expectedShortfall,
    standardError,
    economicCapital,
    oneInTwenty,
    ...rest,
    conventions: {
      unexpectedLoss: 'standardDeviation',
      expectedShortfall: 'meanOfTheWorst',
      horizon: 'oneCropYear',
      exposure: 'notesNotInDefault',
    },
  }
}
