import { featureColumns } from '../../../book/behaviour/behaviour-columns.ts'
import type { BehaviourFeatures } from '../../../book/behaviour/behaviour-features.ts'
import { clusteredAreaUnderCurve } from '../../../stats/discrimination/clustered-area.ts'
import { scoredOutcomes } from '../../../stats/discrimination/scored-outcomes.ts'
import { normalTwoSided } from '../../../stats/distributions.ts'
import { benjaminiHochberg } from '../../../stats/multiple-testing.ts'
import type { FeatureFinding } from './behavioural-findings.ts'

/** Longer ago than any arrears: never. */
const NEVER = 1e6
/** Features that stand in the model under another name, or as they are. */
const nameInModel: Readonly<Record<string, string>> = {
  daysPastDue: 'arrearsNow',
  monthsToDue: 'dueIn',
}

/** How far each feature alone tells the observations apart that a default follows; whole households as clusters. */
export function oneByOne(
  features: readonly BehaviourFeatures[],
  isEvent: Uint8Array,
  households: Uint32Array,
  { inModel, confidence }: { readonly inModel: ReadonlySet<string>; readonly confidence: number },
): FeatureFinding[] {
  const findings = [...featureColumns(features)].map(([feature, values]): FeatureFinding => {
    const ranked = feature === 'monthsSinceArrears' ? values.map(neverLast) : values
    const rows = Uint32Array.from(values.keys()).filter((row) => !Number.isNaN(ranked[row]))
    const events = rows.reduce((sum, row) => sum + isEvent[row], 0)
    const known = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0)
    const own = {
      feature,
      isInModel: inModel.has(nameInModel[feature] ?? feature),
      known,
      meanOfGood: meanOf(values, isEvent, 0),
      meanOfDefault: meanOf(values, isEvent, 1),
    }
    if (known === 0 || events === 0 || events === rows.length) {
      return { ...own, area: null, interval: null, pValue: null, qValue: null }
    }
    const area = clusteredAreaUnderCurve(
      scoredOutcomes(
        Float64Array.from(rows, (row) => ranked[row]),
        Uint8Array.from(rows, (row) => isEvent[row]),
      ),
      Uint32Array.from(rows, (row) => households[row]),
      confidence,
    )
    const pValue = area.standardError ? normalTwoSided((area.value - 0.5) / area.standardError) : null
    return { ...own, area: area.value, interval: area.confidenceInterval, pValue, qValue: null }
  })
  const qValues = benjaminiHochberg(findings.map(({ pValue }) => pValue))
  return findings.map((own, i) => ({ ...own, qValue: qValues[i] }))
}

function neverLast(months: number): number {
  return Number.isNaN(months) ? NEVER : months
}

/** Null where nothing is known. */
function meanOf(values: Float64Array, isEvent: Uint8Array, outcome: 0 | 1): number | null {
  let sum = 0
  let count = 0
  values.forEach((value, row) => {
    if (isEvent[row] !== outcome || Number.isNaN(value)) return
    sum += value
    count++
  })
  return count === 0 ? null : sum / count
}
