import type { Phrase } from '../words/phrase.ts'

/**
 * What a figure shows, free of how it is drawn. Values are held as in table cells, whatever the axis writes:
 * money in yuan (`tenThousandYuan` divides when it prints), shares and rates as fractions.
 */
export type Chart =
  | BarChart
  | LineChart
  | IntervalChart
  | ForestChart
  | HistogramChart
  | CalibrationChart
  | FunnelChart
  | StackedBarChart
  | HeatMap
  | NetworkChart

export interface Axis {
  readonly label: Phrase
  readonly format: 'count' | 'percent' | 'decimal' | 'tenThousandYuan' | 'yuan'
}

/** Horizontal bars, longest labels wrapped; `emphasis` marks bars that the caption speaks of. */
export interface BarChart {
  readonly kind: 'bar'
  readonly axis: Axis
  readonly bars: readonly {
    readonly label: Phrase
    readonly value: number
    readonly interval?: readonly [number, number]
    readonly emphasis?: boolean
    readonly annotation?: Phrase
  }[]
}

export interface LineChart {
  readonly kind: 'line'
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly {
    readonly name: Phrase
    readonly points: readonly { readonly x: number; readonly y: number }[]
  }[]
  /** Text under the ticks where x is not a plain number (a month, a crop year). */
  readonly tickLabels?: readonly { readonly x: number; readonly label: Phrase }[]
}

/** A point with an interval for each category in order (a default rate by crop year). */
export interface IntervalChart {
  readonly kind: 'interval'
  readonly axis: Axis
  /** Where the axis begins unless a value lies lower: 0, or .5 of an area under the curve, which is chance. */
  readonly floor?: number
  readonly points: readonly {
    readonly label: Phrase
    readonly value: number
    readonly interval: readonly [number, number]
  }[]
  readonly reference?: { readonly value: number; readonly label: Phrase }
}

/** Odds ratios on a logarithmic axis; a null estimate is a reference level, an infinite one an arrow. */
export interface ForestChart {
  readonly kind: 'forest'
  readonly axis: Axis
  readonly groups: readonly {
    readonly name: Phrase
    readonly rows: readonly {
      readonly label: Phrase
      readonly estimate: number | null
      readonly interval: readonly [number, number] | null
    }[]
  }[]
}

/** Two or one distributions over the same breaks (scores of good and bad loans). `breaks` has one more entry. */
export interface HistogramChart {
  readonly kind: 'histogram'
  readonly x: Axis
  readonly breaks: readonly number[]
  readonly series: readonly { readonly name: Phrase; readonly shares: readonly number[] }[]
}

/** Predicted against observed default rate by band, with the diagonal. */
export interface CalibrationChart {
  readonly kind: 'calibration'
  readonly points: readonly {
    readonly predicted: number
    readonly observed: number
    readonly interval: readonly [number, number]
    readonly count: number
  }[]
}

/** Observed/expected against expected events, with limits around 1. */
export interface FunnelChart {
  readonly kind: 'funnel'
  readonly points: readonly {
    readonly label: Phrase
    readonly expected: number
    readonly ratio: number
    readonly outside: boolean
  }[]
  readonly limits: readonly {
    readonly name: Phrase
    readonly curve: readonly { readonly expected: number; readonly low: number; readonly high: number }[]
  }[]
}

/** One bar a category, split into parts that sum to the whole (five categories by year). */
export interface StackedBarChart {
  readonly kind: 'stackedBar'
  readonly axis: Axis
  readonly parts: readonly Phrase[]
  readonly bars: readonly { readonly label: Phrase; readonly values: readonly number[] }[]
}

/** Rates by two categories (crop and year); null is an empty cell. */
export interface HeatMap {
  readonly kind: 'heatMap'
  readonly rows: readonly Phrase[]
  readonly columns: readonly Phrase[]
  readonly values: readonly (readonly (number | null)[])[]
  readonly format: 'percent' | 'decimal'
}

/** Who hangs together with whom, one small graph a group. An arrow goes from the first to the second. */
export interface NetworkChart {
  readonly kind: 'network'
  /** What the nodes are; the first kind stands on the left, the others on the right. */
  readonly kinds: readonly Phrase[]
  readonly groups: readonly {
    readonly name: Phrase
    readonly nodes: readonly { readonly label: Phrase; readonly kind: number }[]
    /** Positions in `nodes`. Between nodes of the first kind they are arrows. */
    readonly edges: readonly (readonly [number, number])[]
  }[]
}
