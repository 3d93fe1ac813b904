import {
  creditCriterionWords,
  creditSystemMeasureWords as words,
} from '../../../words/credit-system-measure.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { writtenCount, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, Table } from '../../document.ts'
import { formatFixed } from '../../render/format.ts'
import type { CampaignChange, Rate } from '../details/campaign-change.ts'
import type { CreditFiles } from '../details/credit-files.ts'
import type { CreditVillages, JudgedVillage } from '../details/credit-villages.ts'
import type { VillageIncentive } from '../details/village-incentive.ts'
import type { MeasuresFinding } from '../workbench/measures-finding.ts'
import { allUsed, unavailablePart } from './unavailable-part.ts'

/** Longest list of villages in print; all of them stand in the study's JSON. */
const mostVillages = 40

/** How far the credit system reaches, and which titles the criteria do not bear out. */
export function creditSystemBlocks({ details }: MeasuresFinding): Block[] {
  const { creditFiles: files, creditVillages: villages } = details
  return [
    { kind: 'heading', id: 'credit-system-measure', title: words.heading },
    files.found ? filesFigures(files.found) : unavailablePart('credit-files', words.heading, files.missing),
    ...(villages.found
      ? [villagesTable(villages.found), townshipsTable(villages.found)]
      : [unavailablePart('measures-credit-villages', words.village, villages.missing)]),
    ...(details.villageIncentive.found ? [incentiveTable(details.villageIncentive.found)] : []),
    { kind: 'paragraph', text: words.causalNote },
  ]
}

function filesFigures(files: CreditFiles): Block {
  const households = writtenCount(files.households)
  const note = files.ofArea ? words.ofArea(households) : words.ofFile(households)
  const format = 'percent1' as const
  return {
    kind: 'keyFigures',
    figures: [
      { label: words.withFile, value: files.withFile, format, note },
      { label: words.rated, value: files.rated, format },
      { label: words.granted, value: files.granted, format },
      { label: words.used, value: files.used, format },
      { label: words.freshFiles, value: files.freshFiles, format },
      { label: words.freshRatings, value: files.freshRatings, format },
      { label: words.creditHouseholds, value: files.creditHouseholds, format },
      { label: words.dishonestListed, value: files.dishonestListed, format },
    ],
  }
}

function villagesTable({ villages }: CreditVillages): Table {
  const titled = villages.filter(({ hasTitle }) => hasTitle)
  const failing = titled.filter(({ verdict }) => verdict.meets === false)
  const deserving = villages.filter(({ hasTitle, verdict }) => !hasTitle && verdict.meets === true)
  const listed = [...failing, ...deserving].slice(0, mostVillages)
  // The name of a village often begins with its township's: it need not be told twice.
  const isTold = listed.every(({ village, township }) => township !== null && village.startsWith(township))
  return {
    kind: 'table',
    id: 'measures-credit-villages',
    caption: words.villagesCaption(
      writtenCount(failing.length),
      writtenCount(titled.length),
      writtenCount(deserving.length),
    ),
    columns: [
      { key: 'village', header: words.village, format: 'text' },
      ...(isTold ? [] : [{ key: 'township', header: words.township, format: 'text' as const }]),
      { key: 'title', header: words.title, format: 'text' },
      { key: 'creditHouseholds', header: words.householdShare, format: 'percent1' },
      { key: 'withoutArrears', header: words.withoutArrears, format: 'percent1' },
      { key: 'nonPerforming', header: words.nonPerforming, format: 'percent1' },
      { key: 'verdict', header: words.verdict, format: 'text' },
    ],
    rows: listed.map((own: JudgedVillage) => ({
      cells: [
        verbatim(own.village),
        ...(isTold ? [] : [verbatim(own.township ?? '')]),
        own.hasTitle ? words.yes : words.no,
        own.facts.creditHouseholds,
        own.facts.withoutArrears,
        own.facts.nonPerforming,
        verdictOf(own.verdict),
      ],
    })),
    notes: [words.villagesNote(writtenCount(listed.length), writtenCount(villages.length))],
    account: allUsed(villages.length),
  }
}

function townshipsTable({ townships }: CreditVillages): Table {
  const meeting = townships.filter(({ verdict }) => verdict.meets === true)
  return {
    kind: 'table',
    id: 'credit-townships',
    caption: words.townshipsCaption(writtenCount(meeting.length), writtenCount(townships.length)),
    columns: [
      { key: 'township', header: words.township, format: 'text' },
      { key: 'creditVillages', header: words.creditVillages, format: 'percent1' },
      { key: 'withoutArrears', header: words.withoutArrears, format: 'percent1' },
      { key: 'nonPerforming', header: words.nonPerforming, format: 'percent1' },
      { key: 'verdict', header: words.verdict, format: 'text' },
    ],
    rows: townships.map(({ township, facts, verdict }) => ({
      cells: [
        verbatim(township),
        facts.creditVillages,
        facts.withoutArrears,
        facts.nonPerforming,
        verdictOf(verdict),
      ],
    })),
    notes: [words.townshipsNote],
    account: allUsed(townships.length),
  }
}

function verdictOf({
  failed,
  meets,
}: {
  readonly failed: readonly (keyof typeof creditCriterionWords)[]
  readonly meets: boolean | null
}): Phrase {
  if (meets === true) return words.meets
  if (meets === null) return words.cannotSay
  const names = failed.map((criterion) => creditCriterionWords[criterion])
  return words.fails({
    'zh-CN': names.map((name) => name['zh-CN']).join('、'),
    en: names.map((name) => name.en).join(', '),
  })
}

function incentiveTable(own: VillageIncentive): Table {
  const tenThousand = (yuan: number) => verbatim(formatFixed(yuan / 10_000, 2))
  const share = ({ notes, defaults }: Rate) => verbatim(notes > 0 ? writtenPercent(defaults / notes) : '—')
  const { campaign, titled, others } = own
  const paid = own.balance > 0 ? own.discount / own.balance : 0
  return {
    kind: 'table',
    id: 'credit-village-incentive',
    caption: words.incentiveCaption(writtenPercent(own.worthRate, 2), writtenPercent(paid, 2)),
    columns: [
      { key: 'figure', header: words.item, format: 'text' },
      { key: 'value', header: words.value, format: 'text' },
    ],
    rows: [
      { cells: [words.titledBalance, tenThousand(own.balance)] },
      { cells: [words.discount, tenThousand(own.discount)] },
      { cells: [words.lossWith, tenThousand(own.expectedLoss)] },
      { cells: [words.lossWithout, tenThousand(own.expectedLossWithoutTitle)] },
      { cells: [words.titledRate(writtenCount(titled.notes)), share(titled)] },
      { cells: [words.othersRate(writtenCount(others.notes)), share(others)] },
      ...(campaign === null ? [] : campaignRows(campaign)),
    ],
    notes: [words.incentiveNote],
    account: allUsed(own.notes),
  }
}

function campaignRows(campaign: CampaignChange) {
  const { before, after, othersBefore, othersAfter, difference, interval } = campaign
  const percent = (rate: number) => writtenPercent(rate)
  return [
    {
      cells: [
        words.campaignBefore(writtenCount(campaign.villages)),
        verbatim(percent(before.defaults / before.notes)),
      ],
    },
    { cells: [words.campaignAfter, verbatim(percent(after.defaults / after.notes))] },
    { cells: [words.campaignOthers, verbatim(`${percent(othersBefore)} → ${percent(othersAfter)}`)] },
    {
      cells: [
        words.campaignDifference,
        words.campaignChange(percent(difference), percent(interval[0]), percent(interval[1])),
      ],
    },
  ]
}
