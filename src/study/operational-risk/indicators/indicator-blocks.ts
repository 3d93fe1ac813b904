import {
  type IndicatorMeasure,
  type IndicatorName,
  limitOn,
} from '../../../lending/rules/indicator-limits.ts'
import {
  branchIndicatorsCaption,
  indicatorLabels,
  indicatorLights,
  indicatorsCaption,
  limitUnits,
  redByQuarterCaption,
  redOfficersCaption,
  redOfficersCell,
  indicatorWords as words,
} from '../../../words/operational-indicators.ts'
import { missingColumns } from '../../../words/operational-rules.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { writtenCount, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, Cell, RowAccount, Table } from '../../document.ts'
import { FEWEST_FOR_A_LIGHT, type IndicatorFindings, type IndicatorValue } from './indicator-series.ts'

const mostOfficersNamed = 6
const mostBranches = 60
/** Up to so many branches stand side by side, an indicator a line; more stand beneath each other. */
const mostSideBySide = 8
const mostRedLines = 60

/** The indicators over two years and by month over one, by branch and by officer, and who was red by quarter. */
export function indicatorBlocks(findings: IndicatorFindings, account: RowAccount): Block[] {
  return [
    overTime(findings, account),
    ...byMonth(findings, account),
    ...byBranch(findings, account),
    ...byOfficer(findings, account),
    ...redOverTime(findings, account),
  ]
}

function overTime({ quarters, series }: IndicatorFindings, account: RowAccount): Table {
  const lights = series.map(({ missing, overall }) =>
    missing.length > 0 ? null : (overall.at(-1)?.light ?? null),
  )
  const red = series.filter((_, i) => lights[i] === 'red')
  return {
    kind: 'table',
    id: 'indicators',
    caption: indicatorsCaption(
      red.map(({ indicator }) => indicatorLabels[indicator]),
      lights.filter((light) => light !== null).length,
      series.length,
      quarters.at(-1) ?? '',
    ),
    columns: [
      { key: 'indicator', header: words.indicator, format: 'text' },
      { key: 'limits', header: words.limits, format: 'text' },
      ...quarters.map((quarter) => ({ key: quarter, header: verbatim(quarter), format: 'text' as const })),
    ],
    rows: series.map(({ indicator, missing, overall }) => ({
      cells:
        missing.length === 0
          ? [
              indicatorLabels[indicator],
              limitsCell(indicator),
              ...overall.map((value) => valueCell(indicator, value)),
            ]
          : [
              withMissing(indicatorLabels[indicator], missing),
              limitsCell(indicator),
              ...quarters.map(() => words.cannotTell),
            ],
    })),
    notes: [words.notes],
    account,
  }
}

/** Of the book: of a branch's or an officer's month few things are judged. */
function byMonth({ months, series }: IndicatorFindings, account: RowAccount): Block[] {
  const rows = series.flatMap(({ indicator, monthly }) =>
    monthly === null ? [] : [{ indicator, values: monthly.overall }],
  )
  if (rows.length === 0) return []
  const last = rows.map(({ indicator, values }) => ({ indicator, light: values.at(-1)?.light ?? null }))
  return [
    {
      kind: 'table',
      id: 'indicators-by-month',
      caption: indicatorsCaption(
        last.filter(({ light }) => light === 'red').map(({ indicator }) => indicatorLabels[indicator]),
        last.filter(({ light }) => light !== null).length,
        rows.length,
        months.at(-1) ?? '',
      ),
      columns: [
        { key: 'indicator', header: words.indicator, format: 'text' },
        ...months.map((month) => ({ key: month, header: verbatim(month), format: 'text' as const })),
      ],
      rows: rows.map(({ indicator, values }) => ({
        cells: [indicatorLabels[indicator], ...values.map((value) => valueCell(indicator, value))],
      })),
      notes: [words.monthNotes],
      account,
    },
  ]
}

function byBranch({ series }: IndicatorFindings, account: RowAccount): Block[] {
  const known = series.filter(({ isKnown }) => isKnown)
  const names = known[0]?.branches.map(({ name }) => name) ?? []
  if (names.length < 2) return []
  const rows = names.map((name, i) => ({
    name,
    values: known.map((one) => one.branches[i].year),
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
      ...(rows.length <= mostSideBySide
        ? indicatorLines(known, names)
        : branchLines(known, listed.slice(0, mostBranches))),
      notes: [words.branchNotes],
      account,
    },
  ]
}

type Lines = Pick<Table, 'columns' | 'rows'>

function indicatorLines(known: IndicatorFindings['series'], branches: readonly string[]): Lines {
  return {
    columns: [
      { key: 'indicator', header: words.indicator, format: 'text' },
      { key: 'limits', header: words.limits, format: 'text' },
      ...branches.map((name) => ({ key: `branch-${name}`, header: verbatim(name), format: 'text' as const })),
    ],
    rows: known.map(({ indicator, branches: own }) => ({
      cells: [
        indicatorLabels[indicator],
        limitsCell(indicator),
        ...own.map(({ year }) => valueCell(indicator, year)),
      ],
    })),
  }
}

function branchLines(
  known: IndicatorFindings['series'],
  branches: readonly { readonly name: string; readonly values: readonly IndicatorValue[] }[],
): Lines {
  return {
    columns: [
      { key: 'branch', header: words.branch, format: 'text' },
      ...known.map(({ indicator }) => ({
        key: indicator,
        header: indicatorLabels[indicator],
        format: 'text' as const,
      })),
    ],
    rows: branches.map(({ name, values }) => ({
      cells: [verbatim(name), ...values.map((value, i) => valueCell(known[i].indicator, value))],
    })),
  }
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
            redOfficers.slice(0, mostOfficersNamed).map((own) => officerText(indicator, own)),
            redCount,
          ),
        ],
      })),
      notes: [words.officerNotes],
      account,
    },
  ]
}

/** The officer's code, and what was found of what was judged; of money a share. */
function officerText(
  indicator: IndicatorName,
  { name, shown, judged }: IndicatorValue & { readonly name: string },
): string {
  return measureOf(indicator) === 'timesEven'
    ? `${name} ${writtenPercent(shown / judged)}`
    : `${name} ${shown}/${judged}`
}

/** Branches and officers that were red in a quarter, by indicator: whether it is the first time. */
function redOverTime({ quarters, series }: IndicatorFindings, account: RowAccount): Block[] {
  const isRed = ({ light }: IndicatorValue) => light === 'red'
  const lines = series.flatMap(({ indicator, branches, redOfficers }) =>
    [
      ...branches.map(({ name, values }) => ({ kind: words.branch, name, values })),
      ...redOfficers.map(({ name, values }) => ({ kind: words.officer, name, values })),
    ]
      .filter(({ values }) => values.some(isRed))
      .map((line) => ({ indicator, ...line, reds: line.values.filter(isRed).length })),
  )
  if (lines.length === 0) return []
  const listed = lines.toSorted((a, b) => b.reds - a.reds).slice(0, mostRedLines)
  return [
    {
      kind: 'table',
      id: 'indicators-red-by-quarter',
      caption: redByQuarterCaption(lines.length, listed.length),
      columns: [
        { key: 'indicator', header: words.indicator, format: 'text' },
        { key: 'of', header: words.of, format: 'text' },
        { key: 'name', header: words.name, format: 'text' },
        ...quarters.map((quarter) => ({ key: quarter, header: verbatim(quarter), format: 'text' as const })),
      ],
      rows: listed.map(({ indicator, kind, name, values }) => ({
        cells: [
          indicatorLabels[indicator],
          kind,
          verbatim(name),
          ...values.map((value) => valueCell(indicator, value)),
        ],
      })),
      notes: [words.redByQuarterNotes],
      account,
    },
  ]
}

function withMissing(label: Phrase, missing: readonly string[]): Phrase {
  const reason = missingColumns(missing)
  return { 'zh-CN': `${label['zh-CN']}（${reason['zh-CN']}）`, en: `${label.en} (${reason.en})` }
}

function measureOf(indicator: IndicatorName): IndicatorMeasure {
  return limitOn(indicator, '9999-12-31')?.measure ?? 'share'
}

function valueCell(indicator: IndicatorName, { judged, shown, light }: IndicatorValue): Cell {
  const measure = measureOf(indicator)
  const isCounted = measure === 'count' || measure === 'perThing'
  if (judged === 0 || (measure === 'share' && judged < FEWEST_FOR_A_LIGHT)) return null
  const value = isCounted ? writtenCount(shown) : writtenPercent(shown / judged)
  if (light === null) return verbatim(value)
  const mark = indicatorLights[light]
  return { 'zh-CN': `${value} ${mark['zh-CN']}`, en: `${value} ${mark.en}`, light }
}

function limitsCell(indicator: IndicatorName): Phrase {
  const limit = limitOn(indicator, '9999-12-31')
  if (limit === null) return verbatim('—')
  const measure = measureOf(indicator)
  const write = (value: number) => (measure === 'share' ? writtenPercent(value) : String(value))
  const both = limit.amber === limit.red ? write(limit.red) : `${write(limit.amber)} / ${write(limit.red)}`
  const unit = limitUnits[measure]
  return { 'zh-CN': `${both}${unit['zh-CN']}`, en: `${both}${unit.en}` }
}
