import { LOSS_GIVEN_DEFAULT } from './assumptions.ts'
import { benchmarkOn } from './benchmark-rate.ts'
import type { Note } from './note.ts'

/** DOMAIN.md §4.3: 75 % risk weight × 10.5 % capital, a hurdle of 12 %; costs and transfer price as `institution`. */
const CAPITAL = 0.079
const HURDLE = 0.12
export const OPERATING_COST = 0.031
export const TRANSFER_DISCOUNT = 0.009
/** Of the benchmark: the judicial reference. */
const CAP_MULTIPLE = 4

/** r = FTP + OC + PD × LGD + k (h − FTP), at most four times the benchmark. A decimal fraction a year. */
export function pricedRate({ disbursedOn, guarantee }: Note, probability: number): number {
  const benchmark = benchmarkOn(disbursedOn)
  const transferPrice = benchmark - TRANSFER_DISCOUNT
  const expectedLoss = probability * LOSS_GIVEN_DEFAULT[guarantee]
  const rate = transferPrice + OPERATING_COST + expectedLoss + CAPITAL * (HURDLE - transferPrice)
  return Math.min(CAP_MULTIPLE * benchmark, rate)
}
