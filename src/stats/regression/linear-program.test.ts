import type { Highs } from 'highs'
import { expect, test } from 'vitest'
import { type LinearProgram, loadSolver, solveLinearProgram } from './linear-program.ts'

/** Maximise x + y with x ≥ 2y and y ≥ 0 in the box [−1, 1]²: at x = 1, y = 1/2. */
const program: LinearProgram = {
  objective: Float64Array.of(1, 1),
  lower: Float64Array.of(-1, -1),
  upper: Float64Array.of(1, 1),
  rows: [
    { indices: [0, 1], values: [1, -2] },
    { indices: [1], values: [1] },
  ],
}

test('an optimum by hand', async () => {
  const solution = solveLinearProgram(await loadSolver(), program)
  expect(solution[0]).toBeCloseTo(1, 9)
  expect(solution[1]).toBeCloseTo(0.5, 9)
})

test('where one way leaves the solver without an answer the next is tried; without any answer it throws', async () => {
  const highs = await loadSolver()
  expect([...solveLinearProgram(failing(highs, 1), program)]).toEqual([1, 0.5])
  expect([...solveLinearProgram(failing(highs, 2), program)]).toEqual([1, 0.5])
  expect(() => solveLinearProgram(failing(highs, 3), program)).toThrow('status 15')
})

/** The solver, but its first runs of a model end with status "unknown". */
function failing(highs: Highs, runs: number): Highs {
  let left = runs
  return Object.assign(Object.create(highs), {
    createModel() {
      const model = highs.createModel()
      const run = model.run.bind(model)
      model.run = (...given) => ({ ...run(...given), ...(left-- > 0 ? { modelStatus: 15 } : {}) }) as never
      return model
    },
  })
}
