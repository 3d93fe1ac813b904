import { theoreticalCutOff } from '../../stats/discrimination/cut-off.ts'
import type { TiedScores } from '../../stats/discrimination/tied-scores.ts'
import { assumedLossGivenDefault, assumedMarginShare } from './cut-offs.ts'
import type { ClassificationFinding } from './diagnostic-findings.ts'

/** Who lies above the probability from which refusing costs less than lending. */
export function classificationOf(tied: TiedScores): ClassificationFinding {
  const cutOff = theoreticalCutOff({
    approvedEvent: assumedLossGivenDefault,
    refusedNonEvent: assumedMarginShare,
  })!
  let eventsAbove = 0
  let nonEventsAbove = 0
  for (let place = 0; place < tied.score.length; place++) {
    if (tied.score[place] < cutOff) continue
    eventsAbove += tied.events[place]
    nonEventsAbove += tied.nonEvents[place]
  }
  return {
    cutOff,
    lossGivenDefault: assumedLossGivenDefault,
    marginShare: assumedMarginShare,
    eventsAbove,
    eventsBelow: tied.totalEvents - eventsAbove,
    nonEventsAbove,
    nonEventsBelow: tied.totalNonEvents - nonEventsAbove,
  }
}
