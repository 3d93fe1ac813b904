import { parseArgs } from 'node:util'
import { impliedReferences } from '../book/default-factors.ts'
import { readFrame } from '../book/read-frame.ts'
import { selectionReport } from '../stats/selection/selection-report.ts'
import { printJson } from './json.ts'
import { listOf, numberOf, pairsOf, positionalsOf, requiredOf } from './option-values.ts'
import { requireColumns } from './require-columns.ts'
import { selectionTable } from './selection-table.ts'
import { inTerminalLanguage } from './terminal.ts'

const options = {
  selected: { type: 'string' },
  'selected-event': { type: 'string' },
  outcome: { type: 'string' },
  event: { type: 'string' },
  'selection-factors': { type: 'string' },
  factors: { type: 'string' },
  nominal: { type: 'string' },
  reference: { type: 'string' },
  confidence: { type: 'string', default: '0.95' },
  sheet: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** `fit-selection FILE --selected COL --outcome COL …`: a probit with sample selection, as a table or as JSON. */
export async function fitSelectionCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
  const [path] = positionalsOf(['FILE'], positionals)
  const selected = requiredOf('--selected', values.selected)
  const outcome = requiredOf('--outcome', values.outcome)
  requiredOf('--selection-factors', values['selection-factors'])
  requiredOf('--factors', values.factors)
  const selectionFactors = [...new Set(listOf('--selection-factors', values['selection-factors']))]
  const outcomeFactors = [...new Set(listOf('--factors', values.factors))]
  const references = pairsOf('--reference', values.reference)
  const confidence = numberOf('--confidence', values.confidence, '0 < C < 1', (own) => own > 0 && own < 1)
  const columns = [...new Set([selected, outcome, ...selectionFactors, ...outcomeFactors])]
  const file = await readFrame(path, {
    sheet: values.sheet ?? null,
    nominal: listOf('--nominal', values.nominal),
    columns,
  })
  requireColumns(file, columns)
  const report = await selectionReport({
    frame: file.frame,
    selected,
    selectedEvent: values['selected-event'] ?? null,
    outcome,
    event: values.event ?? null,
    selectionFactors,
    outcomeFactors,
    references: { ...impliedReferences(file), ...references },
    namedReferences: Object.keys(references),
    confidence,
  })
  if (values.json) printJson(report)
  else process.stdout.write(selectionTable(report, inTerminalLanguage))
  return 0
}
