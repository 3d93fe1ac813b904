import { chiSquareUpperTail } from '../distributions.ts'

export interface TestResult {
  /** NaN where the test does not exist (no degree of freedom, an infinite coefficient). */
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  readonly pValue: number
}

/** A statistic against χ²; rounding below zero is zero. */
export function chiSquareTest(statistic: number, degreesOfFreedom: number): TestResult {
  if (degreesOfFreedom === 0 || Number.isNaN(statistic)) {
    return { chiSquare: Number.NaN, degreesOfFreedom, pValue: Number.NaN }
  }
  const chiSquare = Math.max(0, statistic)
  return { chiSquare, degreesOfFreedom, pValue: chiSquareUpperTail(chiSquare, degreesOfFreedom) }
}
