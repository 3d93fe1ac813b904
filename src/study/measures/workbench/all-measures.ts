import { accountManagersMeasure } from './account-managers.ts'
import { creditSystemMeasure } from './credit-system.ts'
import { guaranteesMeasure } from './guarantees.ts'
import { insuranceMeasure } from './insurance.ts'
import { marketMeasure } from './market.ts'
import type { MeasureDesign } from './measure-design.ts'
import { pricingMeasure } from './pricing.ts'
import { rulesMeasure } from './rules.ts'
import type { WorkbenchContext } from './workbench-context.ts'

/** The mission's seven measures, as far as this book can tell of them, in the order of the study. */
export function allMeasures(context: WorkbenchContext): MeasureDesign[] {
  return [
    insuranceMeasure(context),
    marketMeasure(context),
    pricingMeasure(context),
    creditSystemMeasure(context),
    rulesMeasure(context),
    accountManagersMeasure(context),
    guaranteesMeasure(context),
  ].filter((design) => design !== null)
}
