import { identityOf } from '../../../book/sample/table-columns.ts'
import { type FigureFormula, figureFormulas } from '../../../words/measure-formulas.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { Certainty } from '../../portfolio/certainty.ts'
import type { Measure } from '../measure-findings.ts'
import { assumptions } from './assumptions.ts'
import type { Workbench } from './find-measures.ts'
import { averageLossByNote } from './loss-by-note.ts'
import type { MoneyFlows } from './measure-design.ts'
import { trialStage } from './stage.ts'

/** Where a figure of the workbench comes from: formula, inputs, and the loans behind it. */
export interface Explanation {
  readonly figure: string
  /** Yuan a year. */
  readonly value: number
  readonly formula: Phrase
  readonly inputs: readonly ExplainedInput[]
  /** Notes that contribute, and those that contribute most. */
  readonly noteCount: number
  readonly notes: readonly { readonly loanId: string; readonly contribution: number }[]
}

export interface ExplainedInput {
  readonly name: string
  readonly value: number
  readonly certainty: Certainty
}

const mostNotes = 20
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

/** Null where no such figure is known. */
export function explainFigure(workbench: Workbench, figure: string): Explanation | null {
  if (!explainableFigures(workbench).includes(figure)) return null
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
  const base = { ...explained(workbench, figure, avoided, key as FigureFormula), inputs }
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
    value: byNote.reduce((sum, own) => sum + own, 0),
    formula: figureFormulas[formula],
    noteCount: contributing.length,
    notes: contributing
      .sort((a, b) => Math.abs(byNote[b]) - Math.abs(byNote[a]) || a - b)
      .slice(0, mostNotes)
      .map((note) => ({
        loanId: ids?.texts[ids.codes[rows[note]]] ?? String(rows[note]),
        contribution: byNote[note],
      })),
  }
}

function parametersOf({ context }: Workbench): ExplainedInput[] {
  return context.basis.parameters.map(({ name, value, certainty }) => ({ name, value, certainty }))
}
