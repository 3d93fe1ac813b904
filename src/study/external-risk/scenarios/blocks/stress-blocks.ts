import { type Phrase, verbatim } from '../../../../words/phrase.ts'
import { stressWords as words } from '../../../../words/stress-test.ts'
import { cropWords } from '../../../../words/vocabulary.ts'
import { writtenCount, writtenMoney } from '../../../../words/written-numbers.ts'
import type { Block, Figure, RowAccount, Table } from '../../../document.ts'
import { coverShares, fundShares } from '../cover-and-sharing.ts'
import type { StressFinding } from '../scenarios-finding.ts'
import type { ScenarioFigures } from '../try-scenario.ts'

export function stressBlocks(stress: StressFinding, account: RowAccount): Block[] {
  const { base, scenarios } = stress
  if (scenarios.length === 0) return []
  const worst = scenarios.reduce((most, own) => (costOf(own) > costOf(most) ? own : most))
  return [
    { kind: 'heading', id: 'external-stress', title: words.heading },
    {
      kind: 'paragraph',
      text: words.introduction(writtenCount(base.notes), money(base.exposure), money(base.expectedLoss)),
    },
    scenariosTable(stress, worst, account),
    scenariosFigure(scenarios),
    townshipsBlock(worst, account),
    coverTable(stress, worst, account),
  ]
}

function costOf({ expectedLossChange, marginLost }: ScenarioFigures): number {
  return expectedLossChange + marginLost
}

function money(yuan: number): Phrase {
  return writtenMoney(Math.round(100 * yuan))
}

/** "S2 severe drought …"; the user's own by their title alone where it says the same. */
export function scenarioLabel({ id, title }: Pick<ScenarioFigures, 'id' | 'title'>): Phrase {
  const named = (text: string) => (text === id ? text : `${id} ${text}`)
  return { 'zh-CN': named(title['zh-CN']), en: named(title.en) }
}

function scenariosTable(
  { base, scenarios, institution, loansFrom, priceDeviations }: StressFinding,
  worst: ScenarioFigures,
  account: RowAccount,
): Table {
  const { ratios } = base
  const crops = (certainty: string) =>
    priceDeviations.filter((own) => own.certainty === certainty).map(({ crop }) => cropWords[crop])
  return {
    kind: 'table',
    id: 'scenarios',
    caption: words.caption(
      scenarioLabel(worst),
      money(worst.expectedLossChange),
      worst.ratios.capitalAdequacy,
    ),
    columns: [
      { key: 'scenario', header: words.scenario, format: 'text' },
      { key: 'townshipsHit', header: words.townshipsHit, format: 'count' },
      { key: 'probability', header: words.probability, format: 'percent1' },
      { key: 'expectedLossChange', header: words.expectedLossChange, format: 'tenThousandYuan' },
      { key: 'interval', header: words.interval, format: 'tenThousandYuan' },
      { key: 'npl', header: words.nonPerformingRatio, format: 'percent2' },
      { key: 'profit', header: words.profitChange, format: 'tenThousandYuan' },
      { key: 'coverage', header: words.coverage, format: 'percent1' },
      { key: 'capital', header: words.capitalAdequacy, format: 'percent2' },
    ],
    rows: [
      {
        cells: [
          words.base,
          null,
          base.meanProbability,
          null,
          null,
          ratios.nonPerformingRatio,
          null,
          ratios.provisionCoverage,
          ratios.capitalAdequacy,
        ],
        role: 'reference',
      },
      ...scenarios.map((own) => ({
        cells:
          own.cropsUnknown === 'wholly'
            ? [scenarioLabel(own), ...blankFigures]
            : [
                scenarioLabel(own),
                own.townshipsHit?.length ?? null,
                own.meanProbability,
                own.expectedLossChange,
                own.expectedLossChangeInterval,
                own.ratios.nonPerformingRatio,
                own.ratioChanges.profit,
                own.ratios.provisionCoverage,
                own.ratios.capitalAdequacy,
              ],
      })),
    ],
    notes: [
      words.note,
      ...(scenarios.some(({ marginLost }) => marginLost !== 0) ? [words.fundsNote] : []),
      words.intervalNote,
      words.pricesNote(joined(crops('ownData')), joined(crops('assumption'))),
      ...assumedNotes(scenarios, loansFrom),
      ...(institution.missing.length > 0 ? [words.missingNote(institution.missing.join(', '))] : []),
    ],
    account,
  }
}

const blankFigures = Array.from({ length: 8 }, () => null)

/** What a thin book could not tell, for the chapter and the command. */
export function assumedNotes(
  scenarios: readonly ScenarioFigures[],
  loansFrom: StressFinding['loansFrom'],
): Phrase[] {
  const blind = scenarios.filter(({ cropsUnknown }) => cropsUnknown !== null).map(({ id }) => id)
  return [
    ...(loansFrom === 'book' ? [words.bookLoansNote] : []),
    ...(blind.length > 0 ? [words.noCropsNote(blind.join(', '))] : []),
  ]
}

function joined(phrases: readonly Phrase[]): Phrase | null {
  if (phrases.length === 0) return null
  return {
    'zh-CN': phrases.map((phrase) => phrase['zh-CN']).join('、'),
    en: phrases.map((phrase) => phrase.en).join(', '),
  }
}

function scenariosFigure(scenarios: readonly ScenarioFigures[]): Figure {
  const told = scenarios.filter(({ cropsUnknown }) => cropsUnknown !== 'wholly')
  const added = told.length > 0 ? told.map(({ expectedLossChange }) => expectedLossChange) : [0]
  return {
    kind: 'figure',
    id: 'scenario-losses',
    caption: words.figureCaption(money(Math.min(...added)), money(Math.max(...added))),
    chart: {
      kind: 'interval',
      axis: { label: words.figureAxis, format: 'tenThousandYuan' },
      points: told.map((own) => ({
        label: scenarioLabel(own),
        value: own.expectedLossChange,
        interval: own.expectedLossChangeInterval,
      })),
    },
    notes: [],
  }
}

function townshipsBlock(worst: ScenarioFigures, account: RowAccount): Block {
  const id = 'scenario-townships'
  const [first] = worst.worstTownships
  if (first === undefined) {
    return { kind: 'unavailable', id, caption: words.township, reason: words.noTownships }
  }
  return {
    kind: 'table',
    id,
    caption: words.townshipsCaption(scenarioLabel(worst), first.township, money(first.expectedLossChange)),
    columns: [
      { key: 'township', header: words.township, format: 'text' },
      { key: 'expectedLossChange', header: words.expectedLossChange, format: 'tenThousandYuan' },
      { key: 'defaultsChange', header: words.defaultsChange, format: 'decimal2' },
    ],
    rows: worst.worstTownships.map((own) => ({
      cells: [verbatim(own.township), own.expectedLossChange, own.defaultsChange],
    })),
    notes: [],
    account,
  }
}

function coverTable(
  { scenarios, institution }: StressFinding,
  worst: ScenarioFigures,
  account: RowAccount,
): Table {
  const [none, , most] = worst.coverAndSharing.byCover
  const saved = none.expectedLoss > 0 ? 1 - most.expectedLoss / none.expectedLoss : 0
  const columns = (shares: readonly number[], group: Phrase, key: string) =>
    shares.map((share) => ({
      key: `${key}-${share}`,
      header: words.share(share),
      format: 'tenThousandYuan' as const,
      group,
    }))
  return {
    kind: 'table',
    id: 'scenario-cover',
    caption: words.coverCaption(saved),
    columns: [
      { key: 'scenario', header: words.scenario, format: 'text' },
      ...columns(coverShares, words.coverGroup, 'cover'),
      ...columns(fundShares, words.sharingGroup, 'fund'),
    ],
    rows: scenarios
      .filter(({ cropsUnknown }) => cropsUnknown !== 'wholly')
      .map((own) => ({
        cells: [
          scenarioLabel(own),
          ...own.coverAndSharing.byCover.map(({ expectedLoss }) => expectedLoss),
          ...own.coverAndSharing.bySharing.map(({ expectedLoss }) => expectedLoss),
        ],
      })),
    notes: [words.coverNote(institution.fundBalance === null ? null : money(institution.fundBalance))],
    account,
  }
}
