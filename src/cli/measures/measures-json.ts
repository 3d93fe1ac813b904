import type { MeasuresStudy } from '../../study/measures/measures-study.ts'
import type { MeasureFigures } from '../../study/measures/workbench/measures-finding.ts'

/** The FIXED document of `measures --json`; an expected loss that falls is a negative change. Yuan a year. */
export function measuresJson({ finding, since, refusal }: MeasuresStudy): unknown {
  if (!finding) return { baseline: null, measures: [], order: [], refusal, sincePrevious: null }
  const { baseline, measures, order, parameters, assumptions, weather, details } = finding
  return {
    baseline,
    measures: measures.map(measureJson),
    order: order.steps.map(({ measure }) => measure),
    combinations: order,
    parameters,
    assumptions,
    weather,
    details,
    sincePrevious: since,
  }
}

function measureJson(own: MeasureFigures): unknown {
  const { measure, dose, averageYear, knownWeather, money, netBenefit, ...rest } = own
  return {
    measure,
    dose,
    expectedLossChange: changeOf(averageYear),
    cost: money.cooperativePays,
    netBenefit,
    underKnownWeather: { expectedLossChange: changeOf(knownWeather) },
    defaultsAvoided: averageYear.defaults,
    money,
    ...rest,
  }
}

function changeOf({ loss, interval: [low, high] }: MeasureFigures['averageYear']) {
  return { value: -loss, interval: [-high, -low] }
}
