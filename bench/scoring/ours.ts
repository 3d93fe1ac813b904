import { nominalColumn, numericColumn } from '../../src/stats/frame.ts'
import { randomStream } from '../../src/stats/random.ts'
import { logistic } from '../../src/stats/regression/logistic.ts'
import { buildScorecard } from '../../src/stats/scorecard/build-scorecard.ts'
import { compileCard } from '../../src/stats/scorecard/compile-card.ts'
import { scoreColumns } from '../../src/stats/scorecard/score-columns.ts'
import { scoreRow } from '../../src/stats/scorecard/score-row.ts'

/** One row, then a million rows, through a card of eight numeric and four nominal factors. */
const rows = 1_000_000
const random = randomStream(20261124, 'scoring bench')
const numbers = Array.from({ length: 8 }, (_, j) =>
  numericColumn(
    `x${j}`,
    Float64Array.from({ length: rows }, () => random() * 100),
  ),
)
const levels = ['a', 'b', 'c', 'd', 'e', 'f']
const codes = Array.from({ length: 4 }, (_, j) => ({
  ...nominalColumn(`g${j}`, [], levels),
  codes: Uint8Array.from({ length: rows }, () => Math.floor(random() * 6)),
}))
const frame = { rows, columns: [...numbers, ...codes] }
const sample = { rows: 20_000, columns: frame.columns.map(firstRows) }
const event = Uint8Array.from({ length: sample.rows }, (_, row) =>
  random() < logistic(-3 + numbers.reduce((sum, column) => sum + column.values[row] / 200, 0)) ? 1 : 0,
)
const { card } = buildScorecard(sample, { event }, { outcome: { column: 'y', event: '1' } })
const compiled = compileCard(card)

const applicants = Array.from({ length: 1000 }, (_, row) =>
  Object.fromEntries([
    ...numbers.map((column): [string, number] => [column.name, column.values[row]]),
    ...codes.map((column): [string, string] => [column.name, levels[column.codes[row]]]),
  ]),
)
for (const applicant of applicants) scoreRow(compiled, applicant)
const startRow = performance.now()
for (let i = 0; i < 20; i++) for (const applicant of applicants) scoreRow(compiled, applicant)
const secondsARow = (performance.now() - startRow) / 1000 / 20_000

scoreColumns(compiled, sample)
const startFile = performance.now()
scoreColumns(compiled, frame)
const seconds = (performance.now() - startFile) / 1000
console.log(JSON.stringify({ seconds, check: { secondsARow, factors: card.factors.length } }))

function firstRows(column: (typeof frame.columns)[number]) {
  return 'values' in column
    ? { ...column, values: column.values.subarray(0, 20_000) }
    : { ...column, codes: column.codes.subarray(0, 20_000) }
}
