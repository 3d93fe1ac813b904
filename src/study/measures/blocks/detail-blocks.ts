import type { Block, RowAccount } from '../../document.ts'
import type { MeasuresFinding } from '../workbench/measures-finding.ts'
import { creditSystemBlocks } from './credit-system-blocks.ts'
import { guaranteesBlocks } from './guarantees-blocks.ts'
import { insuranceBlocks } from './insurance-blocks.ts'
import { pricingBlocks } from './pricing-blocks.ts'
import { rulesBlocks } from './rules-blocks.ts'

/** What stands behind single measures, in the order of the measures. */
export function detailBlocks(finding: MeasuresFinding, account: RowAccount): Block[] {
  return [
    ...insuranceBlocks(finding, account),
    ...pricingBlocks(finding, account),
    ...creditSystemBlocks(finding),
    ...rulesBlocks(finding),
    ...guaranteesBlocks(finding, account),
  ]
}
