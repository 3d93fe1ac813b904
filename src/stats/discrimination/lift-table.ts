import type { TiedScores } from './tied-scores.ts'

export interface LiftBand {
  /** 1 is the riskiest. */
  readonly band: number
  readonly lowestScore: number
  readonly highestScore: number
  readonly observations: number
  readonly events: number
  readonly eventRate: number
  /** Event rate of the band over that of all. */
  readonly lift: number
  /** Shares of all observations and of all events in this band and the riskier ones. */
  readonly cumulativeShare: number
  readonly cumulativeEventShare: number
  readonly cumulativeLift: number
}

/**
 * Gains and lift by bands of about equal size, riskiest first. Equal scores stay together: a band ends with the
 * score that fills it, so heavy ties make fewer and unequal bands.
 */
export function liftTable(tied: TiedScores, bands = 10): LiftBand[] {
  const all = tied.totalEvents + tied.totalNonEvents
  const overallRate = tied.totalEvents / all
  const table: LiftBand[] = []
  let cumulative = 0
  let cumulativeEvents = 0
  let observations = 0
  let events = 0
  let highestScore = tied.score[tied.score.length - 1]
  for (let place = tied.score.length - 1; place >= 0; place--) {
    observations += tied.events[place] + tied.nonEvents[place]
    events += tied.events[place]
    const reached = cumulative + observations
    const filled = Math.floor((reached * bands) / all) > Math.floor((cumulative * bands) / all)
    if (observations === 0 || (place > 0 && !filled)) continue
    cumulative = reached
    cumulativeEvents += events
    table.push({
      band: table.length + 1,
      lowestScore: tied.score[place],
      highestScore,
      observations,
      events,
      eventRate: events / observations,
      lift: events / observations / overallRate,
      cumulativeShare: cumulative / all,
      cumulativeEventShare: cumulativeEvents / tied.totalEvents,
      cumulativeLift: cumulativeEvents / cumulative / overallRate,
    })
    observations = 0
    events = 0
    if (place > 0) highestScore = tied.score[place - 1]
  }
  return table
}
