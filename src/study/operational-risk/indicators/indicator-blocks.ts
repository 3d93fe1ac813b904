import { type IndicatorName, limitOn } from '../../../lending/rules/indicator-limits.ts'
import {
  branchIndicatorsCaption,
  indicatorLabels,
  indicatorLights,
  indicatorsCaption,
  redOfficersCaption,
  redOfficersCell,
  indicatorWords as words,
} from '../../../words/operational-indicators.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { writtenCount, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, Cell, RowAccount, Table } from '../../document.ts'
import {
  FEWEST_FOR_A_LIGHT,
  type IndicatorFindings,
  type IndicatorSeries,
  type IndicatorValue,
  lightOf,
} from './indicator-findings.ts'

const mostOfficersNamed = 6
const mostBranches = 60

/** The indicators over two years, then by branch and by officer over one. */
export function indicatorBlocks(findings: IndicatorFindings, account: RowAccount): Block[] {
  return [overTime(findings, account), ...byBranch(findings, account), ...byOfficer(findings, account)]
}

function overTime({ quarters, series }: IndicatorFindings, account: RowAccount): Table {
  const red = series.filter(({ overall }) => overall.at(-1)?.light === 'red')
  return {
    kind: 'table',
    id: 'indicators',
    caption: indicatorsCaption(
      red.map(({ indicator }) => indicatorLabels[indicator]),
      quarters.at(-1) ?? '',
    ),
    columns: [
      { key: 'indicator', header: words.indicator, format: 'text' },
      { key: 'limits', header: words.limits, format: 'text' },
      ...quarters.map((quarter) => ({ key: quarter, header: verbatim(quarter), format: 'text' as const })),
    ],
    rows: series.map(({ indicator, isKnown, overall }) => ({
      cells: isKnown
        ? [
            indicatorLabels[indicator],
            limitsCell(indicator),
            ...overall.map((value) => valueCell(indicator, value)),
          ]
        : [indicatorLabels[indicator], limitsCell(indicator), ...quarters.map(() => words.cannotTell)],
    })),
    notes: [words.notes],
    account,
  }
}

function byBranch({ series }: IndicatorFindings, account: RowAccount): Block[] {
  const known = series.filter(({ isKnown }) => isKnown)
  const names = known[0]?.branches.map(({ name }) => name) ?? []
  if (names.length < 2) return []
  const rows = names.map((name, i) => ({
    name,
    values: known.map((one) => lastYear(one, i)),
  }))
  const reds = (values: readonly IndicatorValue[]) => values.filter(({ light }) => light === 'red').length
  const worst = rows.reduce((a, b) => (reds(b.values) > reds(a.values) ? b : a))
  const listed = rows.length <= mostBranches ? rows : rows.filter(({ values }) => reds(values) > 0)
  return [
    {
      kind: 'table',
      id: 'indicators-by-branch',
      caption: branchIndicatorsCaption(
        reds(worst.values) > 0 ? { branch: worst.name, reds: reds(worst.values) } : null,
      ),
      columns: [
        { key: 'branch', header: words.branch, format: 'text' },
        ...known.map(({ indicator }) => ({
          key: indicator,
          header: indicatorLabels[indicator],
          format: 'text' as const,
        })),
      ],
      rows: listed.slice(0, mostBranches).map(({ name, values }) => ({
        cells: [verbatim(name), ...values.map((value, i) => valueCell(known[i].indicator, value))],
      })),
      notes: [words.branchNotes],
      account,
    },
  ]
}

/** Who is above red over the last four quarters, by code and number; those with most found first. */
function byOfficer({ series }: IndicatorFindings, account: RowAccount): Block[] {
  const red = series.filter(({ redCount }) => redCount > 0)
  if (red.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'indicators-by-officer',
      caption: redOfficersCaption(red.length),
      columns: [
        { key: 'indicator', header: words.indicator, format: 'text' },
        { key: 'judged', header: words.officersJudged, format: 'count' },
        { key: 'red', header: words.redOfficers, format: 'count' },
        { key: 'names', header: words.officer, format: 'text' },
      ],
      rows: red.map(({ indicator, officers, redCount, redOfficers }) => ({
        cells: [
          indicatorLabels[indicator],
          officers,
          redCount,
          redOfficersCell(
            redOfficers
              .slice(0, mostOfficersNamed)
              .map(({ name, shown, judged }) => `${name} ${shown}/${judged}`),
            redCount,
          ),
        ],
      })),
      notes: [words.officerNotes],
      account,
    },
  ]
}

/** The last four quarters of a branch together. */
function lastYear({ indicator, branches }: IndicatorSeries, branch: number): IndicatorValue {
  const values = branches[branch]?.values.slice(-4) ?? []
  const judged = values.reduce((sum, value) => sum + value.judged, 0)
  const shown = values.reduce((sum, value) => sum + value.shown, 0)
  return { judged, shown, light: lightOf(indicator, judged, shown) }
}

function isCount(indicator: IndicatorName): boolean {
  return limitOn(indicator, '9999-12-31')?.isCount === true
}

function valueCell(indicator: IndicatorName, { judged, shown, light }: IndicatorValue): Cell {
  if (judged === 0 || (!isCount(indicator) && judged < FEWEST_FOR_A_LIGHT)) return null
  const value = isCount(indicator) ? writtenCount(shown) : writtenPercent(shown / judged)
  if (light === null) return verbatim(value)
  const mark = indicatorLights[light]
  return { 'zh-CN': `${value} ${mark['zh-CN']}`, en: `${value} ${mark.en}` }
}

function limitsCell(indicator: IndicatorName): Phrase {
  const limit = limitOn(indicator, '9999-12-31')
  if (limit === null) return verbatim('—')
  const write = (value: number) => (limit.isCount ? String(value) : writtenPercent(value))
  return verbatim(
    limit.amber === limit.red ? write(limit.red) : `${write(limit.amber)} / ${write(limit.red)}`,
  )
}
