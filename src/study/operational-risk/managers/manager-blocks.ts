import {
  estimatesCaption,
  managersCaption,
  mixedCaption,
  managerWords as words,
} from '../../../words/operational-managers.ts'
import { verbatim } from '../../../words/phrase.ts'
import type { Block, RowAccount, Table } from '../../document.ts'
import { type ManagerFinding, managerLimits } from './manager-findings.ts'
import type { MixedOfficers, NoMixedOfficers, SpreadFinding } from './mixed-officers.ts'

const mostLines = 60

const isOverloaded = ({ households, balance }: ManagerFinding) =>
  households > managerLimits.households || balance > managerLimits.balance
const isLongInPost = ({ yearsInPost }: ManagerFinding) =>
  yearsInPost !== null && yearsInPost > managerLimits.yearsInPost
const isUntrained = ({ trainingHours }: ManagerFinding) =>
  trainingHours !== null && trainingHours < managerLimits.trainingHours

/** Load, rotation, training and process beside observed over expected; in the order of codes. */
export function managerTable(managers: readonly ManagerFinding[], account: RowAccount): Table {
  const isBeyond = (one: ManagerFinding) => isOverloaded(one) || one.verdict === 'more' || isUntrained(one)
  const listed = managers.length <= mostLines ? managers : managers.filter(isBeyond).slice(0, mostLines)
  return {
    kind: 'table',
    id: 'managers',
    caption: managersCaption({
      all: managers.length,
      load: managers.filter(isOverloaded).length,
      years: managers.filter(isLongInPost).length,
      training: managers.filter(isUntrained).length,
    }),
    columns: [
      { key: 'officer', header: words.officer, format: 'text' },
      { key: 'households', header: words.households, format: 'count' },
      { key: 'balance', header: words.balance, format: 'tenThousandYuan' },
      { key: 'lent', header: words.lent, format: 'count' },
      { key: 'years', header: words.years, format: 'decimal2' },
      { key: 'training', header: words.training, format: 'count' },
      { key: 'documents', header: words.documents, format: 'percent1' },
      { key: 'checks', header: words.checks, format: 'percent1' },
      { key: 'overrides', header: words.overrides, format: 'percent1' },
      { key: 'highHits', header: words.highHits, format: 'count' },
      { key: 'ratio', header: words.ratio, format: 'decimal2' },
      { key: 'worstTenth', header: words.worstTenth, format: 'percent1' },
    ],
    rows: listed.map((one) => ({
      cells: [
        verbatim(one.officer),
        one.households,
        one.balance,
        one.lentInYear,
        one.yearsInPost,
        one.trainingHours,
        one.documentsMissing,
        one.checksLate,
        one.overrides,
        one.highHits,
        one.ratio,
        one.worstTenth,
      ],
    })),
    notes: listed.length < managers.length ? [words.notes, words.notesNotListed] : [words.notes],
    account,
  }
}

/** How far managers lie apart, net of township-years, and where each lies. */
export function mixedBlocks(mixed: MixedOfficers | NoMixedOfficers, account: RowAccount): Block[] {
  if ('reason' in mixed) {
    return [
      { kind: 'unavailable', id: 'officer-spread', caption: words.mixedHeading, reason: words[mixed.reason] },
    ]
  }
  const { officers, townshipYears, estimates } = mixed
  const spreads = [
    { name: words.officers, spread: officers },
    ...(townshipYears ? [{ name: words.townshipYears, spread: townshipYears }] : []),
  ]
  return [
    {
      kind: 'table',
      id: 'officer-spread',
      caption: mixedCaption(officers.medianOddsRatio, officers.pValue),
      columns: [
        { key: 'level', header: words.spreadOf, format: 'text' },
        { key: 'groups', header: words.groups, format: 'count' },
        { key: 'sigma', header: words.sigma, format: 'decimal3' },
        { key: 'standardError', header: words.standardError, format: 'decimal3' },
        { key: 'pValue', header: words.pValue, format: 'pValue' },
        { key: 'median', header: words.median, format: 'decimal2' },
      ],
      rows: spreads.map(({ name, spread }) => ({ cells: [name, ...spreadCells(spread)] })),
      notes: [words.mixedNotes],
      account,
    },
    ...(officers.standardDeviation > 0 && estimates.length <= mostLines
      ? [estimateTable(estimates, account)]
      : []),
  ]
}

function spreadCells({ groups, standardDeviation, standardError, pValue, medianOddsRatio }: SpreadFinding) {
  return [groups, standardDeviation, standardError, pValue, medianOddsRatio]
}

function estimateTable(estimates: MixedOfficers['estimates'], account: RowAccount): Table {
  const apart = estimates.filter(({ interval: [low, high] }) => low > 1 || high < 1).length
  return {
    kind: 'table',
    id: 'officer-intercepts',
    caption: estimatesCaption(estimates.length, apart),
    columns: [
      { key: 'officer', header: words.officer, format: 'text' },
      { key: 'oddsRatio', header: words.oddsRatio, format: 'decimal2' },
      { key: 'interval', header: words.interval, format: 'decimal2' },
      { key: 'worstTenth', header: words.worstTenth, format: 'percent1' },
    ],
    rows: estimates
      .toSorted((a, b) => (a.officer < b.officer ? -1 : 1))
      .map((one) => ({ cells: [verbatim(one.officer), one.oddsRatio, one.interval, one.worstTenth] })),
    notes: [words.estimatesNotes],
    account,
  }
}
