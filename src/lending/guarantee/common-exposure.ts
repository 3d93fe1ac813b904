/** Above this share of a group in one crop and village, one bad harvest hits all guarantors at once (§4.7 [S:65]). */
export const COMMON_EXPOSURE_ALERT = 0.6

export interface CommonExposure {
  /** The largest share of members with the same crop and village; null where no member's is known. */
  readonly share: number | null
  readonly isAlert: boolean
}

/** `exposures`: crop and village of each member as one text, null where unknown (it counts as different). */
export function commonExposure(
  exposures: readonly (string | null)[],
  alertAbove: number = COMMON_EXPOSURE_ALERT,
): CommonExposure {
  const counts = new Map<string, number>()
  for (const exposure of exposures)
    if (exposure !== null) counts.set(exposure, (counts.get(exposure) ?? 0) + 1)
  if (counts.size === 0) return { share: null, isAlert: false }
  const share = Math.max(...counts.values()) / exposures.length
  return { share, isAlert: share > alertAbove }
}
