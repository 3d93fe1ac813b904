import type { BinaryOutcome } from '../binning/cells.ts'
import type { CardGrade } from './card.ts'
import { probabilityOfScore, type ScalingTarget, scalingOf } from './scaling.ts'
import { cutOffForShare, scoreHistogram } from './score-histogram.ts'

/** From the best to the worst. With shares, the cut-offs give each grade about its share of the training rows. */
export type GradePlan =
  | { readonly by: 'share'; readonly grades: readonly { readonly grade: string; readonly share: number }[] }
  | {
      readonly by: 'cutOff'
      readonly grades: readonly { readonly grade: string; readonly minimumScore: number | null }[]
    }

/** A quarter excellent, .45 good, a quarter fair: how rural cooperatives commonly rate farmers (优秀、较好、一般). */
export const defaultGradePlan: GradePlan = {
  by: 'share',
  grades: [
    { grade: 'excellent', share: 0.25 },
    { grade: 'good', share: 0.45 },
    { grade: 'fair', share: 0.25 },
    { grade: 'poor', share: 0.05 },
  ],
}

/** The master scale: each grade with its cut-off, its bound of probability, and what training saw in it. */
export function cardGrades(
  plan: GradePlan,
  target: ScalingTarget,
  scores: Float64Array,
  probabilities: Float64Array,
  outcome: BinaryOutcome,
): CardGrade[] {
  const minima = plan.by === 'share' ? minimaByShare(plan.grades, scores, outcome) : minimaOf(plan.grades)
  const count = new Float64Array(minima.length)
  const events = new Float64Array(minima.length)
  const probability = new Float64Array(minima.length)
  for (let row = 0; row < scores.length; row++) {
    const weight = outcome.weights ? outcome.weights[row] : 1
    const grade = gradeIndex(minima, scores[row])
    count[grade] += weight
    events[grade] += weight * outcome.event[row]
    probability[grade] += weight * probabilities[row]
  }
  const scaling = scalingOf(target)
  return plan.grades.map(({ grade }, i) => ({
    grade,
    minimumScore: minima[i],
    maximumProbability: minima[i] === null ? 1 : probabilityOfScore(minima[i], scaling),
    count: count[i],
    events: events[i],
    meanProbability: count[i] > 0 ? probability[i] / count[i] : null,
  }))
}

/** The first grade, from the best, whose minimum the score reaches. */
export function gradeIndex(minima: readonly (number | null)[], score: number): number {
  for (let i = 0; i < minima.length; i++) {
    const minimum = minima[i]
    if (minimum === null || score >= minimum) return i
  }
  return minima.length - 1
}

function minimaOf(grades: readonly { minimumScore: number | null }[]): (number | null)[] {
  return grades.map(({ minimumScore }, i) => (i === grades.length - 1 ? null : minimumScore))
}

function minimaByShare(
  grades: readonly { share: number }[],
  scores: Float64Array,
  outcome: BinaryOutcome,
): (number | null)[] {
  const histogram = scoreHistogram(scores, outcome.weights)
  let cumulative = 0
  let below = Number.POSITIVE_INFINITY
  return grades.map(({ share }, i) => {
    if (i === grades.length - 1) return null
    cumulative += share
    below = cutOffForShare(histogram, cumulative, below)
    return below
  })
}
