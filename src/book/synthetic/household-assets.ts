import type { Model } from './model.ts'
import type { Application } from './note.ts'
import { exp, ln } from './portable-math.ts'

/** What the file says of a household beside its income, in yuan [O]; none of it enters the default equation. */
export interface Household {
  readonly livingCost: number
  readonly netAssets: number
  readonly otherDebt: number
  readonly collateralValue: number | null
  readonly collateralRegistered: 0 | 1 | null
}

const LIVING_COST_PER_HEAD = 5_200
const ASSETS_TO_INCOME = 2.4
const OTHER_DEBT_SHARE = 0.35
const UNREGISTERED_SHARE = 0.04

export function assetsOf(model: Model, note: Application): Household {
  const { household: h, occasion, income, amount, guarantee } = note
  const draw = model.streams['household.assets']
  const hundreds = (yuan: number) => Math.round(yuan / 100) * 100
  const isSecured = guarantee === 'mortgaged' || guarantee === 'pledged'
  const loanToValue = guarantee === 'pledged' ? 0.9 : 0.35 + 0.25 * draw.uniform(h, occasion + 0x40000)
  return {
    livingCost: hundreds(
      LIVING_COST_PER_HEAD * model.households.size[h] * exp(0.25 * draw.normal(h, occasion)),
    ),
    netAssets: hundreds(exp(ln(income * ASSETS_TO_INCOME) + 0.6 * draw.normal(h, occasion + 0x10000))),
    otherDebt: draw.chance(OTHER_DEBT_SHARE, h, occasion + 0x20000)
      ? hundreds(exp(ln(12_000) + 0.7 * draw.normal(h, occasion + 0x30000)))
      : 0,
    collateralValue: isSecured ? hundreds(amount / loanToValue) : null,
    collateralRegistered: isSecured ? (draw.chance(UNREGISTERED_SHARE, h, occasion + 0x50000) ? 0 : 1) : null,
  }
}
