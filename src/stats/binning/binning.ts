/**
 * How a value becomes a bin. Intervals are left-closed: breaks [26, 35] make (−∞, 26), [26, 35) and [35, ∞).
 * Special codes and missing values have bins of their own, whatever their event rate.
 */
export type Binning = NumericBinning | NominalBinning

export interface NumericBinning {
  readonly kind: 'numeric'
  /** Rising. */
  readonly breaks: readonly number[]
  readonly specialCodes: readonly number[]
}

export interface NominalBinning {
  readonly kind: 'nominal'
  /** Disjoint groups of levels. */
  readonly groups: readonly (readonly string[])[]
  readonly specialCodes: readonly string[]
  /** The group that takes levels which no group names (the rare ones); null: they are `unseen`, WoE 0. */
  readonly otherGroup: number | null
}

/**
 * A place in a factor's table. Its order: ordinary bins, special codes, `missing`, and for a nominal factor
 * `unseen`. `missing` and `unseen` always have a slot, so that scoring has an answer for each value.
 */
export type Slot =
  | { readonly kind: 'interval'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'levels'; readonly levels: readonly string[]; readonly takesOthers: boolean }
  | { readonly kind: 'special'; readonly code: number | string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unseen' }

export function ordinaryCount(binning: Binning): number {
  return binning.kind === 'numeric' ? binning.breaks.length + 1 : binning.groups.length
}

export function missingSlot(binning: Binning): number {
  return ordinaryCount(binning) + binning.specialCodes.length
}

export function slotCount(binning: Binning): number {
  return missingSlot(binning) + (binning.kind === 'nominal' ? 2 : 1)
}

export function slotsOf(binning: Binning): Slot[] {
  const special = binning.specialCodes.map((code): Slot => ({ kind: 'special', code }))
  if (binning.kind === 'numeric') {
    const edges = [null, ...binning.breaks, null]
    const intervals = edges.slice(1).map((to, bin): Slot => ({ kind: 'interval', from: edges[bin], to }))
    return [...intervals, ...special, { kind: 'missing' }]
  }
  const groups = binning.groups.map(
    (levels, group): Slot => ({ kind: 'levels', levels, takesOthers: group === binning.otherGroup }),
  )
  return [...groups, ...special, { kind: 'missing' }, { kind: 'unseen' }]
}

/** A name for tables and files, the same in every language: `[26,35)`, `rent | for free`, `missing`. */
export function slotName(slot: Slot): string {
  switch (slot.kind) {
    case 'interval':
      return `${slot.from === null ? '(-inf' : `[${slot.from}`},${slot.to ?? 'inf'})`
    case 'levels':
      return [...slot.levels, ...(slot.takesOthers ? ['*'] : [])].join(' | ')
    case 'special':
      return `= ${slot.code}`
    case 'missing':
    case 'unseen':
      return slot.kind
  }
}
