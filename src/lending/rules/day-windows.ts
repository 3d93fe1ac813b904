/** Rows of one account or household that lie near each other in time. */
export interface DatedNote {
  /** Row of the loans. */
  readonly row: number
  readonly day: number
  /** Fen. */
  readonly amount: number
  /** Code of the household. */
  readonly household: number
}

/**
 * The longest runs of notes whose first and last lie at most `days` apart and that satisfy `isSuspicious`; runs that
 * overlap are one. Notes in ascending order of days.
 */
export function suspiciousRuns<Note extends { readonly day: number }>(
  notes: readonly Note[],
  days: number,
  isSuspicious: (run: readonly Note[]) => boolean,
): Note[][] {
  const runs: { from: number; to: number }[] = []
  let to = 0
  for (let from = 0; from < notes.length; from++) {
    while (to < notes.length && notes[to].day - notes[from].day <= days) to++
    if (!isSuspicious(notes.slice(from, to))) continue
    const last = runs.at(-1)
    if (last && from < last.to) last.to = to
    else runs.push({ from, to })
  }
  return runs.map((run) => notes.slice(run.from, run.to))
}

/** R02: notes of `fewest` households or more reach one account within `days`, together above a household's cap. */
export function pilesOf(
  notes: readonly DatedNote[],
  limits: {
    readonly pilingDays: number
    readonly fewestHouseholds: number
    readonly householdCap: number
  },
): DatedNote[][] {
  return suspiciousRuns(
    notes,
    limits.pilingDays,
    (run) =>
      run.length >= limits.fewestHouseholds &&
      run.reduce((sum, { amount }) => sum + amount, 0) > limits.householdCap &&
      new Set(run.map(({ household }) => household)).size >= limits.fewestHouseholds,
  )
}

/** R09: notes of one household within `days`, each within its approver's limit and together above every one of them. */
export function splitsOf<Note extends DatedNote & { readonly limit: number }>(
  notes: readonly Note[],
  days: number,
): Note[][] {
  return suspiciousRuns(notes, days, (run) => {
    const highest = Math.max(...run.map(({ limit }) => limit))
    return (
      run.length >= 2 &&
      run.every(({ amount, limit }) => amount <= limit) &&
      run.reduce((sum, { amount }) => sum + amount, 0) > highest
    )
  })
}
