import { prepare } from '../../src/stats/loss/prepared-model.ts'
import { mixedModel } from './make-model.ts'
import { naiveSimulation } from './naive-simulation.ts'

/** `naive.ts EXPOSURES SCENARIOS TIMED`: seconds of SCENARIOS, scaled from TIMED of them. */
const [exposures, scenarios, timed] = process.argv.slice(2).map(Number)
const model = mixedModel(exposures, 1)
const { cells, constants } = prepare(model, scenarios)
const byExposure = Float64Array.from(cells.ofExposure, (cell) => constants[cell])
const start = performance.now()
const losses = naiveSimulation(model, byExposure, timed, 1)
const seconds = ((performance.now() - start) / 1000) * (scenarios / timed)
const mean = losses.reduce((sum, loss) => sum + loss, 0) / timed
console.log(JSON.stringify({ seconds, check: { expectedLoss: mean } }))
