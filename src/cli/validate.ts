import { parseArgs } from 'node:util'
import { readFrame } from '../book/read-frame.ts'
import { outcomeRows } from '../stats/scorecard/outcome-column.ts'
import { parseCard } from '../stats/scorecard/parse-card.ts'
import { type CardValidation, validateCard } from '../stats/scorecard/validate-card.ts'
import { scorecardHeadings, scorecardPhrases, validationMeasureNames } from '../words/scorecard.ts'
import { cardColumns } from './card-columns.ts'
import { printJson } from './json.ts'
import { readJsonFile } from './json-file.ts'
import { positionalsOf } from './option-values.ts'
import { terminalProgress } from './progress.ts'
import { requireWeights } from './require-weights.ts'
import { inTerminalLanguage, say } from './terminal.ts'
import { textTable } from './text-table.ts'

/** `validate card.json FILE --outcome COL [--event L] [--weights COL] [--baseline FILE] [--json]` */
export async function validate(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      outcome: { type: 'string' },
      event: { type: 'string' },
      weights: { type: 'string' },
      baseline: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [cardFile, path] = positionalsOf(['card.json', 'FILE'], positionals)
  const card = parseCard(await readJsonFile(cardFile))
  const column = values.outcome ?? card.outcome.column
  const event = values.event ?? (column === card.outcome.column ? card.outcome.event : undefined)
  const progress = terminalProgress()
  progress(scorecardPhrases.reading)
  const others = [column, ...(values.weights ? [values.weights] : [])]
  const file = await readFrame(path, cardColumns(card, others))
  requireWeights(file, values.weights)
  const { frame, outcome, skipped } = outcomeRows(file.frame, column, event, values.weights)
  const baseline = values.baseline ? (await readFrame(values.baseline, cardColumns(card))).frame : undefined
  progress(scorecardPhrases.validating)
  const validation = validateCard(card, frame, outcome, baseline)
  progress.end()
  if (skipped > 0) say(scorecardPhrases.skipped(skipped, values.weights))
  if (values.json) {
    printJson({ read: file.frame.rows, skipped, ...validation })
  } else process.stdout.write(asText(validation))
  return 0
}

function asText(validation: CardValidation): string {
  const interval = ([low, high]: readonly [number, number]) => `[${low.toFixed(4)}, ${high.toFixed(4)}]`
  const decimals = (value: number | null) =>
    value === null ? '' : value.toFixed(4).replace(/^-(0\.0+)$/, '$1')
  const area = validation.areaUnderCurve
  const measures: Record<keyof typeof validationMeasureNames, string> = {
    observations: String(validation.observations),
    events: String(validation.events),
    areaUnderCurve: `${decimals(area.value)} ${area.confidenceInterval ? interval(area.confidenceInterval) : ''}`,
    gini: decimals(validation.gini),
    kolmogorovSmirnov: decimals(validation.kolmogorovSmirnov),
    brier: decimals(validation.brier),
    hosmerLemeshow: decimals(validation.hosmerLemeshow.pValue),
    calibrationIntercept: decimals(validation.calibrationIntercept.value),
    calibrationSlope: decimals(validation.calibrationSlope.value),
    spiegelhalter: decimals(validation.spiegelhalter.pValue),
    populationStabilityIndex: decimals(validation.populationStabilityIndex.value),
  }
  const heading = (key: keyof typeof scorecardHeadings) => inTerminalLanguage(scorecardHeadings[key])
  const percent = (value: number | null) => (value === null ? '' : `${(100 * value).toFixed(2)}%`)
  const bands = validation.bands.map((band) => [
    `[${band.from ?? '-inf'},${band.to ?? 'inf'})`,
    String(band.observations),
    percent(band.eventRate),
    percent(band.observations > 0 ? band.expected / band.observations : null),
  ])
  const factors = validation.factors.map(({ factor, informationValue, characteristicStabilityIndex }) => [
    factor,
    decimals(informationValue),
    decimals(characteristicStabilityIndex.value),
  ])
  return [
    textTable(
      [heading('measure'), heading('value')],
      Object.entries(measures).map(([key, text]) => [
        inTerminalLanguage(validationMeasureNames[key as keyof typeof validationMeasureNames]),
        text,
      ]),
    ),
    textTable([heading('score'), heading('count'), heading('rate'), heading('predicted')], bands),
    textTable([heading('factor'), heading('informationValue'), 'CSI'], factors),
  ].join('\n')
}
