import { type GroundName, groundNames, groundOf } from '../../../lending/rules/rule-register.ts'
import { benjaminiHochberg } from '../../../stats/multiple-testing.ts'
import { detectors } from './detectors.ts'
import type { RuleBook } from './rule-book.ts'
import type { RuleHit } from './rule-hit.ts'

/** What a ground of a rule found, or which columns it misses. */
export interface GroundDetection {
  readonly ground: GroundName
  /** `table.column`; empty where the ground was computed. */
  readonly missing: readonly string[]
  /** Notes, households, officers, accounts or groups that could be judged. */
  readonly judged: number
  readonly hits: readonly (RuleHit & { readonly qValue: number | null })[]
}

/** Every ground of every rule; a book that lacks columns loses the grounds that need them and no other. */
export function detectAll(on: RuleBook, of: readonly GroundName[] = groundNames): GroundDetection[] {
  return of.map((ground) => detectGround(on, ground))
}

function detectGround(on: RuleBook, ground: GroundName): GroundDetection {
  const { needs, isTest } = groundOf(ground)
  const missing = needs.filter((column) => !on.has(column))
  if (missing.length > 0) return { ground, missing, judged: 0, hits: [] }
  const { judged, hits } = detectors[ground](on)
  if (!isTest) return { ground, missing, judged, hits: hits.map((hit) => ({ ...hit, qValue: null })) }
  // A test reports every officer it tested, so that the others' p values count; a hit has notes to show.
  const qValues = benjaminiHochberg(hits.map(({ pValue }) => pValue))
  const found = hits.map((hit, i) => ({ ...hit, qValue: qValues[i] }))
  return {
    ground,
    missing,
    judged,
    hits: found.filter(
      ({ notes, qValue }) => notes.length > 0 && qValue !== null && qValue <= on.limits.falseDiscoveryRate,
    ),
  }
}
