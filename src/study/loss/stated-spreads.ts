/**
 * Spreads of default that stand where the book's history is too short to show its own: design values (DOMAIN.md §6:
 * year .25 and township .35 on the log-odds make the common variance that single-county cooperatives show).
 */
export const statedSpreads = {
  year: 0.25,
  township: 0.35,
  /** Two households of one joint group: the odds of a mate of a defaulter are e^σ² ≈ 1.3 times as high. */
  group: 0.5,
  /** Correlation of the weather of two townships. */
  weather: 0.3,
  /** How far the stated correlation may be off, as a standard deviation. */
  weatherError: 0.15,
} as const

/** Fewer years do not show how years differ. */
export const fewestYears = 5
/** Fewer groups of at least two notes, or fewer defaults in them, do not show contagion. */
export const fewestGroups = 100
export const fewestGroupDefaults = 20
/** Fewer townships' years do not show how they differ. */
export const fewestTownshipYears = 30
/** A township counts as struck from this share of its households on (受灾: a loss of a tenth). */
export const leastShareStruck = 0.1
