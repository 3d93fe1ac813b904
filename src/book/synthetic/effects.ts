import { CORRUPT_OFFICERS, FIRST_YEAR, LAST_YEAR, PATTERNS } from './assumptions.ts'
import { effectSpread, OFFICER_BRANCH_SHARE } from './coefficients.ts'
import type { County } from './county.ts'
import { streamOf } from './random.ts'

/** The random effects of the default equation, log-odds: what the book's columns do not explain. */
export interface Effects {
  readonly year: Float64Array
  /** `year index × townships + township`. */
  readonly townshipYear: Float64Array
  readonly village: Float64Array
  readonly officer: Float64Array
  readonly group: Float64Array
  /** Officers through whose hands most of the injected loans in another's name pass. */
  readonly corruptOfficers: ReadonlySet<number>
  /** Officers who write incomes down in round ten thousands. */
  readonly roundingOfficers: ReadonlySet<number>
  /** Officers who hide arrears, by the last year in which they do. */
  readonly maskedUntil: ReadonlyMap<number, number>
}

export function buildEffects(county: County, groups: number): Effects {
  const draw = (purpose: string, count: number, spread: number) => {
    const stream = streamOf(county.seed, `effect.${purpose}`)
    return Float64Array.from({ length: count }, (_, index) => spread * stream.normal(index))
  }
  const years = LAST_YEAR - FIRST_YEAR + 1
  const ofBranch = draw('branch', county.branches, effectSpread.officer * Math.sqrt(OFFICER_BRANCH_SHARE))
  const own = draw(
    'officer',
    county.officers.length,
    effectSpread.officer * Math.sqrt(1 - OFFICER_BRANCH_SHARE),
  )
  const corruptOfficers = new Set(chosenOfficers(county, 'officer.corrupt', CORRUPT_OFFICERS.share))
  const masking = streamOf(county.seed, 'officer.maskedUntil')
  return {
    year: draw('year', years, effectSpread.year),
    townshipYear: draw('townshipYear', years * county.townships.length, effectSpread.townshipYear),
    village: draw('village', county.villages.length, effectSpread.village),
    officer: own.map((value, index) => value + ofBranch[county.officers[index].branch]),
    group: draw('group', groups, effectSpread.group),
    corruptOfficers,
    roundingOfficers: new Set(chosenOfficers(county, 'officer.rounding', PATTERNS.roundingOfficers)),
    maskedUntil: new Map(
      chosenOfficers(county, 'officer.masking', PATTERNS.maskingOfficers).map((officer) => [
        officer,
        FIRST_YEAR + 2 + masking.pick(4, officer),
      ]),
    ),
  }
}

/** A share of the officers, one at least, in ascending order. */
function chosenOfficers(county: County, purpose: string, share: number): number[] {
  const draw = streamOf(county.seed, purpose)
  return county.officers
    .map((_, index) => index)
    .sort((a, b) => draw.uniform(a) - draw.uniform(b))
    .slice(0, Math.max(1, Math.round(county.officers.length * share)))
    .sort((a, b) => a - b)
}
