/** Weighted events and non-events of consecutive pre-bins (or of levels in order of their event rate). */
export interface Cells {
  readonly events: Float64Array
  readonly nonEvents: Float64Array
}

/** Weighted events and non-events of the whole sample, missing values and special codes included. */
export interface ClassTotals {
  readonly events: number
  readonly nonEvents: number
}

/** The outcome of each row: 1 where the event (default) happened, else 0; `weights` are frequencies. */
export interface BinaryOutcome {
  readonly event: Uint8Array
  readonly weights?: Float64Array
}

export function emptyCells(count: number): Cells {
  return { events: new Float64Array(count), nonEvents: new Float64Array(count) }
}

export function classTotals({ event, weights }: BinaryOutcome): ClassTotals {
  let events = 0
  let all = 0
  for (let row = 0; row < event.length; row++) {
    const weight = weights ? weights[row] : 1
    all += weight
    events += weight * event[row]
  }
  return { events, nonEvents: all - events }
}

/** Sums the outcome by code. `codes[row]` is the cell of the row and must be below `count`. */
export function cellsOfCodes(codes: ArrayLike<number>, count: number, outcome: BinaryOutcome): Cells {
  const { event, weights } = outcome
  const cells = emptyCells(count)
  for (let row = 0; row < event.length; row++) {
    const weight = weights ? weights[row] : 1
    if (event[row] === 1) cells.events[codes[row]] += weight
    else cells.nonEvents[codes[row]] += weight
  }
  return cells
}
