import type { TableName } from '../../../book/columns.ts'
import { identityOf } from '../../../book/sample/table-columns.ts'
import { type FigureFormula, figureFormulas } from '../../../words/measure-formulas.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { traceFormulas } from '../../../words/traces/trace-formulas.ts'
import type { Certainty } from '../../portfolio/certainty.ts'
import { assumptionsOfDetails } from '../details/measure-details.ts'
import type { Measure } from '../measure-findings.ts'
import { type AssumptionName, assumptions } from '../workbench/assumptions.ts'
import type { Workbench } from '../workbench/find-measures.ts'
import { averageLossByNote } from '../workbench/loss-by-note.ts'
import type { MeasureDesign, MoneyFlows } from '../workbench/measure-design.ts'
import { trialStage } from '../workbench/stage.ts'
import { figureAt, numberPaths, type TracedFigure } from './figure-path.ts'
import { findingOf } from './finding-of.ts'
import { loansBehind } from './loans-behind.ts'

/** Where a figure of the workbench comes from: formula, inputs, and the loans behind it. */
export interface Explanation {
  readonly figure: string
  /** As `measures --json` prints it: yuan a year, a share, a count or a day. */
  readonly value: number
  readonly unit: 'yuan' | 'asPrinted'
  /** Id of the block of the study that shows it. */
  readonly finding: string
  readonly formula: Phrase
  readonly inputs: readonly ExplainedInput[]
  /** The table that it was counted from, beside the loans. */
  readonly table: TableName
  /** Notes behind it: all of them by number, those that contribute most first. No name, no identity number. */
  readonly noteCount: number
  readonly notes: readonly ExplainedNote[]
}

export interface ExplainedNote {
  readonly loanId: string
  /** Yuan; null where the figure is no sum over notes. */
  readonly contribution: number | null
}

export interface ExplainedInput {
  readonly name: string
  readonly value: number
  readonly certainty: Certainty
}

const moneyKeys: readonly (keyof MoneyFlows)[] = [
  'cooperativePays',
  'cooperativeGains',
  'farmersPay',
  'farmersGain',
  'statePays',
]

/** `baseline.expectedLoss`, and for each measure `lossAvoided`, `netBenefit` and the money flows. */
export function explainableFigures({ designs }: Workbench): string[] {
  return [
    'baseline.expectedLoss',
    ...designs.flatMap(({ measure }) =>
      ['lossAvoided', 'netBenefit', ...moneyKeys].map((key) => `${measure}.${key}`),
    ),
  ]
}

/**
 * `insurance.lossAvoided` and the like, or the path of any number of the document that `measures --json` prints, the
 * details included. Null where no such figure is known.
 */
export function explainFigure(
  workbench: Workbench,
  figure: string,
  document: unknown = null,
): Explanation | null {
  if (!explainableFigures(workbench).includes(figure)) {
    const traced = figureAt(document, figure)
    return traced && traceOf(workbench, traced, document)
  }
  const { context, designs, options } = workbench
  const { full } = trialStage(context.basis, options)
  const before = averageLossByNote(full, [])
  const [measure, key] = figure.split('.') as [Measure | 'baseline', string]
  const own = designs.find((design) => design.measure === measure)
  if (!own) {
    const inputs = parametersOf(workbench)
    return { ...explained(workbench, figure, before, 'expectedLoss'), inputs }
  }
  const { changes, money } = own.propose(own.standardDose)
  const avoided = averageLossByNote(full, changes).map((after, note) => before[note] - after)
  const inputs = [
    { name: 'dose', value: own.standardDose, certainty: 'arithmetic' as const },
    ...parametersOf(workbench),
    ...own.assumptions.map((name) => ({ name, ...assumptions[name] })),
  ]
  const base = {
    ...explained(workbench, figure, avoided, key as FigureFormula),
    inputs,
    finding: moneyKeys.includes(key as keyof MoneyFlows) ? 'measures-money' : 'measures-worth',
  }
  if (key === 'lossAvoided') return base
  const value =
    key === 'netBenefit'
      ? base.value + money.cooperativeGains - money.cooperativePays
      : money[key as keyof MoneyFlows]
  return { ...base, value }
}

function explained(
  { context }: Workbench,
  figure: string,
  byNote: Float64Array,
  formula: FigureFormula,
): Omit<Explanation, 'inputs'> {
  const ids = identityOf(context.book.loans, 'loan_id')
  const { rows } = context.basis.notes
  const contributing = Array.from(byNote.keys()).filter((note) => byNote[note] !== 0)
  return {
    figure,
    unit: 'yuan',
    finding: 'measures-worth',
    table: 'loans',
    value: byNote.reduce((sum, own) => sum + own, 0),
    formula: figureFormulas[formula],
    noteCount: contributing.length,
    notes: contributing
      .sort((a, b) => Math.abs(byNote[b]) - Math.abs(byNote[a]) || a - b)
      .map((note) => ({
        loanId: ids?.texts[ids.codes[rows[note]]] ?? String(rows[note]),
        contribution: byNote[note],
      })),
  }
}

/** The numbers of the document that can be explained by their paths: all of them. */
export function explainablePaths(document: unknown): string[] {
  return numberPaths(document)
}

function traceOf(
  workbench: Workbench,
  { path, pattern, value }: TracedFigure,
  document: unknown,
): Explanation {
  const { context, designs } = workbench
  const entries = entriesAlong(document, path)
  const behind = loansBehind(context, path, entries, workbench.options.asOf)
  const measure = entries.find((entry) => typeof entry.measure === 'string')?.measure
  const design = designs.find((own) => own.measure === measure)
  const reached = design && path[0] === 'measures' ? reachedNotes(workbench, design) : null
  const rows = reached ? behind.rows.filter((row) => reached.has(row)) : behind.rows
  const ids = identityOf(context.book.loans, 'loan_id')
  const used = design ? design.assumptions : path[0] === 'details' ? assumptionsBehind(path, workbench) : []
  const restsOnRisk = path[0] !== 'details' || isOfRisk.test(path.join('.'))
  return {
    figure: path.join('.'),
    value,
    unit: 'asPrinted',
    finding: findingOf(path),
    formula: traceFormulas[pattern],
    inputs: [
      ...(restsOnRisk ? parametersOf(workbench) : []),
      ...used.map((name) => ({ name, ...assumptions[name] })),
    ],
    table: behind.table,
    noteCount: rows.length,
    notes: rows.map((row) => ({ loanId: ids?.texts[ids.codes[row]] ?? String(row), contribution: null })),
  }
}

/** Details that are counted from probabilities of default. */
const isOfRisk = /lossSharing|ratesByGrade|expectedLoss|worthRate|cover\.met/

/** Assumptions of a part of the details. */
function assumptionsBehind([, part]: readonly string[], { designs }: Workbench): readonly AssumptionName[] {
  const ofMeasure = (measure: Measure) => [
    ...(designs.find((design) => design.measure === measure)?.assumptions ?? []),
    ...(assumptionsOfDetails[measure] ?? []),
  ]
  const guarantees = assumptionsOfDetails.guarantees ?? []
  switch (part) {
    case 'contractualInsurance':
      return ofMeasure('insurance')
    case 'ratesByGrade':
      return ofMeasure('pricing')
    case 'villageIncentive':
      return ['creditVillageDiscount']
    case 'jointGroups':
      return ['recoverableShare']
    case 'lossSharing':
      return guarantees.filter((name) => name !== 'recoverableShare')
    default:
      return []
  }
}

/** Notes that a measure reaches at its standard dose. */
function reachedNotes({ context }: Workbench, design: MeasureDesign): Set<number> {
  const { changes } = design.propose(design.standardDose)
  const reached = [...context.basis.notes.rows].filter((_, note) =>
    changes.some(({ reach }) => reach[note] > 0),
  )
  return new Set(reached)
}

function entriesAlong(document: unknown, path: readonly string[]): Readonly<Record<string, unknown>>[] {
  const entries: Readonly<Record<string, unknown>>[] = []
  let node = document
  for (const step of path) {
    node = (node as Readonly<Record<string, unknown>>)[step]
    if (node !== null && typeof node === 'object' && !Array.isArray(node))
      entries.push(node as Readonly<Record<string, unknown>>)
  }
  return entries
}

function parametersOf({ context }: Workbench): ExplainedInput[] {
  return context.basis.parameters.map(({ name, value, certainty }) => ({ name, value, certainty }))
}
