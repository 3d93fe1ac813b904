/** What can be wrong with a request for a card, with a card, or with the data that it meets. */
export type CardErrorCode =
  /** The outcome has one class only. */
  | 'card_one_class'
  /** No factor could be binned, or none carries information: `leftOut` names the first reason. */
  | 'card_no_factor'
  /** The regression of the card did not converge, as when a bin decides the outcome. */
  | 'card_fit_failed'
  | 'card_factor_unknown'
  /** More than 250 bins. */
  | 'card_too_many_bins'
  /** The file is no scorecard, or of a later version. */
  | 'card_format'
  | 'card_version'
  /** `place` in the card is not what it should be. */
  | 'card_shape'
  /** The data lack a factor of the card. */
  | 'card_column_missing'
  /** The card reads numbers where the data have text. */
  | 'card_column_text'
