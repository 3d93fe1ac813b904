import { dayOf } from '../../../lending/calendar.ts'
import { checkDigitOf, syntheticArea } from '../../identity-number.ts'
import { FIRST_YEAR, ROTATION_YEARS } from '../assumptions.ts'
import { dateCell, flagCell } from '../cells.ts'
import { rotationPeriods } from '../county.ts'
import type { Model } from '../model.ts'
import { branchAccount, branchId, householdId, officerAccount, officerId } from '../people.ts'
import { exp } from '../portable-math.ts'
import { type Companion, columns } from './companion.ts'

const LEVELS = ['junior', 'middle', 'senior'] as const
const LIMITS = [100_000, 200_000, 300_000] as const

export function accountManagers(model: Model): Companion {
  const { county, effects, streams, homes } = model
  return {
    table: 'account_managers',
    columns: columns(
      'account_manager branch hired_on level training_hours township rotated_on leave_taken violation_points complaints lending_limit household_id identity_number own_account branch_account',
    ),
    begin(emit) {
      county.officers.forEach(({ branch, townshipByPeriod }, index) => {
        const draw = streams['officer.register']
        const u = (salt: number) => draw.uniform(index, salt)
        const level = Math.floor(3 * u(0))
        const last = rotationPeriods - 1
        const moved = townshipByPeriod.findLastIndex(
          (township, period) => period > 0 && township !== townshipByPeriod[period - 1],
        )
        const isCorrupt = effects.corruptOfficers.has(index)
        // Training and violations go with the officer's effect, loosely: the data an examiner would look at.
        const worse = effects.officer[index]
        emit([
          officerId(index),
          branchId(branch),
          dateCell(dayOf(1998 + Math.floor(17 * u(1)), 1 + Math.floor(12 * u(2)), 1)),
          LEVELS[level],
          Math.round(42 * exp(-0.5 * worse) + 16 * (u(3) - 0.5)),
          county.townships[townshipByPeriod[last]].name,
          dateCell(moved > 0 ? dayOf(FIRST_YEAR + moved * ROTATION_YEARS, 1, 1) : null),
          flagCell(!isCorrupt && u(4) < 0.9),
          Math.max(0, Math.round(2 + 6 * worse + 3 * (u(5) - 0.5) + (isCorrupt ? 4 : 0))),
          Math.floor(3 * u(6) * u(6)) + (isCorrupt ? 2 : 0),
          LIMITS[level],
          homes.householdOf[index] < 0 ? null : householdId(homes.householdOf[index]),
          identityNumberOf(index, u(9)),
          officerAccount(index),
          branchAccount(branch),
        ])
      })
    },
  }
}

/** Sequences from 900 on are no household's. */
function identityNumberOf(officer: number, u: number): string {
  const birth = `${1966 + (officer % 30)}${String(1 + (Math.floor(officer / 30) % 12)).padStart(2, '0')}${String(1 + (Math.floor(officer / 360) % 28)).padStart(2, '0')}`
  const first17 = `${syntheticArea}${birth}${900 + Math.floor(100 * u)}`
  return first17 + checkDigitOf(first17)
}
