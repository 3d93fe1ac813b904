import { parseArgs } from 'node:util'
import { appendColumns } from '../book/append-columns.ts'
import { disarmedText } from '../book/csv-text.ts'
import { readFrame } from '../book/read-frame.ts'
import { compileCard } from '../stats/scorecard/compile-card.ts'
import { parseCard } from '../stats/scorecard/parse-card.ts'
import { scoreColumns } from '../stats/scorecard/score-columns.ts'
import { NO_REASON } from '../stats/scorecard/score-slots.ts'
import { scorecardPhrases } from '../words/scorecard.ts'
import { cardColumns } from './card-columns.ts'
import { readJsonFile } from './json-file.ts'
import { positionalsOf, requiredOf } from './option-values.ts'
import { terminalProgress } from './progress.ts'
import { say } from './terminal.ts'

/** Enough that rare defaults are told apart and a validation from the file agrees with one from the card. */
const probabilityDecimals = 10
const addedColumns = ['score', 'probability', 'grade', 'reason_1', 'reason_2', 'reason_3']

/** `score card.json FILE -o scores.csv`: every row in its order, with score, probability, grade and reasons. */
export async function score(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' } },
  })
  const [cardFile, path] = positionalsOf(['card.json', 'FILE'], positionals)
  const output = requiredOf('-o', values.output)
  const card = parseCard(await readJsonFile(cardFile))
  const progress = terminalProgress()
  progress(scorecardPhrases.reading)
  const { frame, source } = await readFrame(path, cardColumns(card))
  progress(scorecardPhrases.scoring)
  const scores = scoreColumns(compileCard(card), frame)
  const decimals = card.scaling.rounding === 'none' ? 2 : 0
  // Names come from a file or from a card that others may have made: in a spreadsheet they must not run.
  const factorNames = card.factors.map(({ factor }) => disarmedText(factor))
  const gradeNames = card.grades.map(({ grade }) => disarmedText(grade))
  const reason = (f: number) => (f === NO_REASON ? '' : factorNames[f])
  await appendColumns(source, output, addedColumns, (row) => [
    scores.score[row].toFixed(decimals),
    scores.probability[row].toFixed(probabilityDecimals),
    gradeNames[scores.grade[row]],
    ...scores.reasons.map((reasons) => reason(reasons[row])),
  ])
  progress.end()
  say(scorecardPhrases.written(output))
  return 0
}
