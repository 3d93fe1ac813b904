import type { Interval } from '../../../stats/proportion.ts'
import { percentileInterval } from '../../../stats/quantile.ts'
import type { TrialStage } from './try-measure.ts'

/** The expected loss without any measure, in yuan: the estimate on all notes, the interval from draws around it. */
export function baselineLoss(
  { baseline, thinBaseline, drawnBaselines, confidence }: TrialStage,
  of: 'averageYear' | 'known',
): { readonly value: number; readonly interval: Interval } {
  const value = baseline[of].loss
  const deviations = drawnBaselines.map((own) => own[of].loss - thinBaseline[of].loss)
  const [low, high] = percentileInterval(deviations, confidence)
  return { value, interval: [value + low, value + high] }
}
