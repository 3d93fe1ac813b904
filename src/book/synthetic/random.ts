import { exp, normalQuantile } from './portable-math.ts'

/**
 * Random numbers without a state: each is a hash of the seed, the purpose and the subject. What one household
 * draws for one purpose never depends on how many draws others made before, so two runs that differ in one dose
 * of one measure share every other number (common random numbers).
 */
export interface Stream {
  /** Uniform in (0, 1), never 0 or 1: one of 2³² equidistant values. */
  uniform(subject: number, occasion?: number): number
  /** Standard normal. */
  normal(subject: number, occasion?: number): number
  /** True with the given probability. */
  chance(probability: number, subject: number, occasion?: number): boolean
  /** Whole number in [0, count). */
  pick(count: number, subject: number, occasion?: number): number
  /** exp of a normal: median e^logMedian, spread on the log scale. */
  logNormal(logMedian: number, spread: number, subject: number, occasion?: number): number
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain): every input bit moves every output bit. */
function mix(value: number): number {
  let h = value | 0
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h
}

function hashText(text: string, start: number): number {
  let h = start | 0
  for (let i = 0; i < text.length; i++) h = mix(Math.imul(h, 0x9e3779b1) + text.charCodeAt(i))
  return h
}

/** The stream of one purpose (`'loan.amount'`) under one seed. */
export function streamOf(seed: number, purpose: string): Stream {
  const first = hashText(purpose, mix(seed))
  const second = hashText(purpose, mix(seed + 0x7f4a7c15) ^ first)
  const third = mix(first + second)

  function uniform(subject: number, occasion = 0): number {
    let h = mix(subject ^ first)
    h = mix(h + Math.imul(occasion, 0x9e3779b1) + second)
    h = mix(h ^ third)
    return ((h >>> 0) + 0.5) / 4294967296
  }
  function normal(subject: number, occasion = 0): number {
    return normalQuantile(uniform(subject, occasion))
  }
  return {
    uniform,
    normal,
    chance: (probability, subject, occasion = 0) => uniform(subject, occasion) < probability,
    pick: (count, subject, occasion = 0) => Math.floor(uniform(subject, occasion) * count),
    logNormal: (logMedian, spread, subject, occasion = 0) =>
      exp(logMedian + spread * normal(subject, occasion)),
  }
}

/** The index whose share of [0, 1) holds u; the shares sum to 1. */
export function shareIndex(shares: readonly number[], u: number): number {
  let upper = 0
  for (let i = 0; i < shares.length - 1; i++) {
    upper += shares[i]
    if (u < upper) return i
  }
  return shares.length - 1
}
