import type { FirthFit } from './firth.ts'
import { maximise } from './newton.ts'

/**
 * FLIC (Puhr, Heinze, Nold, Lusa & Geroldinger 2017): Firth's slopes with the intercept refitted by maximum
 * likelihood, so that the mean fitted probability equals the event rate, which Firth's own intercept overstates
 * for rare events. Slopes, their intervals and `covariance` stay Firth's; the report takes the intercept's error
 * from the information at the new intercept. `logLikelihood` is that of the new fit, `penalizedLogLikelihood` stays
 * Firth's.
 */
export function withLikelihoodIntercept(fit: FirthFit): FirthFit {
  const { point, coefficients: scaledCoefficients } = maximise(fit.likelihood, fit.scaledCoefficients, {
    free: [0],
    maximumIterations: 100,
  })
  const coefficients = fit.coefficients.slice()
  coefficients[0] += scaledCoefficients[0] - fit.scaledCoefficients[0]
  return { ...fit, coefficients, scaledCoefficients, logLikelihood: point.logLikelihood }
}
