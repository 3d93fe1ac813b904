import { categories } from '../../../lending/vocabulary.ts'
import {
  classificationAbsence as absence,
  automaticGroundWords,
  classificationColumns as columns,
  classificationTitles as titles,
} from '../../../words/classification.ts'
import { classificationWords as words } from '../../../words/classification-tables.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { categoryWords } from '../../../words/vocabulary.ts'
import type { Block, RowAccount } from '../../document.ts'
import type { Sums } from '../../status-quo/quality.ts'
import { ratio, yuan } from '../../status-quo/yuan.ts'
import type { LoanClassificationFinding } from '../classification-finding.ts'
import { nonPerformingOf } from '../sums-by-category.ts'
import { viewPhrase } from './view-blocks.ts'

/** Booked against automatic categories, and why notes are booked too well. */
export function classBlocks(finding: LoanClassificationFinding, account: RowAccount): Block[] {
  if (finding.bookedByAutomatic === null) {
    return [
      { kind: 'unavailable', id: 'automatic-class', caption: titles.matrix, reason: absence.noCategory },
      { kind: 'unavailable', id: 'automatic-grounds', caption: titles.grounds, reason: absence.noCategory },
    ]
  }
  return [
    matrixTable(finding, finding.bookedByAutomatic, account),
    ...(finding.grounds.length > 0 ? [groundTable(finding, account)] : []),
  ]
}

function matrixTable(
  finding: LoanClassificationFinding,
  matrix: readonly (readonly Sums[])[],
  account: RowAccount,
): Block {
  const { bookedTooWell, bookedStricter, booked, required, total, upgradesTestedOn } = finding
  const badShare = (sums: readonly Sums[]) => nonPerformingOf(sums).balance / total.balance
  const uncategorised = matrix[categories.length].reduce((sum, { notes }) => sum + notes, 0)
  return {
    kind: 'table',
    id: 'automatic-class',
    caption: words.matrix(bookedTooWell, bookedTooWell.balance / total.balance),
    columns: [
      { key: 'booked', header: columns.booked, format: 'text' },
      ...categories.map((name) => ({
        key: name,
        header: categoryWords[name],
        format: 'count' as const,
        group: columns.automatic,
      })),
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
    ],
    rows: categories.map((name, booked) => ({
      cells: [
        categoryWords[name],
        ...categories.map((_, automatic) => matrix[booked][automatic].notes),
        yuan(matrix[booked].reduce((sum, { balance }) => sum + balance, 0)),
      ],
    })),
    notes: [
      ...(booked ? [words.trueNonPerforming(badShare(booked), badShare(required))] : []),
      words.matrixNote(viewPhrase(finding), bookedStricter),
      ...upgradeNotes(upgradesTestedOn),
    ],
    account: {
      ...account,
      used: account.used - uncategorised,
      dropped: withoutCategory(account, uncategorised),
    },
  }
}

function withoutCategory({ dropped }: RowAccount, count: number): RowAccount['dropped'] {
  return count > 0 ? [...dropped, { reason: absence.noCategoryOfNote, count }] : dropped
}

function upgradeNotes(testedOn: LoanClassificationFinding['upgradesTestedOn']): Phrase[] {
  if (testedOn === 'repayments') return []
  return [testedOn === null ? words.upgradesUntested : words.upgradesOnMonthEnds]
}

function groundTable(
  { grounds, bookedTooWell, total }: LoanClassificationFinding,
  account: RowAccount,
): Block {
  const ordered = [...grounds].sort((a, b) => b.balance - a.balance)
  const [first] = ordered
  const cellsOf = ({ notes, balance }: Sums) => [notes, yuan(balance), ratio(balance, total.balance)]
  return {
    kind: 'table',
    id: 'automatic-grounds',
    caption: words.grounds(automaticGroundWords[first.ground], first.balance / bookedTooWell.balance),
    columns: [
      { key: 'ground', header: columns.ground, format: 'text' },
      { key: 'notes', header: columns.notes, format: 'count' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
      { key: 'share', header: columns.share, format: 'percent2' },
    ],
    rows: [
      ...ordered.map((own) => ({ cells: [automaticGroundWords[own.ground], ...cellsOf(own)] })),
      { role: 'total', cells: [words.total, ...cellsOf(bookedTooWell)] },
    ],
    notes: [words.groundsNote],
    account,
  }
}
