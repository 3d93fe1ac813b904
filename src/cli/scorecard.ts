import { parseArgs } from 'node:util'
import { writeFileAtomically } from '../book/atomic-write.ts'
import { defaultFactors } from '../book/default-factors.ts'
import { readFrame } from '../book/read-frame.ts'
import { parseBreaksFile } from '../stats/binning/breaks-file.ts'
import { trends } from '../stats/binning/trend.ts'
import { buildScorecard } from '../stats/scorecard/build-scorecard.ts'
import { outcomeRows } from '../stats/scorecard/outcome-column.ts'
import { defaultScalingTarget } from '../stats/scorecard/scaling.ts'
import { cardWarningPhrases, scorecardPhrases } from '../words/scorecard.ts'
import { jsonText, printJson } from './json.ts'
import { readJsonFile } from './json-file.ts'
import { choiceOf, listOf, numberOf, positionalsOf, requiredOf } from './option-values.ts'
import { terminalProgress } from './progress.ts'
import { requireWeights } from './require-weights.ts'
import { scorecardDocument, scorecardText } from './scorecard-report.ts'
import { say } from './terminal.ts'

/** Factors that nobody asked for by name need this much information to enter the card. */
const LEAST_INFORMATION = 0.02

/**
 * `scorecard FILE --outcome COL [--event L] [--factors …] [--breaks breaks.json] [--monotone auto|…]
 * [--points 600 --odds 19 --points-to-double-odds 50] -o card.json [--json]`
 */
export async function scorecard(argv: readonly string[]): Promise<number> {
  const request = parseRequest(argv)
  const breaks =
    request.breaks === null ? { factors: {} } : parseBreaksFile(await readJsonFile(request.breaks))
  const progress = terminalProgress()
  progress(scorecardPhrases.reading)
  const file = await readFrame(request.file, { nominal: request.nominal })
  requireWeights(file, request.weights)
  const { frame, outcome, event, skipped } = outcomeRows(
    file.frame,
    request.outcome,
    request.event,
    request.weights,
  )
  const taken = new Set([request.outcome, ...(request.weights ? [request.weights] : [])])
  const found = request.factors ? null : defaultFactors({ ...file, frame }, taken)
  progress(scorecardPhrases.building)
  const built = buildScorecard(frame, outcome, {
    outcome: { column: request.outcome, event },
    factors: request.factors ?? found!.factors,
    binning: { breaks, trend: request.trend },
    points: { target: request.target },
    minimumInformationValue: request.factors ? 0 : LEAST_INFORMATION,
  })
  progress.end()
  await writeFileAtomically(request.output, (write) => write(`${jsonText(built.card)}\n`))
  if (skipped > 0) say(scorecardPhrases.skipped(skipped, request.weights))
  for (const warning of built.warnings) say(cardWarningPhrases[warning.code](warning.factor ?? ''))
  if (request.json) {
    const notAsked = (found?.leftOut ?? []).map(({ column, reason }) => ({ factor: column, reason }))
    printJson({
      ...scorecardDocument(built),
      read: file.frame.rows,
      skipped,
      leftOut: [...notAsked, ...built.leftOut],
    })
  } else {
    process.stdout.write(scorecardText(built))
    say(scorecardPhrases.written(request.output))
  }
  return 0
}

function parseRequest(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      outcome: { type: 'string' },
      event: { type: 'string' },
      factors: { type: 'string' },
      nominal: { type: 'string' },
      weights: { type: 'string' },
      breaks: { type: 'string' },
      monotone: { type: 'string', default: 'auto' },
      points: { type: 'string', default: String(defaultScalingTarget.points) },
      odds: { type: 'string', default: String(defaultScalingTarget.odds) },
      'points-to-double-odds': { type: 'string', default: String(defaultScalingTarget.pointsToDoubleOdds) },
      output: { type: 'string', short: 'o' },
      json: { type: 'boolean', default: false },
    },
  })
  const [file] = positionalsOf(['FILE'], positionals)
  const trend = choiceOf('--monotone', values.monotone, trends)
  const factors = listOf('--factors', values.factors)
  const isPositive = (value: number) => value > 0
  const target = {
    points: numberOf('--points', values.points, '600', () => true),
    odds: numberOf('--odds', values.odds, '> 0', isPositive),
    pointsToDoubleOdds: numberOf(
      '--points-to-double-odds',
      values['points-to-double-odds'],
      '> 0',
      isPositive,
    ),
  }
  return {
    file,
    outcome: requiredOf('--outcome', values.outcome),
    event: values.event,
    factors: factors.length > 0 ? factors : null,
    nominal: listOf('--nominal', values.nominal),
    weights: values.weights,
    breaks: values.breaks ?? null,
    trend,
    target,
    output: requiredOf('-o', values.output),
    json: values.json,
  }
}
