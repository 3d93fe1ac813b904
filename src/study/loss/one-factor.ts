import {
  granularityAdjustment,
  limitQuantile,
  type OneFactorPortfolio,
  otherRetailCorrelation,
} from '../../stats/loss/vasicek.ts'
import type { CommonShock } from '../../stats/overdispersion/common-shock.ts'

/** The book in the one-factor model of Vasicek, at one asset correlation; yuan. */
export interface OneFactorFigure {
  /** Basel's of other retail by note, the book's own estimate, or an end of its interval. */
  readonly basis: 'basel' | 'own' | 'ownLow' | 'ownHigh'
  readonly correlation: number
  readonly valueAtRisk: number
  /** Value at risk at .999 less the expected loss. */
  readonly capital: number
  /** What single names add, to first order. */
  readonly granularity: number
}

export interface OneFactorFigures {
  /** Weighted by the loss on default. */
  readonly meanProbability: number
  readonly figures: readonly OneFactorFigure[]
  /** Crop years behind the own correlation; null where there is none. */
  readonly years: number | null
}

const level = 0.999

/** `shock`: how defaults of townships vary from year to year, beyond chance; null where that cannot be told. */
export function oneFactorFigures(portfolio: OneFactorPortfolio, shock: CommonShock | null): OneFactorFigures {
  const { lossIfDefault, probability } = portfolio
  let [whole, expected] = [0, 0]
  for (let i = 0; i < probability.length; i++) {
    whole += lossIfDefault[i]
    expected += lossIfDefault[i] * probability[i]
  }
  const mean = expected / whole
  const at = (basis: OneFactorFigure['basis'], own: number): OneFactorFigure => {
    const correlation = Math.min(own, 0.99)
    const valueAtRisk = limitQuantile(portfolio, correlation, level)
    return {
      basis,
      correlation,
      valueAtRisk,
      capital: valueAtRisk - expected,
      granularity: correlation > 0 ? granularityAdjustment(portfolio, correlation, level) : 0,
    }
  }
  const figures = [at('basel', otherRetailCorrelation(mean))]
  if (shock) {
    const [low, high] = shock.correlationInterval
    figures.push(at('own', shock.correlation), at('ownLow', low), at('ownHigh', high))
  }
  return { meanProbability: mean, figures, years: shock?.years ?? null }
}
