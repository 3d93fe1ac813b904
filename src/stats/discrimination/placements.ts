import type { TiedScores } from './tied-scores.ts'

/**
 * The placement values of DeLong, DeLong and Clarke-Pearson (1988), for each distinct score: the share of
 * non-events that an event at this score outranks, and the share of events that outrank a non-event at it; ties
 * count half. One pass over the sorted scores, as Sun and Xu (2014) found by ranks.
 */
export interface Placements {
  readonly ofEvent: Float64Array
  readonly ofNonEvent: Float64Array
  /** The mean of either: the area under the ROC curve. */
  readonly area: number
}

export function placements(tied: TiedScores): Placements {
  const places = tied.score.length
  const ofEvent = new Float64Array(places)
  const ofNonEvent = new Float64Array(places)
  let eventsBelow = 0
  let nonEventsBelow = 0
  let area = 0
  for (let place = 0; place < places; place++) {
    const events = tied.events[place]
    const nonEvents = tied.nonEvents[place]
    ofEvent[place] = (nonEventsBelow + nonEvents / 2) / tied.totalNonEvents
    ofNonEvent[place] = (tied.totalEvents - eventsBelow - events / 2) / tied.totalEvents
    // Counts times half-counts are exact integers here, so the area has one rounding.
    area += events * (nonEventsBelow + nonEvents / 2)
    eventsBelow += events
    nonEventsBelow += nonEvents
  }
  return { ofEvent, ofNonEvent, area: area / (tied.totalEvents * tied.totalNonEvents) }
}
