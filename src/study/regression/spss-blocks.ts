import type { FactorReport } from '../../stats/regression/report/regression-report.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { valueWords, columnWords as words } from '../../words/regression.ts'
import { regressionCaptions as captions } from '../../words/regression-captions.ts'
import { caseWords } from '../../words/regression-cases.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import { writtenPercent } from '../../words/written-numbers.ts'
import type { Block, RowAccount, Table, TableRow } from '../document.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import type { ModelSample } from '../model-sample.ts'
import { column, intervalCell, writtenP } from './cells.ts'
import { hosmerLemeshowTable } from './goodness-blocks.ts'
import { isCalled, labelOfColumn, labelOfLevel, reportedFactors } from './report-view.ts'
import { sampleTable } from './sample-tables.ts'

/** The tables of the regression in the reading order that committees know from SPSS. */
export function spssBlocks(finding: ExplanatoryFinding, sample: ModelSample): Block[] {
  const { account } = sample
  return [
    sampleTable(finding, sample),
    encodingTable(account),
    codingsTable(finding, account),
    blockZeroTable(finding, account),
    omnibusTable(finding, account),
    summaryTable(finding, account),
    hosmerLemeshowTable(finding, account),
    classificationTable(finding, account),
    variablesTable(finding, account),
  ]
}

function encodingTable(account: RowAccount): Table {
  return {
    kind: 'table',
    id: 'dependent-encoding',
    caption: captions.encoding,
    columns: [
      column('original', caseWords.original, 'text'),
      column('internal', caseWords.internal, 'integer'),
    ],
    rows: [{ cells: [valueWords.good, 0] }, { cells: [valueWords.defaulted, 1] }],
    notes: [],
    account,
  }
}

function codingsTable(finding: ExplanatoryFinding, account: RowAccount): Table {
  const nominal = reportedFactors(finding).filter(({ reference }) => reference !== null)
  return {
    kind: 'table',
    id: 'categorical-codings',
    caption: caseWords.codings(nominal.length),
    columns: [column('level', words.level, 'text'), column('coding', caseWords.parameterCoding, 'text')],
    rows: nominal.flatMap(({ column: name, reference, terms }): TableRow[] => [
      { cells: [labelOfColumn(finding, name), null], role: 'group' },
      { cells: [labelOfLevel(finding, name, reference!), valueWords.reference], role: 'reference' },
      ...terms.map(({ level }, i) => ({
        cells: [labelOfLevel(finding, name, level ?? ''), verbatim(`(${i + 1})`)],
      })),
    ]),
    notes: [],
    account,
  }
}

function blockZeroTable({ report }: ExplanatoryFinding, account: RowAccount): Table {
  const good = report.observations - report.events
  const share = Math.max(good, report.events) / report.observations
  return {
    kind: 'table',
    id: 'block-0',
    caption: captions.block0(writtenPercent(share)),
    columns: classificationColumns,
    rows: [
      { cells: [valueWords.good, good, 0, 1] },
      { cells: [valueWords.defaulted, report.events, 0, 0] },
      { cells: [valueWords.total, report.observations, 0, good / report.observations], role: 'total' },
    ],
    notes: [],
    account,
  }
}

const classificationColumns = [
  column('observed', caseWords.observed, 'text'),
  column('predictedGood', caseWords.predictedGood, 'count'),
  column('predictedDefault', caseWords.predictedDefault, 'count'),
  column('correct', caseWords.correct, 'percent1'),
]

function omnibusTable({ report }: ExplanatoryFinding, account: RowAccount): Table {
  const test = report.likelihoodRatioTest
  return {
    kind: 'table',
    id: 'omnibus',
    caption: captions.omnibus(writtenP(test?.pValue ?? null)),
    columns: [
      column('item', words.item, 'text'),
      column('chiSquare', caseWords.chiSquare, 'decimal3'),
      column('df', words.df, 'integer'),
      column('significance', caseWords.significance, 'pValue'),
    ],
    rows: [
      {
        cells: [
          caseWords.model,
          test?.chiSquare ?? null,
          test?.degreesOfFreedom ?? null,
          test?.pValue ?? null,
        ],
      },
    ],
    notes: [],
    account,
  }
}

function summaryTable({ report }: ExplanatoryFinding, account: RowAccount): Table {
  const { deviance, coxSnell, nagelkerke, mcFadden, areaUnderCurve } = report.fit
  return {
    kind: 'table',
    id: 'model-summary',
    caption: captions.fit(mcFadden.toFixed(3), areaUnderCurve.value.toFixed(3)),
    columns: [
      column('deviance', caseWords.minusTwoLogLikelihood, 'decimal3'),
      column('coxSnell', verbatim('Cox & Snell R²'), 'decimal3'),
      column('nagelkerke', verbatim('Nagelkerke R²'), 'decimal3'),
    ],
    rows: [{ cells: [deviance, coxSnell, nagelkerke] }],
    notes: [notes.fit],
    account,
  }
}

export function classificationTable({ diagnostics }: ExplanatoryFinding, account: RowAccount): Table {
  const { cutOff, lossGivenDefault, marginShare, ...counts } = diagnostics.classification
  const { eventsAbove, eventsBelow, nonEventsAbove, nonEventsBelow } = counts
  const events = eventsAbove + eventsBelow
  const good = nonEventsAbove + nonEventsBelow
  return {
    kind: 'table',
    id: 'classification',
    caption: captions.classification(
      writtenPercent(cutOff),
      writtenPercent(eventsAbove / events, 0),
      writtenPercent(nonEventsAbove / good, 0),
    ),
    columns: classificationColumns,
    rows: [
      { cells: [valueWords.good, nonEventsBelow, nonEventsAbove, nonEventsBelow / good] },
      { cells: [valueWords.defaulted, eventsBelow, eventsAbove, eventsAbove / events] },
      {
        cells: [
          valueWords.total,
          nonEventsBelow + eventsBelow,
          nonEventsAbove + eventsAbove,
          (nonEventsBelow + eventsAbove) / (events + good),
        ],
        role: 'total',
      },
    ],
    notes: [notes.classification(writtenPercent(lossGivenDefault, 0), writtenPercent(marginShare, 0))],
    account,
  }
}

function variablesTable(finding: ExplanatoryFinding, account: RowAccount): Table {
  const { factors, report } = finding
  return {
    kind: 'table',
    id: 'coefficients',
    caption: captions.variables(factors.filter(isCalled).length, factors.length),
    columns: [
      column('factor', words.factor, 'text'),
      column('b', caseWords.b, 'decimal3'),
      column('standardError', caseWords.standardError, 'decimal3'),
      column('wald', caseWords.wald, 'decimal3'),
      column('df', words.df, 'integer'),
      column('significance', caseWords.significance, 'pValue'),
      column('expB', caseWords.expB, 'decimal3'),
      column('expBInterval', caseWords.expBInterval, 'decimal3'),
    ],
    rows: [
      ...reportedFactors(finding).flatMap(({ column: name, reference, terms }): TableRow[] => {
        const own = report.factors.find(({ factor }) => factor === name)
        const heading: TableRow[] =
          reference === null
            ? []
            : [
                {
                  cells: [
                    wholeWald(labelOfColumn(finding, name), own),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                  ],
                  role: 'group',
                },
              ]
        return [
          ...heading,
          ...terms.map((term) =>
            equationRow(
              reference === null
                ? labelOfColumn(finding, name)
                : labelOfLevel(finding, name, term.level ?? ''),
              term,
            ),
          ),
        ]
      }),
      equationRow(valueWords.intercept, report.terms[0]),
    ],
    notes: [caseWords.sameErrors],
    account,
  }
}

/** The test of the whole factor stands in its heading, of which only the label is printed. */
function wholeWald(label: Phrase, own: FactorReport | undefined): Phrase {
  const test = own?.waldTest
  return test
    ? caseWords.wholeFactor(label, test.chiSquare.toFixed(3), test.degreesOfFreedom, writtenP(test.pValue))
    : label
}

function equationRow(
  label: TableRow['cells'][number],
  term: ExplanatoryFinding['report']['terms'][number],
): TableRow {
  return {
    cells: [
      label,
      term.coefficient,
      term.standardError,
      term.z === null ? null : term.z ** 2,
      1,
      term.pValue,
      term.oddsRatio,
      intervalCell(term.oddsRatioConfidenceInterval),
    ],
  }
}
