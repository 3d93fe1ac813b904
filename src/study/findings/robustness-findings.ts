/** The coefficients of the primary table beside those of the models that could have been fitted instead. */
export interface RobustnessFinding {
  readonly rows: readonly RobustnessRow[]
  /** Which estimate stands in `alternative`; null on large books, where it is not computed. */
  readonly alternative: 'ml' | 'firth' | null
  /** The model with the lender's grade and rate; null where the book has neither. */
  readonly withDecisions: DecisionsFinding | null
  /** Rows and events without a missing value; null where nothing is missing. */
  readonly completeCases: { readonly rows: number; readonly events: number } | null
  readonly leaveYearOut: { readonly years: number; readonly method: 'exact' | 'oneStep' } | null
  readonly selection: SelectionFinding | null
}

export interface RobustnessRow {
  readonly factor: string
  readonly isMissingFlag: boolean
  readonly level: string | null
  readonly primary: number
  /** Under the errors of the primary table, and model-based. */
  readonly standardError: number
  readonly naiveStandardError: number
  readonly alternative: number | null
  readonly withDecisions: number | null
  readonly completeCases: number | null
  /** Smallest and largest coefficient when each crop year is left out in turn. */
  readonly leaveYearOut: readonly [number, number] | null
}

export interface DecisionsFinding {
  readonly mcFaddenWithout: number
  readonly mcFaddenWith: number
  readonly terms: readonly {
    readonly factor: string
    readonly level: string | null
    readonly coefficient: number | null
    readonly standardError: number | null
    readonly pValue: number | null
    readonly oddsRatio: number | null
  }[]
  /** Share of the variance of each decision's coefficient that the other factors explain: 1 − 1/GVIF^(1/df). */
  readonly explainedByFactors: readonly { readonly factor: string; readonly share: number }[]
}

export interface SelectionFinding {
  readonly criterion: 'bic'
  readonly resamples: number
  readonly chosen: readonly string[]
  readonly frequencies: readonly { readonly factor: string; readonly share: number }[]
}
