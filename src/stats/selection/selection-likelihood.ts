import type { DerivativePoint } from '../guarded-newton.ts'
import type { Design } from '../regression/design.ts'
import { rowReader, type SparseRow, scaledPredictor } from '../regression/sparse-rows.ts'
import { emptyTerms, selectedTerms, selectionTerms } from './selection-terms.ts'

/** The rows of a selection model: the outcome's design holds those selected with a known outcome, in their order. */
export interface SelectionData {
  readonly selection: Design
  readonly outcome: Design
  /** By row of `selection`: 0 not selected, 1 selected, 2 selected with an outcome that is not known yet. */
  readonly isSelected: Uint8Array
  /** By row of `outcome`: 1 where the event came. */
  readonly isEvent: Uint8Array
}

/**
 * The log likelihood of a probit with sample selection (Van de Ven & Van Praag 1981, J. Econometrics 17, 229–252):
 * Σ ln Φ(−z'γ) over the rows not selected + Σ ln Φ₂(z'γ, ±x'β; ±ρ) over those selected + Σ ln Φ(z'γ) over those whose
 * outcome is not known yet, with its exact first and second derivatives. Parameters are γ, β (in the scaled units of the designs) and artanh ρ, in this order.
 */
export function selectionLikelihood(data: SelectionData, parameters: Float64Array): DerivativePoint {
  const { selection, outcome, isSelected, isEvent } = data
  const ofSelection = selection.columns.length
  const size = parameters.length
  const z = scaledPredictor(selection, parameters.subarray(0, ofSelection))
  const x = scaledPredictor(outcome, parameters.subarray(ofSelection, size - 1))
  const correlation = Math.tanh(parameters[size - 1])
  const readSelection = rowReader(selection)
  const readOutcome = rowReader(outcome)
  const terms = emptyTerms()
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  let value = 0
  let next = 0
  for (let row = 0; row < selection.rows; row++) {
    const own = readSelection(row)
    if (isSelected[row] !== 1) {
      selectionTerms(terms, z[row], isSelected[row] === 0 ? -1 : 1)
      value += terms.value
      addGradient(gradient, 0, own, terms.first[0])
      addOuter(information, size, { offset: 0, row: own }, { offset: 0, row: own }, terms.second[0])
      continue
    }
    selectedTerms(terms, z[row], x[next], correlation, isEvent[next] === 1)
    const other = readOutcome(next)
    next += 1
    value += terms.value
    const [byZ, byX, byTau] = terms.first
    const [zz, zx, zTau, xx, xTau, tauTau] = terms.second
    addGradient(gradient, 0, own, byZ)
    addGradient(gradient, ofSelection, other, byX)
    gradient[size - 1] += byTau
    const left = { offset: 0, row: own }
    const right = { offset: ofSelection, row: other }
    addOuter(information, size, left, left, zz)
    addOuter(information, size, left, right, zx)
    addOuter(information, size, right, right, xx)
    addEdge(information, size, left, zTau)
    addEdge(information, size, right, xTau)
    information[size * size - 1] -= tauTau
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) information[i * size + j] = information[j * size + i]
  return { value, gradient, information }
}

interface PlacedRow {
  readonly offset: number
  readonly row: SparseRow
}

function addGradient(
  gradient: Float64Array,
  offset: number,
  { columns, values, length }: SparseRow,
  slope: number,
) {
  for (let i = 0; i < length; i++) gradient[offset + columns[i]] += slope * values[i]
}

/** Into the upper triangle; columns of a row ascend. */
function addOuter(
  information: Float64Array,
  size: number,
  left: PlacedRow,
  right: PlacedRow,
  bend: number,
): void {
  const isSame = left.row === right.row
  for (let i = 0; i < left.row.length; i++) {
    const at = (left.offset + left.row.columns[i]) * size + right.offset
    const factor = bend * left.row.values[i]
    for (let j = isSame ? i : 0; j < right.row.length; j++)
      information[at + right.row.columns[j]] -= factor * right.row.values[j]
  }
}

/** With τ, the last parameter. */
function addEdge(information: Float64Array, size: number, { offset, row }: PlacedRow, bend: number): void {
  for (let i = 0; i < row.length; i++)
    information[(offset + row.columns[i]) * size + size - 1] -= bend * row.values[i]
}
