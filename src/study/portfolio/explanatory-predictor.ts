import type { Book } from '../../book/book.ts'
import { deriveTerms } from '../../book/sample/derive-terms.ts'
import { fillMissing } from '../../book/sample/fill-missing.ts'
import type { Sample } from '../../book/sample/sample.ts'
import { termContext } from '../../book/sample/term-context.ts'
import { type Column, levelCodes, type NominalColumn } from '../../stats/frame.ts'
import type { Design, DesignFactor, NominalFactor } from '../../stats/regression/design.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { cropYearFactor } from '../findings/crop-year-effects.ts'
import type { MergedLevels } from '../findings/findings.ts'

/** Model B laid over notes that it was not fitted to. */
export interface NotesUnderModel {
  /** The fit's design without its crop years, with the notes as rows; columns are numbered as in the fit. */
  readonly design: Design
  /** Design columns of the crop years: a coming year is an average one. */
  readonly yearColumns: readonly number[]
  /** How many pools of crop years the fit has, the reference included; 0 without years. */
  readonly yearPools: number
  /** Notes with a level that the fit never saw, by factor: they stand at its reference. */
  readonly unseen: readonly { readonly factor: string; readonly notes: number }[]
}

/** `rows` are rows of `book.loans`, in default or not, mature or not. */
export function notesUnderModel(
  book: Book,
  sample: Sample,
  fit: LogisticFit,
  merged: readonly MergedLevels[],
  rows: Uint32Array,
  cropYears: Int32Array,
): NotesUnderModel {
  const known = new Set<string>(sample.missing.map(({ term }) => term))
  const derived = deriveTerms(termContext(book, rows, cropYears)).filter(({ name }) => known.has(name))
  const filled = new Map(fillMissing(derived, sample.missing).map(({ column }) => [column.name, column]))
  const unseen: { factor: string; notes: number }[] = []
  const years = fit.design.factors.find(({ name }) => name === cropYearFactor)
  const factors = fit.design.factors
    .filter((factor) => factor !== years)
    .map((factor): DesignFactor => {
      const column = filled.get(factor.name)
      if (!column || column.kind !== factor.kind) throw new Error(`The notes have no ${factor.name}`)
      if (factor.kind === 'numeric')
        return { ...factor, values: (column as Column & { kind: 'numeric' }).values }
      const laid = laidOver(factor, column as NominalColumn, merged)
      if (laid.unseen > 0) unseen.push({ factor: factor.name, notes: laid.unseen })
      return { ...factor, codes: laid.codes }
    })
  return {
    design: { rows: rows.length, factors, columns: fit.design.columns },
    yearColumns:
      years === undefined ? [] : Array.from({ length: years.columnCount }, (_, i) => years.firstColumn + i),
    yearPools: years?.kind === 'nominal' ? years.levels.length : 0,
    unseen,
  }
}

function laidOver(factor: NominalFactor, column: NominalColumn, merged: readonly MergedLevels[]) {
  const mergedInto = merged.find((one) => one.factor === factor.name)
  const codeOf = column.levels.map((level) => {
    const own = factor.levels.indexOf(level)
    return own < 0 && mergedInto?.of.includes(level) ? factor.levels.indexOf(mergedInto.level) : own
  })
  const codes = levelCodes(column.codes.length, factor.levels.length)
  let unseen = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codeOf[column.codes[row]] ?? -1
    if (code < 0) unseen++
    codes[row] = code < 0 ? factor.reference : code
  }
  return { codes, unseen }
}
