import type { Model } from './model.ts'
import { isMature } from './note.ts'
import { logit } from './portable-math.ts'
import { simulate } from './simulate.ts'

/** The intercept that gives the default rate asked for. */
export interface Calibration {
  readonly intercept: number
  /** Of the mean's logit on the intercept. */
  readonly slope: number
  readonly simulations: number
}

/** Above this many notes the search runs in every n-th village, and one step on a larger part follows. */
const SEARCH_NOTES = 40_000
/** The whole book up to here; beyond, a part of about this size, whose mean is within 1 % of the whole's. */
const STEP_NOTES = 250_000
/** In log-odds: far below what one default in the book makes. */
const TOLERANCE = 0.000_2
const MOST_SIMULATIONS = 30
/** A first guess: what the terms and random effects add to a note's log-odds on average. */
const MEAN_LOG_ODDS = 1.55

/**
 * Moves the intercept until the mean of the conditional probabilities of notes whose window is closed, random effects
 * and injected loans included, is the rate asked for; all draws are held fixed. The mean is monotone in the intercept
 * but for the little that histories move (a default today is a prior arrear tomorrow), and its logit follows the
 * intercept with a slope just below 1: the secant converges like a bisection, in fewer runs.
 */
export function calibrate(model: Model, defaultRate: number): Calibration {
  const { notes } = model.county
  const target = logit(defaultRate)
  const start = { intercept: target - MEAN_LOG_ODDS, slope: 1 }
  const small = search(model, target, start, Math.ceil(notes / SEARCH_NOTES))
  if (notes <= SEARCH_NOTES) return small
  const gap = target - logit(meanProbability(model, small.intercept, Math.ceil(notes / STEP_NOTES)))
  return { ...small, intercept: small.intercept + gap / small.slope, simulations: small.simulations + 1 }
}

function search(
  model: Model,
  target: number,
  start: { intercept: number; slope: number },
  everyNthVillage: number,
): Calibration {
  let { intercept, slope } = start
  let before: { intercept: number; gap: number } | null = null
  for (let simulations = 1; ; simulations++) {
    const gap = target - logit(meanProbability(model, intercept, everyNthVillage))
    if (before) slope = within((before.gap - gap) / (intercept - before.intercept), 0.5, 1.5)
    if (Math.abs(gap) < TOLERANCE || simulations === MOST_SIMULATIONS)
      return { intercept, slope, simulations }
    before = { intercept, gap }
    intercept += gap / slope
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

/** Over notes whose window is closed: those that a book shows the outcome of. */
export function meanProbability(model: Model, intercept: number, everyNthVillage = 1): number {
  let sum = 0
  let notes = 0
  for (const { notes: ofYear } of simulate(model, { intercept, everyNthVillage })) {
    for (const note of ofYear) {
      if (!isMature(note)) continue
      sum += note.probability
      notes++
    }
  }
  return notes === 0 ? 0.5 : sum / notes
}
