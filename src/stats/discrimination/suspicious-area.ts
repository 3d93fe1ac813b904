/**
 * What is known at a decision cannot tell so much: an area under the curve above this speaks of a leak, of a column
 * that was written after the outcome.
 */
export const SUSPICIOUS_AREA = 0.85
