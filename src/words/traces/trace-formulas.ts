import { creditAndRulesTraces } from './credit-and-rules.ts'
import { guaranteesTraces } from './guarantees.ts'
import { insuranceAndPricingTraces } from './insurance-and-pricing.ts'
import { worthTraces } from './worth.ts'

/** How each number of `measures --json` comes about; `*` stands for one step of the path. */
export const traceFormulas = {
  ...worthTraces,
  ...insuranceAndPricingTraces,
  ...creditAndRulesTraces,
  ...guaranteesTraces,
}
export type TracePattern = keyof typeof traceFormulas
