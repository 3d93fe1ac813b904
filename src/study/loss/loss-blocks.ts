import {
  jointLiabilityText,
  lossCaptions,
  lossIntervalNote,
  lossLeftOut,
  lossMethodNote,
  lossParameterNames,
  lossWords as words,
} from '../../words/loss.ts'
import { certaintyWords } from '../../words/measures-workbench.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import { concentrationTable, limitsTable } from './concentration-tables.ts'
import { distributionFigures } from './distribution-figures.ts'
import { exposureBlocks } from './exposure-blocks.ts'
import { type JointLiability, shareOfFreeIncome } from './joint-groups.ts'
import type { LossFinding } from './loss-finding.ts'
import { contributionTables, oneFactorTable } from './tail-tables.ts'

/** How much the whole book may lose in a coming year, what it comes from, and what is at its limits. */
export function lossBlocks(finding: LossFinding | null): Block[] {
  const heading: Block = { kind: 'heading', id: 'credit-risk-loss', title: words.heading }
  if (finding === null) {
    return [
      heading,
      { kind: 'unavailable', id: 'loss-distribution', caption: words.caption, reason: words.noModel },
    ]
  }
  const account: RowAccount = { read: finding.notes, used: finding.notes, dropped: [] }
  return [
    heading,
    { kind: 'paragraph', text: words.introduction },
    {
      kind: 'keyFigures',
      figures: [
        { label: words.expectedLoss, value: finding.expectedLoss, format: 'tenThousandYuan' },
        { label: words.oneInTwenty, value: finding.oneInTwenty, format: 'tenThousandYuan' },
        { label: words.valueAtRisk999, value: finding.valueAtRisk['0.999'], format: 'tenThousandYuan' },
        { label: words.economicCapital, value: finding.economicCapital, format: 'tenThousandYuan' },
      ],
    },
    figuresTable(finding, account),
    exceedanceFigure(finding),
    ...exposureBlocks(finding, account),
    ...contributionTables(finding, account),
    ...(finding.jointLiability ? [jointParagraph(finding.jointLiability)] : []),
    oneFactorTable(finding, account),
    concentrationTable(finding, account),
    limitsTable(finding, account),
    parametersTable(finding, account),
  ]
}

function figuresTable(finding: LossFinding, account: RowAccount): Table {
  const { exposure, valueAtRisk, intervals } = finding
  return {
    kind: 'table',
    id: 'loss-distribution',
    caption: lossCaptions.figures(finding.expectedLoss, valueAtRisk['0.999'], finding.economicCapital),
    columns: [
      { key: 'figure', header: words.figure, format: 'text' },
      { key: 'amount', header: words.amount, format: 'tenThousandYuan' },
      { key: 'ofExposure', header: words.ofExposure, format: 'percent2' },
      { key: 'error', header: words.error, format: 'tenThousandYuan' },
      { key: 'interval', header: words.interval, format: 'tenThousandYuan' },
    ],
    rows: distributionFigures(finding).map(({ key, amount, error, interval }) => ({
      cells: [words[key], amount, amount / exposure, error, interval],
      ...(key === 'inDefault' ? { role: 'total' as const } : {}),
    })),
    notes: [
      lossMethodNote(finding.scenarios, finding.notes, finding.drawnNotes),
      lossIntervalNote(intervals.draws, intervals.confidence),
    ],
    account,
  }
}

function exceedanceFigure({ exceedance, oneInTwenty }: LossFinding): Block {
  return {
    kind: 'figure',
    id: 'loss-exceedance',
    caption: lossCaptions.exceedance(oneInTwenty),
    chart: {
      kind: 'line',
      x: { label: words.loss, format: 'tenThousandYuan' },
      y: { label: words.exceeded, format: 'percent' },
      series: [
        {
          name: words.exceeded,
          points: exceedance.map(({ loss, probability }) => ({ x: loss, y: probability })),
        },
      ],
    },
    notes: [words.exceedanceNote],
  }
}

function jointParagraph(joint: JointLiability): Block {
  const { groups, defaulted, covered, oddsOfMates } = joint
  return {
    kind: 'paragraph',
    text: jointLiabilityText({ groups, defaulted, covered, oddsOfMates, share: shareOfFreeIncome }),
  }
}

function parametersTable({ parameters, leftOut }: LossFinding, account: RowAccount): Table {
  const own = parameters.filter(({ certainty }) => certainty === 'ownData').length
  return {
    kind: 'table',
    id: 'loss-parameters',
    caption: lossCaptions.parameters(own, parameters.length),
    columns: [
      { key: 'parameter', header: words.parameter, format: 'text' },
      { key: 'value', header: words.value, format: 'decimal3' },
      { key: 'certainty', header: words.certainty, format: 'text' },
      { key: 'observed', header: words.observed, format: 'count' },
    ],
    rows: parameters.map(({ name, value, certainty, observed }) => ({
      cells: [lossParameterNames[name], value, certaintyWords[certainty], observed > 0 ? observed : null],
    })),
    notes: [words.spreadsNote, ...leftOut.map((effect) => lossLeftOut[effect])],
    account,
  }
}
