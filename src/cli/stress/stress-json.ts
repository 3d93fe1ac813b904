import { formatDay } from '../../lending/calendar.ts'
import type { StressStudy } from '../../study/external-risk/scenarios/stress-study.ts'

/** `stress --json`: yuan, decimal fractions, ISO dates; null where nothing could be stressed. */
export function stressJson({ context, refusal, finding }: StressStudy): unknown {
  const asOf = context.loanBook?.reading.asOf
  const head = { asOf: asOf === undefined ? null : formatDay(asOf), refusal }
  if (finding === null) return { ...head, base: null, scenarios: [] }
  const { stress, exposure, satellite, correlation, warnings } = finding
  const { institution, ...rest } = stress
  return {
    ...head,
    ...rest,
    institution: {
      ...institution,
      month: institution.month === null ? null : formatDay(institution.month).slice(0, 7),
    },
    satellite,
    correlation,
    exposure: {
      ...exposure,
      policy: exposure.policy.map((event) => ({ ...event, effectiveOn: formatDay(event.effectiveOn) })),
    },
    earlyWarnings: {
      ...warnings,
      since: formatDay(warnings.since),
      notes: warnings.notes.map((note) => ({
        ...note,
        dueOn: note.dueOn === null ? null : formatDay(note.dueOn),
      })),
    },
  }
}
