/** What can be wrong with a request for a card, with a card, or with the data that it meets. */
export type CardErrorCode =
  /** The outcome has one class only. */
  | 'cardOneClass'
  /** No factor could be binned, or none carries information: `leftOut` names the first reason. */
  | 'cardNoFactor'
  /** The regression of the card did not converge, as when a bin decides the outcome. */
  | 'cardFitFailed'
  | 'cardFactorUnknown'
  /** More than 250 bins. */
  | 'cardTooManyBins'
  /** The file is no scorecard, or of a later version. */
  | 'cardFormat'
  | 'cardVersion'
  /** `place` in the card is not what it should be. */
  | 'cardShape'
  /** The data lack a factor of the card. */
  | 'cardColumnMissing'
  /** The card reads numbers where the data have text. */
  | 'cardColumnText'
