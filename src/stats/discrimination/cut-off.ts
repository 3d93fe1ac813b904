import type { TiedScores } from './tied-scores.ts'

/**
 * What each of the four ends of a decision costs, in any one unit (yuan a loan); a gain is negative. There is no
 * default: a cut-off without a price is the 0.5 that nobody decided on.
 */
export interface LossMatrix {
  /** Lent to, and defaulted. */
  readonly approvedEvent: number
  /** Refused, though it would have been repaid: the margin lost. */
  readonly refusedNonEvent: number
  readonly approvedNonEvent?: number
  readonly refusedEvent?: number
}

/** What happens when every borrower who scores at `cutOff` or above is refused; Infinity refuses nobody. */
export interface CutOff {
  readonly cutOff: number
  readonly approvedShare: number
  /** Share of events refused; of non-events approved. */
  readonly sensitivity: number
  readonly specificity: number
  /** Events among the refused; `null` where nobody is refused. */
  readonly precision: number | null
  /** Events among the approved; `null` where nobody is approved. */
  readonly eventRateAmongApproved: number | null
  /** The cost of the sample, in the unit of the loss matrix; `null` without one. */
  readonly cost: number | null
}

/** The rows at the given cut-offs, in their order. */
export function cutOffTable(tied: TiedScores, cutOffs: readonly number[], losses?: LossMatrix): CutOff[] {
  const order = cutOffs.map((_, index) => index).sort((a, b) => cutOffs[a] - cutOffs[b])
  const rows = new Array<CutOff>(cutOffs.length)
  let place = 0
  let events = 0
  let nonEvents = 0
  for (const index of order) {
    for (; place < tied.score.length && tied.score[place] < cutOffs[index]; place++) {
      events += tied.events[place]
      nonEvents += tied.nonEvents[place]
    }
    rows[index] = cutOffRow(tied, cutOffs[index], events, nonEvents, losses)
  }
  return rows
}

/** Cut-offs at distinct scores that approve about 1/`count`, 2/`count`, … of all: rows for a table. */
export function evenCutOffs(tied: TiedScores, count = 20): number[] {
  const all = tied.totalEvents + tied.totalNonEvents
  const cutOffs: number[] = []
  let below = 0
  let next = 1
  for (let place = 0; place < tied.score.length; place++) {
    const reached = Math.floor((below * count) / all)
    if (reached >= next) {
      cutOffs.push(tied.score[place])
      next = reached + 1
    }
    below += tied.events[place] + tied.nonEvents[place]
  }
  return [...cutOffs, Infinity]
}

/** The cut-off that costs least among all that the data can tell apart; of equally cheap ones the highest. */
export function cheapestCutOff(tied: TiedScores, losses: LossMatrix): CutOff {
  let best = cutOffRow(tied, tied.score[0], 0, 0, losses)
  let events = 0
  let nonEvents = 0
  for (let place = 0; place < tied.score.length; place++) {
    events += tied.events[place]
    nonEvents += tied.nonEvents[place]
    if (costOf(tied, events, nonEvents, losses) <= best.cost!) {
      const next = place + 1 < tied.score.length ? tied.score[place + 1] : Infinity
      best = cutOffRow(tied, next, events, nonEvents, losses)
    }
  }
  return best
}

/**
 * The cut-off that costs least in theory where the probabilities are true: refuse where lending costs more than
 * refusing (Elkan 2001). `null` where the matrix never makes refusal, or never approval, worth while.
 */
export function theoreticalCutOff(losses: LossMatrix): number | null {
  const byRefusingNonEvent = losses.refusedNonEvent - (losses.approvedNonEvent ?? 0)
  const byApprovingEvent = losses.approvedEvent - (losses.refusedEvent ?? 0)
  if (!(byRefusingNonEvent > 0 && byApprovingEvent > 0)) return null
  return byRefusingNonEvent / (byRefusingNonEvent + byApprovingEvent)
}

function cutOffRow(
  tied: TiedScores,
  cutOff: number,
  approvedEvents: number,
  approvedNonEvents: number,
  losses?: LossMatrix,
): CutOff {
  const refusedEvents = tied.totalEvents - approvedEvents
  const refusedNonEvents = tied.totalNonEvents - approvedNonEvents
  const approved = approvedEvents + approvedNonEvents
  const refused = refusedEvents + refusedNonEvents
  return {
    cutOff,
    approvedShare: approved / (approved + refused),
    sensitivity: refusedEvents / tied.totalEvents,
    specificity: approvedNonEvents / tied.totalNonEvents,
    precision: refused > 0 ? refusedEvents / refused : null,
    eventRateAmongApproved: approved > 0 ? approvedEvents / approved : null,
    cost: losses ? costOf(tied, approvedEvents, approvedNonEvents, losses) : null,
  }
}

function costOf(
  tied: TiedScores,
  approvedEvents: number,
  approvedNonEvents: number,
  losses: LossMatrix,
): number {
  return (
    approvedEvents * losses.approvedEvent +
    approvedNonEvents * (losses.approvedNonEvent ?? 0) +
    (tied.totalEvents - approvedEvents) * (losses.refusedEvent ?? 0) +
    (tied.totalNonEvents - approvedNonEvents) * losses.refusedNonEvent
  )
}
