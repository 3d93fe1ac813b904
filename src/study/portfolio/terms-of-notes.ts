import type { Design } from '../../stats/regression/design.ts'

/** The values of a numeric term by row of a design; null where the model has no such term. */
export function numericOfTerm({ factors }: Design, term: string): Float64Array | null {
  const factor = factors.find(({ name }) => name === term)
  return factor?.kind === 'numeric' ? factor.values : null
}

/** 1 where a nominal term has the level; null where the model has no such term or level. */
export function levelOfTerm({ factors }: Design, term: string, level: string): Uint8Array | null {
  const factor = factors.find(({ name }) => name === term)
  const code = factor?.kind === 'nominal' ? factor.levels.indexOf(level) : -1
  return factor?.kind === 'nominal' && code >= 0
    ? Uint8Array.from(factor.codes, (own) => (own === code ? 1 : 0))
    : null
}
