import { takeRowsOf } from '../../../stats/frame.ts'
import type { DesignFactor } from '../../../stats/regression/design.ts'
import type { NotesAtRisk } from '../../portfolio/notes-at-risk.ts'
import type { DrawInputs } from '../../portfolio/parameter-draws.ts'
import type { Weather } from '../../portfolio/weather.ts'

/**
 * Some notes that stand for all: drawn evenly along the book with probability in proportion to their expected loss
 * (systematic sampling), their balances raised by the inverse. Intervals are taken on them, never the estimate.
 */
export function thinnedNotes(
  expectedLoss: Float64Array,
  most: number,
): { notes: Uint32Array; weights: Float64Array } {
  const total = expectedLoss.reduce((sum, loss) => sum + loss, 0)
  if (expectedLoss.length <= most || !(total > 0)) {
    return {
      notes: Uint32Array.from(expectedLoss, (_, note) => note),
      weights: new Float64Array(expectedLoss.length).fill(1),
    }
  }
  const step = total / most
  const notes: number[] = []
  const weights: number[] = []
  let before = 0
  for (let note = 0; note < expectedLoss.length; note++) {
    const after = before + expectedLoss[note]
    const hits = Math.floor(after / step + 0.5) - Math.floor(before / step + 0.5)
    if (hits > 0) {
      notes.push(note)
      weights.push((hits * step) / expectedLoss[note])
    }
    before = after
  }
  return { notes: Uint32Array.from(notes), weights: Float64Array.from(weights) }
}

export function notesOn(notes: NotesAtRisk, chosen: Uint32Array, weights: Float64Array): NotesAtRisk {
  return {
    rows: Uint32Array.from(chosen, (note) => notes.rows[note]),
    balance: Float64Array.from(chosen, (note, at) => notes.balance[note] * weights[at]),
    exposure: Float64Array.from(chosen, (note, at) => notes.exposure[note] * weights[at]),
    lossGivenDefault: Float64Array.from(chosen, (note) => notes.lossGivenDefault[note]),
    insured: Float64Array.from(chosen, (note) => notes.insured[note]),
  }
}

export function weatherOn({ hit, priceShock }: Weather, chosen: Uint32Array): Weather {
  return {
    hit: Float64Array.from(chosen, (note) => hit[note]),
    priceShock: Float64Array.from(chosen, (note) => priceShock[note]),
  }
}

export function drawInputsOn(inputs: DrawInputs, chosen: Uint32Array): DrawInputs {
  const { design } = inputs.notes
  const factors = design.factors.map((factor): DesignFactor => takeRowsOf(factor, chosen))
  const { officers } = inputs
  return {
    ...inputs,
    notes: { ...inputs.notes, design: { ...design, rows: chosen.length, factors } },
    officers: officers && {
      ...officers,
      officerOfNote: Uint32Array.from(chosen, (note) => officers.officerOfNote[note]),
    },
  }
}
