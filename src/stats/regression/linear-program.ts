import type { Highs } from 'highs'

/** A row of a linear program: Σ values · x[indices] ≥ 0. */
export interface HomogeneousRow {
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

/** Maximise objective · x subject to lower ≤ x ≤ upper and every row ≥ 0. Bounds are finite; x = 0 is feasible. */
export interface LinearProgram {
  readonly objective: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rows: readonly HomogeneousRow[]
}

let solver: Promise<Highs> | null = null

/** Loads the solver (HiGHS, WebAssembly) at its first use. */
export function loadSolver(): Promise<Highs> {
  solver ??= import('highs').then((module) => {
    // The package's types describe its CommonJS build; Node loads the ES build, whose default is the loader.
    const load = module.default as unknown as typeof module.default.default
    return load()
  })
  return solver
}

/**
 * Ways to solve, tried in turn: now and then the simplex ends with status "unknown" on what presolve left, since its
 * optimum keeps the tolerance only before it is mapped back. Without presolve there is nothing to map; where the dual simplex
 * ends so all the same, the primal one (strategy 4) does not.
 */
const ways = [{}, { presolve: 'off' }, { presolve: 'off', simplex_strategy: 4 }] as const

/** The optimum to 1e-9; throws where no way reaches it, which a bounded feasible program excludes. */
export function solveLinearProgram(highs: Highs, program: LinearProgram): Float64Array {
  const { objective, lower, upper, rows } = program
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, i) => {
    starts[i + 1] = starts[i] + row.indices.length
  })
  const model = highs.createModel()
  try {
    model.options.set({
      output_flag: false,
      primal_feasibility_tolerance: 1e-9,
      dual_feasibility_tolerance: 1e-9,
    })
    model.passModel({
      numCols: objective.length,
      numRows: rows.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: objective,
      colLower: lower,
      colUpper: upper,
      rowLower: new Float64Array(rows.length),
      rowUpper: new Float64Array(rows.length).fill(highs.infinity),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: objective.length,
        starts,
        indices: Int32Array.from(rows.flatMap((row) => row.indices)),
        values: Float64Array.from(rows.flatMap((row) => row.values)),
      },
    })
    let status: number = highs.constants.modelStatus.notSet
    for (const way of ways) {
      model.options.set(way)
      model.clearSolver()
      status = model.run().modelStatus
      if (status === highs.constants.modelStatus.optimal) return model.getSolution().colValue.slice()
    }
    throw new Error(`The linear program ended with status ${status}`)
  } finally {
    model.dispose()
  }
}
