import type { Column, LevelCodes } from '../frame.ts'
import { InputError } from '../input-error.ts'
import { type Binning, type NominalBinning, slotCount } from './binning.ts'
import { type BinningQuality, binningQuality } from './binning-quality.ts'
import { type BinningTable, binningTable } from './binning-table.ts'
import type { BreaksErrorCode, BreaksFile, FactorBreaks, NominalGroups } from './breaks-file.ts'
import { type BinaryOutcome, cellsOfCodes } from './cells.ts'
import { type BinConstraints, defaultConstraints } from './constraints.ts'
import type { BindingConstraint } from './infeasible.ts'
import { optimalNominalBinning } from './nominal-binning.ts'
import { type Binned, optimalNumericBinning } from './numeric-binning.ts'
import { slotCodes } from './slot-of.ts'
import type { DecidedTrend, Trend } from './trend.ts'

export interface BinningOptions {
  /** Of numeric factors; nominal levels have no order but that of their event rates. */
  readonly trend: Trend
  readonly constraints: BinConstraints
  readonly maximumPreBins: number
  readonly rareShare: number
  /** Codes with a bin of their own, by factor (999 for 'not asked'). */
  readonly specialCodes: Readonly<Record<string, readonly (number | string)[]>>
  /** Cuts that people have set. Their factors keep them, whatever the constraints say. */
  readonly breaks: BreaksFile
}

export const defaultBinningOptions: BinningOptions = {
  trend: 'auto',
  constraints: defaultConstraints,
  maximumPreBins: 100,
  rareShare: 0.02,
  specialCodes: {},
  breaks: { factors: {} },
}

export type BinnedOrNot = FactorBinning | InfeasibleFactor

export interface FactorBinning {
  readonly status: 'binned'
  readonly factor: string
  readonly binning: Binning
  /** Who set the cuts: people by a breaks file, or the search. */
  readonly setBy: 'user' | 'search'
  /** Null where people set the cuts and for nominal factors. */
  readonly trend: DecidedTrend | null
  readonly table: BinningTable
  readonly quality: BinningQuality
  /** The slot of each row. */
  readonly slots: LevelCodes
}

/** The factor cannot be parted into two bins or more: which constraints stand in the way. */
export interface InfeasibleFactor {
  readonly status: 'infeasible'
  readonly factor: string
  readonly constraints: readonly BindingConstraint[]
}

/** Bins one column: by the user's cuts where there are any, else by the best ones that the constraints allow. */
export function binFactor(
  column: Column,
  outcome: BinaryOutcome,
  given: Partial<BinningOptions> = {},
): BinnedOrNot {
  const options = { ...defaultBinningOptions, ...given }
  const factor = column.name
  const set = ownEntry(options.breaks.factors, factor)
  const mayAdd = set && 'breaks' in set && set.refine === true
  if (set && !mayAdd) {
    const binning = userBinning(column, set)
    return described(column, outcome, { binning, trend: null, setBy: 'user' })
  }
  const binned = searched(column, outcome, options, set)
  if (binned.status === 'infeasible') return { ...binned, factor }
  return described(column, outcome, {
    binning: binned.binning,
    trend: column.kind === 'numeric' ? binned.trend : null,
    setBy: 'search',
  })
}

/** A column may bear any name, `constructor` too. */
function ownEntry<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined
}

function searched(
  column: Column,
  outcome: BinaryOutcome,
  options: BinningOptions,
  set: FactorBreaks | undefined,
): Binned<Binning> {
  const special = set?.special ?? ownEntry(options.specialCodes, column.name) ?? []
  if (column.kind === 'nominal') {
    return optimalNominalBinning(column, outcome, { ...options, specialCodes: special.map(String) })
  }
  return optimalNumericBinning(column, outcome, {
    ...options,
    specialCodes: special.map(Number),
    keptBreaks: set && 'breaks' in set ? set.breaks : [],
  })
}

function userBinning(column: Column, set: FactorBreaks): Binning {
  if ('groups' in set) return withOthers(column, set)
  if (column.kind === 'nominal') {
    throw new InputError<BreaksErrorCode>('breaksForText', { factor: column.name })
  }
  return { kind: 'numeric', breaks: set.breaks, specialCodes: set.special ?? [] }
}

/** Levels that the user's groups leave out form a last group, unless the file says where they go. */
function withOthers(column: Column, set: NominalGroups): NominalBinning {
  const binning: NominalBinning = {
    kind: 'nominal',
    groups: set.groups,
    specialCodes: set.special ?? [],
    otherGroup: set.other ?? null,
  }
  if (binning.otherGroup !== null) return binning
  const named = new Set([...set.groups.flat(), ...binning.specialCodes])
  const left = levelsThatOccur(column).filter((level) => !named.has(level))
  if (left.length === 0) return binning
  return { ...binning, groups: [...set.groups, left], otherGroup: set.groups.length }
}

function levelsThatOccur(column: Column): string[] {
  if (column.kind === 'numeric') {
    const distinct = new Set(column.values)
    return [...distinct]
      .filter((value) => !Number.isNaN(value))
      .sort((a, b) => a - b)
      .map(String)
  }
  const occurs = new Uint8Array(column.levels.length + 1)
  for (const code of column.codes) occurs[code] = 1
  return column.levels.filter((_, code) => occurs[code] === 1)
}

function described(
  column: Column,
  outcome: BinaryOutcome,
  { binning, trend, setBy }: Pick<FactorBinning, 'binning' | 'trend' | 'setBy'>,
): FactorBinning {
  const slots = slotCodes(column, binning)
  const table = binningTable(binning, cellsOfCodes(slots, slotCount(binning), outcome))
  const quality = binningQuality(binning, table)
  return { status: 'binned', factor: column.name, binning, setBy, trend, table, quality, slots }
}
