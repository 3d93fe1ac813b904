import type { Design } from '../regression/design.ts'
import { nullLogLikelihood, totals } from '../regression/outcome.ts'
import { type Player, type PlayerCells, withoutPlayers } from './player-cells.ts'
import {
  columnsOfPlayers,
  fitCells,
  logLikelihoodOf,
  nullStart,
  type SubsetFit,
  sampledAccuracy,
  startWithout,
} from './subset-fit.ts'

/** A value for each subset of the players. Bit i of a mask is player i. */
export interface SubsetGame {
  readonly playerCount: number
  /** Counted work of `all`, in sums over pairs of factors and cells; the same on every machine. */
  readonly work: number
  /** Counted work of one call of `prefixes`. */
  readonly chainWork: number
  /** The value of every subset, at its mask. */
  all(): Float64Array
  /** The values of ∅, {o₁}, {o₁, o₂}, …, all, along an order of the players: to the accuracy that sampling needs. */
  prefixes(order: readonly number[]): Float64Array
}

export interface LikelihoodGameOptions {
  /**
   * Players that count only beside others: an interaction beside its parents (marginality). A subset with an
   * interaction but without its parents has the value of the subset without the interaction.
   */
  readonly parents?: ReadonlyMap<number, readonly number[]>
  /** Log likelihood of the full model where it is known (a separated fit's supremum, say). */
  readonly fullLogLikelihood?: number
  /** Precision of a normal prior on the coefficients; used when the value is measured on held-back data. */
  readonly penalty?: number
}

/**
 * The game whose value is a subset's log likelihood: maximised, or, where the cells hold a test outcome, that of
 * the test outcome at the estimates. All subsets are visited depth first from the full set, dropping the factor
 * with the most distinct values first, so that each subset's cells are added up from its parent's and its fit
 * starts where the parent's points.
 */
export function likelihoodGame(
  full: Design,
  players: readonly Player[],
  cells: PlayerCells,
  { parents = new Map(), fullLogLikelihood, penalty = 0 }: LikelihoodGameOptions = {},
): SubsetGame {
  const count = players.length
  const fullMask = 2 ** count - 1
  const known = new Map<number, number>()

  function withParents(mask: number): number {
    let closed = mask
    for (const [player, needed] of parents) {
      if (hasBit(closed, player) && !needed.every((parent) => hasBit(mask, parent))) closed -= 2 ** player
    }
    return closed
  }

  function nullValue(): number {
    if (!cells.test) return nullLogLikelihood(cells.outcome)
    const { events, trials } = totals(cells.outcome)
    const test = totals(cells.test)
    return (
      test.events * Math.log(events / trials) + (test.trials - test.events) * Math.log(1 - events / trials)
    )
  }

  function scoreOf(fitted: SubsetFit, own: PlayerCells): number {
    if (!own.test) return fitted.logLikelihood
    return logLikelihoodOf(fitted, own.test)
  }

  const fullFit = once(() =>
    fitCells(full, cells, players, nullStart(cells.outcome, full.columns.length), { penalty }),
  )

  function record(mask: number, fitted: () => SubsetFit, own: PlayerCells): void {
    if (known.has(mask)) return
    if (mask === 0) known.set(0, nullValue())
    else if (mask === fullMask && fullLogLikelihood !== undefined) known.set(mask, fullLogLikelihood)
    else known.set(mask, scoreOf(fitted(), own))
  }

  function all(): Float64Array {
    const order = bySizeDescending(players)
    const visit = (mask: number, own: PlayerCells, fitted: () => SubsetFit, from: number) => {
      if (withParents(mask) === mask) record(mask, fitted, own)
      for (let at = from; at < count; at++) {
        const player = order[at]
        const child = mask - 2 ** player
        const childCells = withoutPlayers(own, new Set([player]), players)
        const childFit = once(() => {
          const start = startWithout(fitted(), columnsOfPlayers(full, childCells.players))
          return fitCells(full, childCells, players, start, { penalty })
        })
        visit(child, childCells, childFit, at + 1)
      }
    }
    visit(fullMask, cells, fullFit, 0)
    const values = new Float64Array(2 ** count)
    for (let mask = 0; mask <= fullMask; mask++) values[mask] = known.get(withParents(mask))!
    return values
  }

  function prefixes(order: readonly number[]): Float64Array {
    const values = new Float64Array(count + 1)
    let mask = fullMask
    let own = cells
    let fitted = fullFit
    for (let length = count; ; length--) {
      const closed = withParents(mask)
      if (!known.has(closed)) {
        const gone = own.players.filter((player) => !hasBit(closed, player))
        if (gone.length > 0) {
          own = withoutPlayers(own, new Set(gone), players)
          const before = fitted
          const now = own
          fitted = once(() => {
            const start = startWithout(before(), columnsOfPlayers(full, now.players))
            return fitCells(full, now, players, start, { penalty, accuracy: sampledAccuracy })
          })
        }
        record(closed, fitted, own)
      }
      values[length] = known.get(closed)!
      if (length === 0) return values
      mask -= 2 ** order[length - 1]
    }
  }

  return { playerCount: count, ...countedWork(players, cells.rows), all, prefixes }
}

export function hasBit(mask: number, bit: number): boolean {
  return Math.floor(mask / 2 ** bit) % 2 === 1
}

function once<T>(compute: () => T): () => T {
  let value: { readonly result: T } | undefined
  return () => {
    value ??= { result: compute() }
    return value.result
  }
}

function bySizeDescending(players: readonly Player[]): number[] {
  return players.map((_, i) => i).sort((a, b) => players[b].size - players[a].size || a - b)
}

const passesOfFit = 4
/** What a subset costs however few its cells. */
const fixedWork = 20_000

/** Cells × (factors + 1)² × passes for each subset, with as many cells as rows or joint codes allow. */
function countedWork(players: readonly Player[], rows: number): { work: number; chainWork: number } {
  const workOf = (joint: number, present: number) =>
    Math.min(rows, joint) * (present + 1) ** 2 * passesOfFit + fixedWork
  const order = bySizeDescending(players)
  let chainWork = 0
  let joint = 1
  ;[...order].reverse().forEach((player, at) => {
    joint *= players[player].size
    chainWork += workOf(joint, at + 1)
  })
  if (players.length > 20) return { work: Number.POSITIVE_INFINITY, chainWork }
  const jointOf = new Float64Array(2 ** players.length).fill(1)
  const sizeOf = new Uint8Array(2 ** players.length)
  let work = 0
  for (let mask = 1; mask < jointOf.length; mask++) {
    const lowest = 31 - Math.clz32(mask & -mask)
    const rest = mask & (mask - 1)
    jointOf[mask] = jointOf[rest] * players[lowest].size
    sizeOf[mask] = sizeOf[rest] + 1
    work += workOf(jointOf[mask], sizeOf[mask])
  }
  return { work, chainWork }
}
