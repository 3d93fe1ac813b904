import { type TakeUp, takeUpByLoan } from '../../book/sample/insurance-take-up.ts'
import { type MantelHaenszel, mantelHaenszel, type Stratum } from '../../stats/univariate/mantel-haenszel.ts'
import { type Rate, rateOf } from './rates.ts'
import { codesOfColumn } from './sample-codes.ts'
import type { SampleRows } from './sample-rows.ts'

export interface InsuranceRates {
  readonly hitInsured: Rate
  readonly hitUninsured: Rate
  readonly sparedInsured: Rate
  readonly sparedUninsured: Rate
  /** Of the insured among hit notes: odds of default against the uninsured of the same township and year. */
  readonly withinHit: MantelHaenszel | null
  /** Within hit, the insured whose household enrolled by itself before the shock. Null where none is known. */
  readonly withinHitIndividual: MantelHaenszel | null
  /** Within hit, the insured whose whole village enrolled before the shock (统保). */
  readonly withinHitVillageWide: MantelHaenszel | null
  /** The same among spared notes, where insurance pays nothing: by theory about 1. */
  readonly withinSpared: MantelHaenszel | null
  /** Odds of being hit, insured against uninsured, within crop, township and year (Chiappori and Salanié 2000). */
  readonly selection: MantelHaenszel | null
}

/** Rule 17 and 18 of SOUNDNESS.md. Null where the book says nothing of insurance. */
export function insuranceRates(
  sample: SampleRows,
  hit: Float64Array,
  confidence: number,
): InsuranceRates | null {
  const insured = sample.term('insured')
  if (insured === null) return null
  const rate = (isHit: number, isInsured: number) => {
    let [notes, defaults] = [0, 0]
    for (let i = 0; i < hit.length; i++) {
      if (hit[i] !== isHit || insured[i] !== isInsured) continue
      notes += 1
      defaults += sample.outcome[i]
    }
    return rateOf(notes, defaults, confidence)
  }
  const townshipYears = sample.clusters.townshipYear?.codes ?? new Uint32Array(sample.rows)
  const crops = codesOfColumn(sample, 'crop')
  const takeUpAt = takeUpByLoan(sample.book)
  const isOf = (kind: TakeUp, i: number) =>
    insured[i] !== 1 || takeUpAt?.(sample.bookRows[i], sample.cropYears[i]) === kind
  const among = (isHit: number, isKept: (i: number) => boolean = () => true) =>
    stratified(
      sample.rows,
      (i) => (hit[i] === isHit && isKept(i) ? townshipYears[i] : null),
      insured,
      sample.outcome,
      confidence,
    )
  const cropCount = (crops?.names.length ?? 0) + 1
  return {
    hitInsured: rate(1, 1),
    hitUninsured: rate(1, 0),
    sparedInsured: rate(0, 1),
    sparedUninsured: rate(0, 0),
    withinHit: among(1),
    withinHitIndividual: among(1, (i) => isOf('individual', i)),
    withinHitVillageWide: among(1, (i) => isOf('villageWide', i)),
    withinSpared: among(0),
    selection: stratified(
      sample.rows,
      (i) => townshipYears[i] * cropCount + (crops?.codes[i] ?? 0),
      insured,
      hit,
      confidence,
    ),
  }
}

/** `stratumOf` null leaves a row out, as a NaN does. */
function stratified(
  rows: number,
  stratumOf: (row: number) => number | null,
  exposed: Float64Array,
  outcome: ArrayLike<number>,
  confidence: number,
): MantelHaenszel | null {
  const strata = new Map<number, { -readonly [Key in keyof Stratum]: number }>()
  for (let i = 0; i < rows; i++) {
    const code = stratumOf(i)
    if (code === null || Number.isNaN(exposed[i]) || Number.isNaN(outcome[i])) continue
    const stratum = strata.get(code) ?? {
      exposedEvents: 0,
      exposedNonEvents: 0,
      otherEvents: 0,
      otherNonEvents: 0,
    }
    strata.set(code, stratum)
    if (exposed[i] === 1) stratum[outcome[i] === 1 ? 'exposedEvents' : 'exposedNonEvents'] += 1
    else stratum[outcome[i] === 1 ? 'otherEvents' : 'otherNonEvents'] += 1
  }
  return mantelHaenszel(strata.values(), confidence)
}
