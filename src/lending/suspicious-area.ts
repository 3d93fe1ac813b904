/** What is known at the decision cannot tell so much: an area under the curve above this is a leak (SOUNDNESS.md rule 5). */
export const SUSPICIOUS_AREA = 0.85
