import { CORRUPT_OFFICERS, FIRST_YEAR, LAST_YEAR } from './assumptions.ts'
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
  readonly corruptOfficers: readonly number[]
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
  const corrupt = Math.max(1, Math.round(county.officers.length * CORRUPT_OFFICERS.share))
  const corruption = streamOf(county.seed, 'officer.corrupt')
  const corruptOfficers = county.officers
    .map((_, index) => index)
    .sort((a, b) => corruption.uniform(a) - corruption.uniform(b))
    .slice(0, corrupt)
    .sort((a, b) => a - b)
  return {
    year: draw('year', years, effectSpread.year),
    townshipYear: draw('townshipYear', years * county.townships.length, effectSpread.townshipYear),
    village: draw('village', county.villages.length, effectSpread.village),
    officer: own.map((value, index) => value + ofBranch[county.officers[index].branch]),
    group: draw('group', groups, effectSpread.group),
    corruptOfficers,
  }
}
