import { chiSquareUpperQuantile, chiSquareUpperTail } from '../distributions.ts'
import { InputError } from '../input-error.ts'

/** Counts of one distribution by band, in the same order in both samples. */
export interface StabilityBand {
  readonly label: string
  readonly baselineCount: number
  readonly currentCount: number
  readonly baselineShare: number
  readonly currentShare: number
  /** Its part of the index. */
  readonly contribution: number
  /** One of the counts is 0 and was taken as half an observation. */
  readonly zeroCell: boolean
}

/**
 * Σ (current − baseline)·ln(current / baseline) over the shares of the bands: symmetric in the two samples, zero
 * when they agree (Jeffreys divergence).
 */
export interface StabilityIndex {
  readonly value: number
  /** Bands that hold anyone in either sample, less one. */
  readonly degreesOfFreedom: number
  /** P(an index as large | the same population): n·m/(n + m)·value against chi-square. */
  readonly pValue: number | null
  /** What the index would exceed in 5 % of cases by chance alone at these sample sizes. */
  readonly criticalValue: number | null
  readonly zeroCellRule: 'halfObservation'
  readonly bands: readonly StabilityBand[]
}

/** A sample without observations (details: baseline, current: the two sizes). */
export type StabilityFault = 'emptySample'

/**
 * The population stability index of two samples (of a score), or the characteristic stability index (of a factor's
 * bins), with the significance test of Yurdakul and Naranjo (2020, J. Risk Model Validation 14(4)): under equal
 * populations the index is (1/n + 1/m)·χ² with bands − 1 degrees of freedom. The thumb rule .10/.25 knows no sample
 * size; the test does.
 * Zero cells: a count of 0 in one sample is taken as half an observation there, without rescaling the shares; a band
 * empty in both counts for nothing.
 */
export function stabilityIndex(
  baselineCounts: ArrayLike<number>,
  currentCounts: ArrayLike<number>,
  labels: readonly string[],
  significance = 0.05,
): StabilityIndex {
  if (baselineCounts.length !== currentCounts.length || labels.length !== baselineCounts.length) {
    throw new RangeError('stabilityIndex: the two samples and the labels have different bands')
  }
  const baselineSize = sum(baselineCounts)
  const currentSize = sum(currentCounts)
  if (!(baselineSize > 0 && currentSize > 0)) {
    throw new InputError<StabilityFault>('emptySample', { baseline: baselineSize, current: currentSize })
  }
  const bands = labels.map((label, band) =>
    stabilityBand(label, baselineCounts[band], baselineSize, currentCounts[band], currentSize),
  )
  const value = bands.reduce((total, band) => total + band.contribution, 0)
  const held = bands.filter((band) => band.baselineCount > 0 || band.currentCount > 0).length
  const unit = 1 / baselineSize + 1 / currentSize
  return {
    value,
    degreesOfFreedom: held - 1,
    pValue: held > 1 ? chiSquareUpperTail(value / unit, held - 1) : null,
    criticalValue: held > 1 ? unit * chiSquareUpperQuantile(significance, held - 1) : null,
    zeroCellRule: 'halfObservation',
    bands,
  }
}

function stabilityBand(
  label: string,
  baselineCount: number,
  baselineSize: number,
  currentCount: number,
  currentSize: number,
): StabilityBand {
  const isEmpty = baselineCount === 0 && currentCount === 0
  const baseline = (baselineCount === 0 ? 0.5 : baselineCount) / baselineSize
  const current = (currentCount === 0 ? 0.5 : currentCount) / currentSize
  return {
    label,
    baselineCount,
    currentCount,
    baselineShare: baselineCount / baselineSize,
    currentShare: currentCount / currentSize,
    contribution: isEmpty ? 0 : (current - baseline) * Math.log(current / baseline),
    zeroCell: !isEmpty && (baselineCount === 0 || currentCount === 0),
  }
}

function sum(counts: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < counts.length; i++) total += counts[i]
  return total
}
