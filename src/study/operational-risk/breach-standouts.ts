import { benjaminiHochberg } from '../../stats/multiple-testing.ts'
import { againstTheRest } from '../../stats/univariate/against-the-rest.ts'
import type { BreachLine } from './breach-counts.ts'
import type { BreachName } from './process-breaches.ts'

/** A branch or officer that shows a breach more often than the others, by more than chance. */
export interface Standout {
  readonly name: string
  readonly breach: BreachName
  readonly judged: number
  readonly shown: number
  readonly rate: number
  readonly restRate: number
  readonly qValue: number
}

export interface Standouts {
  /** By q value, then name. */
  readonly standouts: readonly Standout[]
  readonly tests: number
}

/** At this false-discovery rate over all lines and breaches. */
const falseDiscoveryRate = 0.05

export function breachStandouts(lines: readonly BreachLine[], breaches: readonly BreachName[]): Standouts {
  const named = lines.filter(({ name }) => name !== null)
  const compared = breaches.flatMap((breach) => {
    const counts = named.map((line) => line.counts[breach])
    const found = againstTheRest({
      events: Float64Array.from(counts, ({ shown }) => shown),
      nonEvents: Float64Array.from(counts, ({ judged, shown }) => judged - shown),
    })
    return found.map((comparison, i) => ({ ...comparison, breach, name: named[i].name ?? '' }))
  })
  const qValues = benjaminiHochberg(compared.map(({ pValue }) => pValue))
  const standouts = compared.flatMap((one, i): Standout[] => {
    const qValue = qValues[i]
    if (qValue === null || qValue > falseDiscoveryRate || one.rate <= one.restRate) return []
    const { name, breach, size, events, rate, restRate } = one
    return [{ name, breach, judged: size, shown: events, rate, restRate, qValue }]
  })
  standouts.sort((a, b) => a.qValue - b.qValue || (a.name < b.name ? -1 : 1))
  return { standouts, tests: compared.filter(({ pValue }) => pValue !== null).length }
}
