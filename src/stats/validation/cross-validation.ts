import type { Fold } from './folds.ts'

/**
 * Fits on the trained rows and predicts the held ones. Everything that looks at data happens in here: binning,
 * weights of evidence, selection, imputation. Null where the fold could not be fitted.
 */
export type TrainAndPredict = (trained: Int32Array, held: Int32Array) => Float64Array | null

export interface HeldOutPredictions {
  /** One probability a row, NaN where its fold could not be fitted or it was never held out. */
  readonly probabilities: Float64Array
  /** Names of the folds that could not be fitted. */
  readonly failed: readonly string[]
}

/** The prediction that each row gets from a model that has not seen it. */
export function crossValidate(
  rows: number,
  folds: readonly Fold[],
  trainAndPredict: TrainAndPredict,
): HeldOutPredictions {
  const probabilities = new Float64Array(rows).fill(Number.NaN)
  const failed: string[] = []
  for (const { name, trained, held } of folds) {
    const predicted = trainAndPredict(trained, held)
    if (!predicted) {
      failed.push(name)
      continue
    }
    if (predicted.length !== held.length) throw new Error(`Fold ${name}: one prediction a held row is due`)
    held.forEach((row, i) => {
      probabilities[row] = predicted[i]
    })
  }
  return { probabilities, failed }
}
