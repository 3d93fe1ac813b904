/** Where a ratio falls below its floor on a path of growing severity. */
export type Breach =
  | { readonly status: 'found'; readonly severity: number; readonly ratio: number }
  /** Below the floor without any stress. */
  | { readonly status: 'already'; readonly ratio: number }
  /** Not even at the end of the path. */
  | { readonly status: 'none'; readonly ratio: number }

/**
 * The smallest severity from 0 to `worst` at which `ratioAt` lies below `floor`, by bisection to `tolerance`; the
 * ratio must not rise with severity. With `tolerance` 1 and a whole `worst` the severities are whole numbers.
 */
export function smallestBreach(
  ratioAt: (severity: number) => number,
  { floor, worst, tolerance }: { readonly floor: number; readonly worst: number; readonly tolerance: number },
): Breach {
  const atRest = ratioAt(0)
  if (atRest < floor) return { status: 'already', ratio: atRest }
  const atWorst = ratioAt(worst)
  if (!(atWorst < floor)) return { status: 'none', ratio: atWorst }
  let safe = 0
  let breached = { severity: worst, ratio: atWorst }
  while (breached.severity - safe > tolerance) {
    const steps = Math.round((breached.severity - safe) / tolerance)
    const severity = safe + Math.floor(steps / 2) * tolerance
    if (severity <= safe || severity >= breached.severity) break
    const ratio = ratioAt(severity)
    if (ratio < floor) breached = { severity, ratio }
    else safe = severity
  }
  return { status: 'found', ...breached }
}
