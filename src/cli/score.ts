import { parseArgs } from 'node:util'
import { appendColumns } from '../book/append-columns.ts'
import { readFrame } from '../book/read-frame.ts'
import { compileCard } from '../stats/scorecard/compile-card.ts'
import { parseCard } from '../stats/scorecard/parse-card.ts'
import { scoreColumns } from '../stats/scorecard/score-columns.ts'
import { NO_REASON } from '../stats/scorecard/score-slots.ts'
import { scorecardPhrases } from '../words/scorecard.ts'
import { readJsonFile } from './json-file.ts'
import { terminalProgress } from './progress.ts'
import { say } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const addedColumns = ['score', 'probability', 'grade', 'reason_1', 'reason_2', 'reason_3']

/** `score card.json FILE -o scores.csv`: every row in its order, with score, probability, grade and reasons. */
export async function score(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' } },
  })
  if (positionals.length !== 2) throw new UsageError(scorecardPhrases.needsCardAndFile)
  if (!values.output) throw new UsageError(scorecardPhrases.needsOutput)
  const card = parseCard(await readJsonFile(positionals[0]))
  const progress = terminalProgress()
  progress(scorecardPhrases.reading)
  const nominal = card.factors.filter(({ binning }) => binning.kind === 'nominal').map(({ factor }) => factor)
  const { frame, source } = await readFrame(positionals[1], {
    columns: card.factors.map(({ factor }) => factor),
    nominal,
  })
  progress(scorecardPhrases.scoring)
  const scores = scoreColumns(compileCard(card), frame)
  const decimals = card.scaling.rounding === 'none' ? 2 : 0
  const factorNames = card.factors.map(({ factor }) => factor)
  const reason = (f: number) => (f === NO_REASON ? '' : factorNames[f])
  await appendColumns(source, values.output, addedColumns, (row) => [
    scores.score[row].toFixed(decimals),
    scores.probability[row].toFixed(6),
    card.grades[scores.grade[row]].grade,
    ...scores.reasons.map((reasons) => reason(reasons[row])),
  ])
  progress.end()
  say(scorecardPhrases.written(values.output))
  return 0
}
