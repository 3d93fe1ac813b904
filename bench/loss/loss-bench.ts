import { measure } from '../measure.ts'
import { type Result, ratioTo, withinBudget } from '../result.ts'

const [exposures, scenarios, timed] = ['1000000', '100000', '1000']

/** The loss distribution of a large book beside a simulation of the same model, timed at 1,000 scenarios and scaled. */
export function lossBench(): Result[] {
  const ours = measure(process.execPath, 'loss/ours.ts', [exposures, scenarios])
  const naive = measure(process.execPath, 'loss/naive.ts', [exposures, scenarios, timed])
  const error = ours?.check?.['relativeErrorOfTail'] ?? null
  return [
    ratioTo(
      'loss distribution, 1M loans × 100,000 scenarios, with contributions',
      'naive simulation of the same model',
      [ours, naive],
      100,
      '≥ 100 ×',
    ),
    withinBudget(
      'its standard error of VaR 99.9 %',
      error === null ? null : 100 * error,
      '% of VaR',
      'naive ≈ 1 %',
      (value) => value < 1,
    ),
  ]
}
