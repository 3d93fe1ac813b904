/** How a figure is known (SOUNDNESS.md rule 20): estimated on the cooperative's book, by contract, or stated. */
export const certainties = ['ownData', 'arithmetic', 'assumption'] as const
export type Certainty = (typeof certainties)[number]

/** A figure is as certain as the least certain part of it. */
export function leastCertain(...of: readonly Certainty[]): Certainty {
  return certainties[Math.max(0, ...of.map((certainty) => certainties.indexOf(certainty)))]
}
