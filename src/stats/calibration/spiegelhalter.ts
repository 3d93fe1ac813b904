import type { TiedScores } from '../discrimination/tied-scores.ts'
import { normalTwoSided } from '../distributions.ts'
import { requireProbabilities } from './proper-scores.ts'

/** z above 0: outcomes more extreme than the probabilities said. `null` where every probability is 0, ½ or 1. */
export interface Spiegelhalter {
  readonly z: number | null
  readonly pValue: number | null
}

/**
 * Spiegelhalter's (1986) test that the Brier score is what the probabilities promise:
 * z = Σ(y − p)(1 − 2p) / √Σ(1 − 2p)²·p·(1 − p). It needs no groups; it holds on data that did not fit the model.
 */
export function spiegelhalter(tied: TiedScores): Spiegelhalter {
  requireProbabilities(tied)
  let excess = 0
  let variance = 0
  for (let place = 0; place < tied.score.length; place++) {
    const probability = tied.score[place]
    const count = tied.events[place] + tied.nonEvents[place]
    const lean = 1 - 2 * probability
    excess += (tied.events[place] - count * probability) * lean
    variance += count * lean * lean * probability * (1 - probability)
  }
  if (!(variance > 0)) return { z: null, pValue: null }
  const z = excess / Math.sqrt(variance)
  return { z, pValue: normalTwoSided(z) }
}
