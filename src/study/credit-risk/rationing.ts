import type { Book } from '../../book/book.ts'
import { nominalOf, numbersOf } from '../../book/sample/table-columns.ts'
import { type AssociationTest, associationTest } from '../../stats/univariate/association-test.ts'

/** Applications of one credit grade: how many were refused and how much of what was asked was granted. */
export interface GradeDecisions {
  /** Null for applications without a grade. */
  readonly grade: string | null
  readonly applications: number
  readonly refused: number
  /** Fen, of the applications granted. */
  readonly requested: number
  readonly granted: number
  /** Granted, but less than asked for. */
  readonly cut: number
}

export interface Rationing {
  readonly byGrade: readonly GradeDecisions[]
  readonly total: GradeDecisions
  readonly test: AssociationTest | null
}

const gradeOrder = ['excellent', 'good', 'fair', 'unrated']

/** Null without a table of applications that says what was decided. */
export function rationingOf({ companions }: Book, seed: number): Rationing | null {
  const { applications } = companions
  const decision = nominalOf(applications, 'decision')
  if (!applications || !decision) return null
  const grade = nominalOf(applications, 'credit_grade')
  const requested = numbersOf(applications, 'requested_amount')
  const granted = numbersOf(applications, 'granted_amount')
  const refusedCode = decision.levels.indexOf('refused')
  const tallies = new Map<string | null, Tally>()
  for (let row = 0; row < applications.rows; row++) {
    if (decision.codes[row] === decision.levels.length) continue
    const name = grade?.levels[grade.codes[row]] ?? null
    const tally = tallies.get(name) ?? emptyTally()
    tallies.set(name, tally)
    tally.applications += 1
    if (decision.codes[row] === refusedCode) {
      tally.refused += 1
      continue
    }
    const asked = requested ? requested[row] : Number.NaN
    const got = granted ? granted[row] : Number.NaN
    if (Number.isNaN(asked) || Number.isNaN(got)) continue
    tally.requested += asked
    tally.granted += got
    if (got < asked) tally.cut += 1
  }
  if (tallies.size === 0) return null
  const byGrade = [...tallies]
    .map(([name, tally]) => ({ grade: name, ...tally }))
    .sort((a, b) => placeOf(a.grade) - placeOf(b.grade))
  const total = byGrade.reduce((sum, own) => added(sum, own), { grade: null, ...emptyTally() })
  const test = associationTest(
    {
      events: Float64Array.from(byGrade, ({ refused }) => refused),
      nonEvents: Float64Array.from(byGrade, ({ applications: all, refused }) => all - refused),
    },
    { seed },
  )
  return { byGrade, total, test }
}

interface Tally {
  applications: number
  refused: number
  requested: number
  granted: number
  cut: number
}

function emptyTally(): Tally {
  return { applications: 0, refused: 0, requested: 0, granted: 0, cut: 0 }
}

function added(sum: GradeDecisions, own: GradeDecisions): GradeDecisions {
  return {
    grade: null,
    applications: sum.applications + own.applications,
    refused: sum.refused + own.refused,
    requested: sum.requested + own.requested,
    granted: sum.granted + own.granted,
    cut: sum.cut + own.cut,
  }
}

function placeOf(grade: string | null): number {
  const place = grade === null ? -1 : gradeOrder.indexOf(grade)
  return place < 0 ? gradeOrder.length : place
}
