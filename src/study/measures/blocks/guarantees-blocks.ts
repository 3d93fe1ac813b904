import { guaranteesMeasureWords as words } from '../../../words/guarantees-measure.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, RowAccount, Table } from '../../document.ts'
import { formatFixed } from '../../render/format.ts'
import type { GroupHistory, JointGroups, MutualCover } from '../details/joint-groups.ts'
import type { LossSharing } from '../details/loss-sharing.ts'
import type { SharingInstrument } from '../details/sharing-doses.ts'
import type { MeasuresFinding } from '../workbench/measures-finding.ts'
import { allUsed, unavailablePart } from './unavailable-part.ts'

/** What joint liability amounts to, and who else could share the loss. */
export function guaranteesBlocks({ details }: MeasuresFinding, account: RowAccount): Block[] {
  const { jointGroups: groups, lossSharing } = details
  return [
    { kind: 'heading', id: 'guarantees-measure', title: words.heading },
    ...(groups.found
      ? groupBlocks(groups.found)
      : [unavailablePart('joint-cover', words.groups, groups.missing)]),
    leversTable(lossSharing, account),
    dosesTable(lossSharing, account),
  ]
}

function groupBlocks({
  groups,
  members,
  commonExposure,
  meanContingent,
  cover,
  history,
}: JointGroups): Block[] {
  return [
    {
      kind: 'keyFigures',
      figures: [
        { label: words.groups, value: groups, format: 'count' },
        { label: words.members, value: members, format: 'count' },
        { label: words.commonExposure, value: commonExposure, format: 'count' },
        { label: words.meanContingent, value: meanContingent, format: 'yuan' },
      ],
    },
    cover
      ? coverTable(cover, history)
      : { kind: 'unavailable', id: 'joint-cover', caption: words.groups, reason: words.noCover },
  ]
}

function coverTable(cover: MutualCover, history: GroupHistory | null): Table {
  const tenThousand = (yuan: number) => verbatim(formatFixed(yuan / 10_000, 2))
  const share = (value: number) => verbatim(writtenPercent(value))
  const cut = cover.expectedLoss > 0 ? 1 - cover.expectedLossAfterCover / cover.expectedLoss : 0
  return {
    kind: 'table',
    id: 'joint-cover',
    caption: words.coverCaption(writtenPercent(cut, 0)),
    columns: [
      { key: 'figure', header: words.figure, format: 'text' },
      { key: 'value', header: words.value, format: 'text' },
    ],
    rows: [
      { cells: [words.expectedLoss, tenThousand(cover.expectedLoss)] },
      { cells: [words.expectedLossAfter, tenThousand(cover.expectedLossAfterCover)] },
      { cells: [words.metInFull, share(cover.metInFull)] },
      { cells: [words.shortAlone, share(cover.shortAlone)] },
      { cells: [words.bringsDownAnother, share(cover.bringsDownAnother)] },
      { cells: [words.bringsDownAll, share(cover.bringsDownAll)] },
      ...(history === null ? [] : historyRows(history)),
    ],
    notes: [
      words.coverNote(writtenCount(cover.groups), writtenCount(cover.members)),
      ...(history === null ? [] : [words.historyNote]),
    ],
    account: allUsed(cover.members),
  }
}

function historyRows({ besideDefault, besideNone }: GroupHistory) {
  const rateOf = ({ members, defaults }: GroupHistory['besideNone']) =>
    members > 0 ? writtenPercent(defaults / members) : '—'
  return [
    { cells: [words.besideDefault(writtenCount(besideDefault.members)), verbatim(rateOf(besideDefault))] },
    { cells: [words.besideNone(writtenCount(besideNone.members)), verbatim(rateOf(besideNone))] },
  ]
}

function leversTable({ funds, company }: LossSharing, account: RowAccount): Table {
  const yuan = 'tenThousandYuan' as const
  const rows = [
    ...funds.map((fund) => ({
      lever: words.fund(fund.sharing),
      borne: fund.averageYear.borneByOthers,
      cells: [
        fund.notes,
        fund.covered,
        fund.paidIn,
        fund.averageYear.loss,
        fund.averageYear.borneByOthers,
        fund.worstYear.borneByOthers,
        fund.usedInWorstYear,
        fund.topUpAfter,
      ],
    })),
    {
      lever: words.company,
      borne: company.averageYear.borneByOthers,
      cells: [
        company.notes,
        company.covered,
        company.fee,
        company.averageYear.loss,
        company.averageYear.borneByOthers,
        null,
        null,
        null,
      ],
    },
  ]
  const best = rows.reduce((most, own) => (own.borne > most.borne ? own : most))
  return {
    kind: 'table',
    id: 'loss-sharing',
    caption: words.leversCaption(best.lever, writtenMoney(Math.round(100 * best.borne))),
    columns: [
      { key: 'lever', header: words.lever, format: 'text' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'covered', header: words.covered, format: yuan },
      { key: 'paidIn', header: words.paidIn, format: yuan },
      { key: 'loss', header: words.loss, format: yuan },
      { key: 'borne', header: words.borne, format: yuan },
      { key: 'worst', header: words.worst, format: yuan },
      { key: 'usedInWorst', header: words.usedInWorst, format: 'percent1' },
      { key: 'topUp', header: words.topUp, format: yuan },
    ],
    rows: rows.map(({ lever, cells }) => ({ cells: [lever, ...cells] })),
    notes: [words.leversNote],
    account,
  }
}

function dosesTable({ doses }: LossSharing, account: RowAccount): Table {
  const yuan = 'tenThousandYuan' as const
  const most = doses.reduce((best, own) => (own.best.netBenefit > best.best.netBenefit ? own : best))
  return {
    kind: 'table',
    id: 'loss-sharing-doses',
    caption:
      most.best.netBenefit > 0
        ? words.dosesCaption(
            instrumentName(most.instrument),
            writtenPercent(most.best.dose, 0),
            writtenMoney(Math.round(100 * most.best.netBenefit)),
          )
        : words.noDosePays,
    columns: [
      { key: 'lever', header: words.lever, format: 'text' },
      { key: 'bestDose', header: words.bestDose, format: 'percent1' },
      { key: 'stopsPayingAt', header: words.stopsPayingAt, format: 'percent1' },
      { key: 'covered', header: words.covered, format: yuan },
      { key: 'avoided', header: words.avoided, format: yuan },
      { key: 'interval', header: words.interval, format: yuan },
      { key: 'stopped', header: words.stopped, format: 'percent1' },
      { key: 'statePays', header: words.statePays, format: yuan },
      { key: 'guarantorsPay', header: words.guarantorsPay, format: yuan },
      { key: 'farmersPay', header: words.farmersPay, format: yuan },
      { key: 'cooperativePays', header: words.cooperativePays, format: yuan },
      { key: 'netBenefit', header: words.netBenefit, format: yuan },
    ],
    rows: doses.map(({ instrument, stopsPayingAt, best }) => ({
      cells: [
        instrumentName(instrument),
        best.dose,
        stopsPayingAt,
        best.covered,
        best.borneByOthers,
        best.interval,
        best.stopped,
        best.statePays,
        best.guarantorsPay + best.companyPays,
        best.farmersPay,
        best.cooperativePays,
        best.netBenefit,
      ],
    })),
    notes: [words.dosesNote],
    account,
  }
}

function instrumentName(instrument: SharingInstrument): Phrase {
  return instrument === 'company' ? words.company : words.fund(instrument)
}
