import type { Book } from '../../book/book.ts'
import { levelAt, nominalOf } from '../../book/sample/table-columns.ts'
import { type Guarantee, guarantees } from '../../lending/vocabulary.ts'
import type { Certainty } from '../portfolio/certainty.ts'
import type { RiskBasis } from '../portfolio/risk-basis.ts'
import type { LineSums } from '../portfolio/undrawn-lines.ts'

/** Notes at risk of one guarantee; yuan. */
export interface GuaranteePart {
  readonly guarantee: Guarantee
  readonly notes: number
  /** At a default: with what is drawn on lines. */
  readonly exposure: number
  readonly lossGivenDefault: number
  readonly standardError: number
  readonly certainty: Certainty
  /** Own defaults behind the loss given default; 0 where it is stated. */
  readonly observed: number
  /** After what risk funds and guarantee companies bear by contract; weighted by exposure. */
  readonly ownLossGivenDefault: number
  readonly expectedLoss: number
}

/** By guarantee, in the order of the closed set; guarantees without a note at risk are left out. */
export function guaranteeParts(book: Book, { notes, losses, probability }: RiskBasis): GuaranteePart[] {
  const names = guaranteesOf(book, notes.rows)
  const sums = new Map(guarantees.map((name) => [name, { notes: 0, exposure: 0, loss: 0, expected: 0 }]))
  names.forEach((name, note) => {
    const own = sums.get(name)!
    const exposure = notes.exposure[note] / 100
    own.notes += 1
    own.exposure += exposure
    own.loss += exposure * notes.lossGivenDefault[note]
    own.expected += exposure * notes.lossGivenDefault[note] * probability[note]
  })
  return guarantees.flatMap((guarantee) => {
    const own = sums.get(guarantee)!
    if (own.notes === 0) return []
    const { value, standardError, certainty, observed } = losses[guarantee]
    return [
      {
        guarantee,
        notes: own.notes,
        exposure: own.exposure,
        lossGivenDefault: value,
        standardError,
        certainty,
        observed,
        ownLossGivenDefault: own.loss / own.exposure,
        expectedLoss: own.expected,
      },
    ]
  })
}

/** By note; one whose guarantee the book does not give counts as pure credit. */
export function guaranteesOf({ loans }: Book, rows: Uint32Array): Guarantee[] {
  const column = nominalOf(loans, 'guarantee')
  return Array.from(rows, (row) => (levelAt(column, row) ?? 'credit') as Guarantee)
}

/** What comes from lines that are not drawn yet; yuan. */
export interface UndrawnPart {
  readonly drawing: LineSums
  readonly idle: LineSums
  readonly conversionFactor: number
  readonly expectedLoss: number
  readonly shareOfExpectedLoss: number
  /** Of the mean loss in the worst thousandth of years. */
  readonly shareOfShortfall: number
}

/** Null where the book has no lines. `shortfall` by note: what it adds to the worst thousandth. */
export function undrawnPart(
  { lines, notes, probability }: RiskBasis,
  shortfall: Float64Array,
): UndrawnPart | null {
  if (lines === null) return null
  let [expected, undrawn, tail, undrawnTail] = [0, 0, 0, 0]
  for (let note = 0; note < shortfall.length; note++) {
    const own = (probability[note] * notes.lossGivenDefault[note] * notes.exposure[note]) / 100
    const share = lines.ofNotes[note] / notes.exposure[note]
    expected += own
    undrawn += own * share
    tail += shortfall[note]
    undrawnTail += shortfall[note] * share
  }
  const inYuan = ({ households, undrawn: left, exposure }: LineSums): LineSums => ({
    households,
    undrawn: left / 100,
    exposure: exposure / 100,
  })
  return {
    drawing: inYuan(lines.drawing),
    idle: inYuan(lines.idle),
    conversionFactor: lines.conversionFactor,
    expectedLoss: undrawn,
    shareOfExpectedLoss: expected > 0 ? undrawn / expected : 0,
    shareOfShortfall: tail > 0 ? undrawnTail / tail : 0,
  }
}
