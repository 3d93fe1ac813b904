import { productChoiceWords, insuranceMeasureWords as words } from '../../../words/insurance-measure.ts'
import { certaintyWords } from '../../../words/measures-workbench.ts'
import { verbatim } from '../../../words/phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, RowAccount, Table } from '../../document.ts'
import type { ContractualInsurance } from '../details/contractual-insurance.ts'
import type { InsuranceCover } from '../details/insurance-cover.ts'
import type { MeasureFigures, MeasuresFinding } from '../workbench/measures-finding.ts'
import { allUsed, unavailablePart } from './unavailable-part.ts'

/** Cover, claims and basis risk as the policies tell, and the contracts beside the estimate (SOUNDNESS.md rule 18). */
export function insuranceBlocks({ details, measures }: MeasuresFinding, account: RowAccount): Block[] {
  const { insuranceCover: cover, contractualInsurance: contract } = details
  const estimate = measures.find(({ measure }) => measure === 'insurance')
  return [
    { kind: 'heading', id: 'insurance-measure', title: words.heading },
    ...(cover.found
      ? [coverFigures(cover.found), claimsTable(cover.found)]
      : [unavailablePart('insurance-claims', words.heading, cover.missing)]),
    contract.found && estimate
      ? productsTable(contract.found, estimate, account)
      : unavailablePart(
          'insurance-products',
          words.product,
          contract.missing ?? { table: 'loans', columns: [] },
        ),
  ]
}

function coverFigures({ year, cover, villageWide, consent, paidByDueDate }: InsuranceCover): Block {
  const format = 'percent1' as const
  return {
    kind: 'keyFigures',
    figures: [
      { label: words.cover.households(String(year)), value: orNull(cover.households), format },
      { label: words.cover.area, value: orNull(cover.area), format },
      { label: words.cover.villageWide, value: villageWide, format },
      { label: words.cover.consent, value: consent, format },
      { label: words.cover.paidByDueDate, value: paidByDueDate?.share ?? null, format },
    ],
  }
}

function claimsTable({ years, indexBasisRisk, lossBasisRisk, paidByDueDate }: InsuranceCover): Table {
  const total = (of: (year: InsuranceCover['years'][number]) => number) =>
    years.reduce((sum, year) => sum + of(year), 0)
  const policies = total((year) => year.policies)
  const premium = total((year) => year.premium)
  const indemnity = total((year) => year.indemnity)
  return {
    kind: 'table',
    id: 'insurance-claims',
    caption: words.claimsCaption(writtenPercent(indemnity / premium, 0)),
    columns: [
      { key: 'year', header: words.year, format: 'text' },
      { key: 'policies', header: words.policies, format: 'count' },
      { key: 'premium', header: words.premium, format: 'tenThousandYuan' },
      { key: 'indemnity', header: words.indemnity, format: 'tenThousandYuan' },
      { key: 'claimsRatio', header: words.claimsRatio, format: 'percent1' },
    ],
    rows: years.map((year) => ({
      cells: [
        verbatim(String(year.year)),
        year.policies,
        year.premium,
        year.indemnity,
        Number.isNaN(year.claimsRatio) ? null : year.claimsRatio,
      ],
    })),
    notes: [
      words.basisRiskNote(
        writtenPercent(indexBasisRisk.unpaidAmongLosers, 0),
        writtenPercent(lossBasisRisk.unpaidAmongLosers, 0),
      ),
      words.noReportNote(paidByDueDate && String(Math.round(paidByDueDate.daysAhead))),
    ],
    account: allUsed(policies),
  }
}

function productsTable(
  { products, households, householdsAtRisk, indexFrom }: ContractualInsurance,
  { averageYear, money, certainty }: MeasureFigures,
  account: RowAccount,
): Table {
  const yuan = 'tenThousandYuan' as const
  const written = (value: number) => writtenMoney(Math.round(100 * value))
  return {
    kind: 'table',
    id: 'insurance-products',
    caption: words.productsCaption(written(averageYear.loss), written(products[0].lossAvoided)),
    columns: [
      { key: 'product', header: words.product, format: 'text' },
      { key: 'farmersPay', header: words.farmersPay, format: yuan },
      { key: 'statePays', header: words.statePays, format: yuan },
      { key: 'indemnity', header: words.indemnity, format: yuan },
      { key: 'shortfall', header: words.shortfall, format: yuan },
      { key: 'lossAvoided', header: words.lossAvoided, format: yuan },
      { key: 'value', header: words.value, format: yuan },
      { key: 'unpaid', header: words.unpaid, format: 'percent1' },
      { key: 'paidToSpared', header: words.paidToSpared, format: 'percent1' },
      { key: 'restsOn', header: words.restsOn, format: 'text' },
    ],
    rows: [
      {
        cells: [
          words.estimateRow,
          money.farmersPay,
          money.statePays,
          money.farmersGain,
          null,
          averageYear.loss,
          averageYear.loss - money.farmersPay,
          null,
          null,
          certaintyWords[certainty],
        ],
      },
      ...products.map((own) => ({
        cells: [
          productChoiceWords[own.product],
          own.farmersPay,
          own.statePays,
          own.indemnity,
          own.shortfallAvoided,
          own.lossAvoided,
          own.value,
          own.unpaidAmongLosers,
          own.paidToSpared,
          words.contractOnly,
        ],
      })),
    ],
    notes: [
      words.contractNote(writtenCount(households), writtenCount(householdsAtRisk)),
      ...(indexFrom === 'stated' ? [words.statedIndexNote] : indexFrom === null ? [words.noIndexNote] : []),
    ],
    account,
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
