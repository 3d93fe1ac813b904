import { lossDistribution } from '../../src/stats/loss/loss-distribution.ts'
import { mixedModel } from './make-model.ts'

/** `ours.ts EXPOSURES SCENARIOS`: the whole distribution with errors and contributions. */
const [exposures, scenarios] = process.argv.slice(2).map(Number)
const model = mixedModel(exposures, 1)
const start = performance.now()
const found = lossDistribution(model, { scenarios, seed: 1 })
const seconds = (performance.now() - start) / 1000
console.log(
  JSON.stringify({
    seconds,
    check: {
      expectedLoss: found.expectedLoss,
      relativeErrorOfTail: found.valueAtRisk[0.999].standardError / found.valueAtRisk[0.999].value,
    },
  }),
)
