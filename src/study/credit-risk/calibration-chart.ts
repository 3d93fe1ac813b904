import type { Chart } from '../charts.ts'
import type { CardPerformance } from '../findings/application-findings.ts'

type Bands = CardPerformance['bands']

/** Observed against predicted by band, and in how many bands the interval of what was observed holds the prediction. */
export function calibrationChart(bands: Bands): { readonly chart: Chart; readonly inside: number } {
  return {
    inside: bands.filter(
      ({ meanProbability, eventRateConfidenceInterval: [low, high] }) =>
        meanProbability >= low && meanProbability <= high,
    ).length,
    chart: {
      kind: 'calibration',
      points: bands.map(({ meanProbability, eventRate, eventRateConfidenceInterval, observations }) => ({
        predicted: meanProbability,
        observed: eventRate,
        interval: eventRateConfidenceInterval,
        count: observations,
      })),
    },
  }
}
