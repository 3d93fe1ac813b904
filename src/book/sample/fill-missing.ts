import { type Column, type NumericColumn, numericColumn } from '../../stats/frame.ts'
import { isInteraction, type MissingTreatment, missingMask } from './missing-treatment.ts'
import { withLevel, withNumber } from './stand-in.ts'
import { type TermName, termNamed } from './terms.ts'

/** A column of the model, and the term to which it belongs. */
export interface TermColumn {
  readonly term: TermName
  /** True for a flag `<term>Missing`. */
  readonly isIndicator: boolean
  readonly column: Column
}

/**
 * The columns without a missing value: one sample for the model, its importance and its comparisons (SOUNDNESS.md
 * rule 6). Treatments are those of the same terms, learnt here or from other rows; a flag or level appears whether
 * or not these rows have something missing, so that a fold has the columns of its training rows.
 */
export function fillMissing(
  columns: readonly Column[],
  treatments: readonly MissingTreatment[],
): TermColumn[] {
  const main = columns
    .filter((column) => !isInteraction(column.name as TermName))
    .flatMap((column) => fill(column, treatmentOf(column, treatments)))
  const interactions = columns
    .map((column) => column.name as TermName)
    .filter(isInteraction)
    .map((term) => plain(term, product(term, main)))
  return [...main, ...interactions]
}

function fill(column: Column, { term, policy, standIn }: MissingTreatment): TermColumn[] {
  if (column.kind === 'nominal') return [plain(term, withLevel(column, String(standIn)))]
  const filled = plain(term, withNumber(column, Number(standIn)))
  if (policy !== 'indicator') return [filled]
  const flags = numericColumn(`${term}Missing`, Float64Array.from(missingMask(column)))
  return [filled, { term, isIndicator: true, column: flags }]
}

/** Of the filled main effects, so that it agrees with them in every row. */
function product(term: TermName, main: readonly TermColumn[]): NumericColumn {
  const factors = termNamed(term).interactionOf.map((name) => mainEffect(name, main))
  const values = factors[0].values.map((_, row) =>
    factors.reduce((product, { values }) => product * values[row], 1),
  )
  return numericColumn(term, values)
}

function mainEffect(name: TermName, main: readonly TermColumn[]): NumericColumn {
  const column = main.find(({ term, isIndicator }) => term === name && !isIndicator)?.column
  if (column?.kind !== 'numeric') throw new Error(`An interaction needs the number ${name}`)
  return column
}

function treatmentOf(column: Column, treatments: readonly MissingTreatment[]): MissingTreatment {
  const treatment = treatments.find(({ term }) => term === column.name)
  if (!treatment) throw new Error(`No treatment of missing values for ${column.name}`)
  return treatment
}

function plain(term: TermName, column: Column): TermColumn {
  return { term, isIndicator: false, column }
}
