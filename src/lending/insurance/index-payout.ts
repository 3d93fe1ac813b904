/** On which side of the strike the weather does harm: too little rain or warmth, or too much. */
export type IndexSide = 'deficit' | 'excess'

/** Linear from the strike, where nothing is paid, to the exit, where all is; or a table of steps. */
export type IndexCover =
  | { readonly side: IndexSide; readonly strike: number; readonly exit: number }
  | {
      readonly side: IndexSide
      /** From this value of the index on (towards the harm) such a share is paid; the farthest step reached counts. */
      readonly steps: readonly { readonly at: number; readonly pays: number }[]
    }

/** Share of the sum insured that an index pays, 0 to 1: clip((strike − I)/(strike − exit)), reversed for excess. */
export function indexPayoutShare(cover: IndexCover, index: number): number {
  const towards = cover.side === 'deficit' ? -1 : 1
  if ('steps' in cover) {
    const reached = cover.steps.filter(({ at }) => towards * (index - at) >= 0)
    return Math.max(0, ...reached.map(({ pays }) => pays))
  }
  const { strike, exit } = cover
  if (!(towards * (exit - strike) > 0)) throw new RangeError(`exit ${exit} on the wrong side of ${strike}`)
  return Math.max(0, Math.min(1, (index - strike) / (exit - strike)))
}
