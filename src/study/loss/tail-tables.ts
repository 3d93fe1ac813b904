import { lossCaptions, lossPartNames, oneFactorBases, lossWords as words } from '../../words/loss.ts'
import { nameOr, type Phrase } from '../../words/phrase.ts'
import { cropWords } from '../../words/vocabulary.ts'
import type { RowAccount, Table } from '../document.ts'
import { type LossFinding, type PartColumn, partColumns } from './loss-finding.ts'
import type { TailPart } from './tail-parts.ts'

const shownParts = 10

/** What townships, crops and account managers add to the worst years; a column that the book lacks has no table. */
export function contributionTables({ contributions, exposure }: LossFinding, account: RowAccount): Table[] {
  return partColumns.flatMap((column) => {
    const parts = contributions[column]
    return parts && parts.length > 1 ? [contributionTable(column, parts, exposure, account)] : []
  })
}

function contributionTable(
  column: PartColumn,
  parts: readonly TailPart[],
  exposure: number,
  account: RowAccount,
): Table {
  const whole = parts.reduce((sum, part) => sum + part.shortfall['0.999'], 0)
  const rest = parts.slice(shownParts)
  const sum = (of: (part: TailPart) => number) => rest.reduce((total, part) => total + of(part), 0)
  const cells = (name: Phrase, own: number, expected: number, shortfall: number) => [
    name,
    own,
    own / exposure,
    expected,
    shortfall,
    shortfall / whole,
  ]
  const [most] = parts
  return {
    kind: 'table',
    id: `loss-by-${column.replaceAll('_', '-')}`,
    caption: lossCaptions.contributions(
      lossPartNames[column],
      partName(most),
      most.shortfall['0.999'] / whole,
      most.exposure / exposure,
    ),
    columns: [
      { key: 'part', header: lossPartNames[column], format: 'text' },
      { key: 'exposure', header: words.balance, format: 'tenThousandYuan' },
      { key: 'exposureShare', header: words.exposureShare, format: 'percent1' },
      { key: 'expectedLoss', header: words.expectedLossUnit, format: 'tenThousandYuan' },
      { key: 'contribution', header: words.contribution, format: 'tenThousandYuan' },
      { key: 'share', header: words.contributionShare, format: 'percent1' },
    ],
    rows: [
      ...parts.slice(0, shownParts).map((part) => ({
        cells: cells(partName(part), part.exposure, part.expectedLoss, part.shortfall['0.999']),
      })),
      ...(rest.length > 0
        ? [
            {
              cells: cells(
                words.others,
                sum((part) => part.exposure),
                sum((part) => part.expectedLoss),
                sum((part) => part.shortfall['0.999']),
              ),
            },
          ]
        : []),
    ],
    notes: [words.contributionsNote],
    account,
  }
}

function partName({ name }: TailPart): Phrase {
  return name === null ? words.unnamed : nameOr(cropWords, name)
}

export function oneFactorTable({ oneFactor }: LossFinding, account: RowAccount): Table {
  const capitals = oneFactor.figures.map(({ capital }) => capital)
  return {
    kind: 'table',
    id: 'loss-one-factor',
    caption: lossCaptions.oneFactor(Math.min(...capitals), Math.max(...capitals)),
    columns: [
      { key: 'basis', header: words.basis, format: 'text' },
      { key: 'correlation', header: words.correlation, format: 'decimal3' },
      { key: 'valueAtRisk', header: words.valueAtRiskUnit, format: 'tenThousandYuan' },
      { key: 'capital', header: words.capital, format: 'tenThousandYuan' },
      { key: 'granularity', header: words.granularity, format: 'tenThousandYuan' },
    ],
    rows: oneFactor.figures.map(({ basis, correlation, valueAtRisk, capital, granularity }) => ({
      cells: [oneFactorBases[basis], correlation, valueAtRisk, capital, granularity],
    })),
    notes: [words.oneFactorNote],
    account,
  }
}
