import { type Binning, missingSlot, slotCount } from '../binning/binning.ts'
import { slotByLevel, slotOfUnnamedLevel } from '../binning/slot-of.ts'
import type { Scorecard } from './card.ts'

/** A card as lookup tables: everything that scoring a row needs and nothing else. */
export interface CompiledCard {
  readonly card: Scorecard
  readonly factors: readonly CompiledFactor[]
  readonly base: number
  readonly baseGoodOdds: number
  /** This and the next three by `factor * SLOTS + slot`. */
  readonly points: Float64Array
  /** Odds of a non-event, each bin's factor of them: their product needs no exponential a row. */
  readonly goodOdds: Float64Array
  /** Points below the best bin of the factor. */
  readonly lost: Float64Array
  /** Orders the losses of all factors: rank * 256 + factor, 0 where nothing is lost. No two are equal. */
  readonly reasonKey: Int32Array
  /** Cut-offs of the grades from the best to the worst; the last is −Infinity. */
  readonly minima: Float64Array
}

export interface CompiledFactor {
  readonly name: string
  readonly binning: Binning
  readonly breaks: Float64Array
  readonly specialCodes: Float64Array
  /** Empty for a numeric factor. */
  readonly slotByLevel: ReadonlyMap<string, number>
  readonly unnamedSlot: number
  readonly missingSlot: number
}

/** Slots of a factor fit in a byte. */
export const SLOTS = 256

export function compileCard(card: Scorecard): CompiledCard {
  const size = card.factors.length * SLOTS
  const points = new Float64Array(size)
  const goodOdds = new Float64Array(size)
  const lost = new Float64Array(size)
  card.factors.forEach(({ binning, bins }, f) => {
    const best = Math.max(...bins.map((bin) => bin.points))
    for (let slot = 0; slot < slotCount(binning); slot++) {
      points[f * SLOTS + slot] = bins[slot].points
      goodOdds[f * SLOTS + slot] = Math.exp(-bins[slot].logOdds)
      lost[f * SLOTS + slot] = best - bins[slot].points
    }
  })
  return {
    card,
    factors: card.factors.map(({ factor, binning }) => compileFactor(factor, binning)),
    base: card.scaling.base,
    baseGoodOdds: Math.exp(-card.model.intercept.coefficient),
    points,
    goodOdds,
    lost,
    reasonKey: reasonKeys(lost),
    minima: Float64Array.from(card.grades, ({ minimumScore }) => minimumScore ?? Number.NEGATIVE_INFINITY),
  }
}

/** Larger losses rank higher; of equal losses the earlier factor does. */
function reasonKeys(lost: Float64Array): Int32Array {
  const keys = new Int32Array(lost.length)
  const losing = Array.from(lost.keys()).filter((at) => lost[at] > 0)
  losing.sort((a, b) => lost[a] - lost[b] || Math.floor(b / SLOTS) - Math.floor(a / SLOTS) || a - b)
  losing.forEach((at, rank) => {
    keys[at] = (rank + 1) * 256 + Math.floor(at / SLOTS)
  })
  return keys
}

function compileFactor(name: string, binning: Binning): CompiledFactor {
  const numeric = binning.kind === 'numeric'
  return {
    name,
    binning,
    breaks: Float64Array.from(numeric ? binning.breaks : []),
    specialCodes: Float64Array.from(numeric ? binning.specialCodes : []),
    slotByLevel: numeric ? new Map() : slotByLevel(binning),
    unnamedSlot: numeric ? missingSlot(binning) : slotOfUnnamedLevel(binning),
    missingSlot: missingSlot(binning),
  }
}
