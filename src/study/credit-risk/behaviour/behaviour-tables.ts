import { type BehaviourFactor, behaviourFactors } from '../../../book/behaviour/behaviour-columns.ts'
import { behaviourFeatureLabels, behaviourLevelLabels } from '../../../words/behaviour.ts'
import {
  behaviourCaptions as captions,
  behaviourColumnWords as columns,
  behaviourNotes as notes,
  behaviourWords as words,
} from '../../../words/behaviour-section.ts'
import { nameOr, type Phrase } from '../../../words/phrase.ts'
import { columnWords, errorBasisWords, valueWords, wholeFactor } from '../../../words/regression.ts'
import { regressionNotes } from '../../../words/regression-notes.ts'
import type { RowAccount, Table, TableRow } from '../../document.ts'
import type {
  BehaviourFactorFinding,
  FittedBehaviour,
} from '../../findings/behavioural/behavioural-findings.ts'
import { joined } from '../../findings/labels.ts'
import { column, writtenP } from '../../regression/cells.ts'
import { termRow } from '../../regression/term-row.ts'

const calledAt = 0.05

/** Odds ratios of the behavioural factors with cluster-robust intervals. */
export function behaviourCoefficients(finding: FittedBehaviour, account: RowAccount): Table {
  const { factors, report, method, notesPerParameter } = finding
  const called = factors.filter(({ qValue }) => qValue !== null && qValue < calledAt)
  return {
    kind: 'table',
    id: 'behaviour-coefficients',
    caption: captions.coefficients(called.length, factors.length),
    columns: [
      column('factor', columnWords.factor, 'text'),
      column('coefficient', columnWords.coefficient, 'decimal3'),
      column('standardError', columnWords.standardError, 'decimal3'),
      column('oddsRatio', columnWords.oddsRatio, 'decimal2'),
      column('interval', columnWords.interval, 'decimal2'),
      column('p', columnWords.p, 'pValue'),
      column('q', columnWords.q, 'pValue'),
      column('errors', columnWords.errors, 'text'),
    ],
    rows: [
      ...report.factors.flatMap(({ factor, reference }) => rowsOfColumn(finding, factor, reference)),
      termRow(valueWords.intercept, report.terms[0], null, null),
    ],
    notes: [
      notes.method(method, notesPerParameter.toFixed(1)),
      ...(report.terms.some(({ direction }) => direction) ? [regressionNotes.infinite] : []),
    ],
    account,
  }
}

/** A column is a factor or the flag of its missing values. */
function rowsOfColumn(finding: FittedBehaviour, name: string, reference: string | null): TableRow[] {
  const terms = finding.report.terms.filter(({ factor }) => factor === name)
  const isFlag = !(behaviourFactors as readonly string[]).includes(name)
  const factor = (isFlag ? name.slice(0, -'Missing'.length) : name) as BehaviourFactor
  const own = finding.factors.find((other) => other.factor === factor)!
  const label = isFlag ? withMissing(words.perUnit[factor]) : words.perUnit[factor]
  if (reference === null) {
    return terms.map((term) =>
      termRow(label, term, isFlag ? null : own.qValue, errorBasisWords[own.errorBasis]),
    )
  }
  return [
    { cells: [groupHeading(label, own), null, null, null, null, null, null, null], role: 'group' },
    ...terms.map((term) => termRow(levelLabel(finding, factor, term.level ?? ''), term, null, null)),
  ]
}

function groupHeading(label: Phrase, { pValue, qValue, errorBasis }: BehaviourFactorFinding): Phrase {
  return wholeFactor(label, writtenP(pValue), writtenP(qValue), errorBasisWords[errorBasis])
}

function levelLabel({ mergedLevels }: FittedBehaviour, factor: string, level: string): Phrase {
  const merged = mergedLevels.find((own) => own.factor === factor && own.level === level)
  return joined((merged?.of ?? [level]).map((part) => nameOr(behaviourLevelLabels, part)))
}

function withMissing(label: Phrase): Phrase {
  const { missingFlag } = words
  return {
    'zh-CN': `${label['zh-CN']}：${missingFlag['zh-CN']}`,
    en: `${label.en}: ${missingFlag.en}`,
  }
}

/** Every feature alone: its mean by what followed, and how far it tells the two apart. */
export function oneByOneTable({ oneByOne }: FittedBehaviour, account: RowAccount): Table {
  const told = oneByOne.filter(({ area }) => area !== null)
  const strongest = told.reduce((best, own) =>
    Math.abs(own.area! - 0.5) > Math.abs(best.area! - 0.5) ? own : best,
  )
  return {
    kind: 'table',
    id: 'behaviour-features',
    caption: captions.oneByOne(behaviourFeatureLabels[strongest.feature], strongest.area!.toFixed(3)),
    columns: [
      column('feature', columns.feature, 'text'),
      column('inModel', columns.isInModel, 'text'),
      column('known', columns.known, 'count'),
      column('meanOfGood', columns.meanOfGood, 'decimal2'),
      column('meanOfDefault', columns.meanOfDefault, 'decimal2'),
      column('area', columns.area, 'decimal3'),
      column('interval', columns.interval, 'decimal3'),
      column('q', columns.q, 'pValue'),
    ],
    rows: told.map(({ feature, isInModel, known, meanOfGood, meanOfDefault, area, interval, qValue }) => ({
      cells: [
        behaviourFeatureLabels[feature],
        isInModel ? words.yes : null,
        known,
        meanOfGood,
        meanOfDefault,
        area,
        interval,
        qValue,
      ],
    })),
    notes: [notes.oneByOne],
    account,
  }
}
