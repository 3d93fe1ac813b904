import {
  creditRiskCaptions as captions,
  creditRiskColumns as columns,
  creditRiskNotes as notes,
  creditRiskUnavailable as unavailable,
  creditRiskWords as words,
} from '../../words/credit-risk.ts'
import { nameOr, type Phrase } from '../../words/phrase.ts'
import { gradeWords } from '../../words/vocabulary.ts'
import { writtenPercent } from '../../words/written-numbers.ts'
import type { StudyContext } from '../context.ts'
import type { Block, RowAccount, TableRow } from '../document.ts'
import { column, writtenP } from '../regression/cells.ts'
import { type GradeDecisions, rationingOf } from './rationing.ts'

/** A hundredth of the granted notes cut below what was asked for is rationing that can be seen. */
const visibleCutShare = 0.01

/** Who asked, who was refused, how much was granted; the theory that this tests, and one sentence of verdict. */
export function rationingBlocks({ book, settings }: StudyContext): Block[] {
  const theory: Block = { kind: 'paragraph', text: words.theory }
  const found = rationingOf(book, settings.seed)
  if (!found) {
    return [
      theory,
      { kind: 'unavailable', id: 'rationing', caption: unavailable.rationing, reason: words.noApplications },
    ]
  }
  const { byGrade, total, test } = found
  const accepted = total.applications - total.refused
  const isPartial = accepted > 0 && total.cut / accepted > visibleCutShare
  return [
    theory,
    {
      kind: 'table',
      id: 'rationing',
      caption: captions.rationing(
        writtenPercent(total.refused / total.applications),
        total.requested > 0 ? writtenPercent(total.granted / total.requested) : '—',
        test && test.pValue < 0.05 ? 'differs' : 'alike',
      ),
      columns: [
        column('grade', columns.grade, 'text'),
        column('applications', columns.applications, 'count'),
        column('refused', columns.refused, 'count'),
        column('refusedShare', columns.refusedShare, 'percent1'),
        column('requested', columns.requested, 'tenThousandYuan'),
        column('granted', columns.granted, 'tenThousandYuan'),
        column('grantedShare', columns.grantedShare, 'percent1'),
      ],
      rows: [
        ...byGrade.map((own) => decisionRow(gradeName(own.grade), own)),
        { ...decisionRow(words.total, total), role: 'total' as const },
      ],
      notes: [notes.rationing(writtenP(test?.pValue ?? null)), notes.rationingVerdict(isPartial)],
      account: accountOf(book.companions.applications?.rows ?? 0, total.applications),
    },
  ]
}

function decisionRow(label: Phrase, own: GradeDecisions): TableRow {
  const isEnough = own.applications >= 10
  return {
    cells: [
      label,
      own.applications,
      own.refused,
      isEnough ? own.refused / own.applications : null,
      own.requested / 100,
      own.granted / 100,
      own.requested > 0 ? own.granted / own.requested : null,
    ],
  }
}

function gradeName(grade: string | null): Phrase {
  if (grade === null) return words.unrated
  return nameOr(gradeWords, grade)
}

function accountOf(read: number, used: number): RowAccount {
  return { read, used, dropped: used < read ? [{ reason: words.undecided, count: read - used }] : [] }
}
