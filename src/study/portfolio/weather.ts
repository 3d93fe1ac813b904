/**
 * One state of what comes from outside, as the notes at risk meet it: weather and prices of a year, a scenario, or
 * what is known of the harvest under way.
 */
export interface Weather {
  /** Probability that the household is hit, by note: 0 or 1 where it is known. */
  readonly hit: Float64Array
  /** Shock of the own crop's price at harvest, in standard deviations, by note. */
  readonly priceShock: Float64Array
}

/** A past crop year laid over today's notes, township by township and crop by crop. */
export interface WeatherYear extends Weather {
  readonly year: number
}

/** No disaster, average prices. */
export function quiet(notes: number): Weather {
  return { hit: new Float64Array(notes), priceShock: new Float64Array(notes) }
}
