import type { Interval } from '../../stats/proportion.ts'
import type { LossFinding } from './loss-finding.ts'

/** One figure of the loss distribution in yuan, with its simulation error and its interval where it has them. */
export interface DistributionFigure {
  readonly key:
    | 'exposure'
    | 'expectedLoss'
    | 'unexpectedLoss'
    | 'oneInTwenty'
    | 'valueAtRisk99'
    | 'valueAtRisk999'
    | 'shortfall99'
    | 'shortfall999'
    | 'economicCapital'
    | 'inDefault'
  readonly amount: number
  readonly error: number | null
  readonly interval: Interval | null
}

/** In the order in which a table shows them. */
export function distributionFigures(finding: LossFinding): DistributionFigure[] {
  const { standardError, valueAtRisk, expectedShortfall, intervals } = finding
  const figure = (
    key: DistributionFigure['key'],
    amount: number,
    error: number | null,
    interval: Interval | null = null,
  ): DistributionFigure => ({ key, amount, error, interval })
  const errorAt999 = standardError.valueAtRisk['0.999']
  return [
    figure('exposure', finding.exposure, null),
    figure('expectedLoss', finding.expectedLoss, null, intervals.expectedLoss),
    figure('unexpectedLoss', finding.unexpectedLoss, standardError.unexpectedLoss),
    figure('oneInTwenty', finding.oneInTwenty, standardError.oneInTwenty),
    figure('valueAtRisk99', valueAtRisk['0.99'], standardError.valueAtRisk['0.99']),
    figure('valueAtRisk999', valueAtRisk['0.999'], errorAt999, intervals.valueAtRisk),
    figure('shortfall99', expectedShortfall['0.99'], standardError.expectedShortfall['0.99']),
    figure('shortfall999', expectedShortfall['0.999'], standardError.expectedShortfall['0.999']),
    figure('economicCapital', finding.economicCapital, errorAt999, intervals.economicCapital),
    figure('inDefault', finding.inDefault.loss, null),
  ]
}
