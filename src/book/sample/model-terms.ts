import type { Term, TermName, TermRole } from './terms.ts'
import { terms } from './terms.ts'

/**
 * The labelled models (SOUNDNESS.md rules 7, 8, 19):
 * - `application` (A): what is known at the decision, with the amount, term and guarantee asked for. The card.
 * - `explanatory` (B): A with shocks and process, without the lender's grade and rate.
 * - `explanatoryWithDecisions`: B with the grade and the rate. Associative: it is read beside B.
 * - `caseMix`: what an officer neither sets nor does, for expected defaults by officer.
 */
export const modelNames = ['application', 'explanatory', 'explanatoryWithDecisions', 'caseMix'] as const
export type ModelName = (typeof modelNames)[number]

const rolesOfModel: Readonly<Record<ModelName, readonly TermRole[]>> = {
  application: ['decisionTime', 'askedFor'],
  explanatory: ['decisionTime', 'askedFor', 'shock', 'process'],
  explanatoryWithDecisions: ['decisionTime', 'askedFor', 'lenderDecision', 'shock', 'process'],
  caseMix: ['decisionTime', 'shock'],
}

export function isTermOf(model: ModelName, term: Term): boolean {
  return rolesOfModel[model].includes(term.role)
}

export function termNamesOf(model: ModelName): TermName[] {
  return terms.filter((term) => isTermOf(model, term)).map((term) => term.name)
}
