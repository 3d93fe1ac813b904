import { countTakeUps } from '../../book/sample/insurance-take-up.ts'
import type { MantelHaenszel } from '../../stats/univariate/mantel-haenszel.ts'
import { perilLabels, externalWords as words } from '../../words/external-risk.ts'
import {
  differenceNote,
  disasterFinding,
  identification,
  insuranceFinding,
  ofWhich,
  selectionVerdict,
  unknownDisasterNote,
} from '../../words/external-risk-findings.ts'
import { nameOr, type Phrase } from '../../words/phrase.ts'
import type { Block, RowAccount, Table, TableRow } from '../document.ts'
import { disasterFlags, disasterRates, perilRates } from './disaster.ts'
import { type InsuranceRates, insuranceRates } from './insurance.ts'
import { type RateLine, rateTable } from './rate-table.ts'
import type { SampleRows } from './sample-rows.ts'

/** Disaster, insurance within disaster, and what theory would have of it. */
export function natureBlocks(sample: SampleRows, confidence: number, account: RowAccount): Block[] {
  const flags = disasterFlags(sample)
  const insurance = flags && insuranceRates(sample, flags, confidence)
  return [
    flags
      ? disasterTable(sample, flags, confidence, account)
      : unavailable('disaster', words.disasterCaption, words.noDisaster),
    ...(insurance
      ? insuranceBlocks(sample, insurance, account)
      : [unavailable('insurance', words.insuranceCaption, words.noInsurance)]),
  ]
}

function disasterTable(
  sample: SampleRows,
  flags: Float64Array,
  confidence: number,
  account: RowAccount,
): Table {
  const { hit, spared, unknown, comparison } = disasterRates(sample, flags, confidence)
  const perils = perilRates(sample, flags, confidence) ?? []
  const named = perils.reduce((sum, { notes }) => sum + notes, 0)
  const lines: RateLine[] = [
    { label: words.spared, ...spared },
    { label: words.hit, ...hit },
    ...perils.map((peril): RateLine => {
      const name = nameOr(perilLabels, peril.peril)
      return { ...peril, label: ofWhich(name), more: [peril.townshipYears] }
    }),
  ]
  return rateTable({
    id: 'disaster',
    caption:
      hit.rate === null || spared.rate === null
        ? words.disasterCaption
        : disasterFinding(hit.rate, spared.rate, comparison),
    header: words.group,
    lines,
    more: perils.length > 0 ? [{ key: 'townshipYears', header: words.townshipYears, format: 'count' }] : [],
    notes: [
      ...(comparison ? [differenceNote(comparison), words.clusteredNote] : []),
      ...(perils.length > 0 ? [words.perilNote] : []),
      ...(perils.length > 0 && named < hit.notes ? [words.unnamedPeril(hit.notes - named)] : []),
      ...(unknown > 0 ? [unknownDisasterNote(unknown)] : []),
    ],
    account,
  })
}

function insuranceBlocks(sample: SampleRows, found: InsuranceRates, account: RowAccount): Block[] {
  const { hitInsured, hitUninsured, sparedInsured, sparedUninsured, withinHit } = found
  return [
    rateTable({
      id: 'insurance',
      caption: insuranceFinding(
        hitInsured.rate,
        hitUninsured.rate,
        withinHit !== null && withinHit.pValue <= 0.05,
      ),
      header: words.group,
      lines: [
        { label: words.hitUninsured, ...hitUninsured },
        { label: words.hitInsured, ...hitInsured },
        { label: words.sparedUninsured, ...sparedUninsured },
        { label: words.sparedInsured, ...sparedInsured },
      ],
      notes: [],
      account,
    }),
    theoryTable(found, account),
    {
      kind: 'callout',
      tone: 'caution',
      title: words.identificationTitle,
      text: identification(countTakeUps(sample.book, sample.bookRows, sample.cropYears)),
    },
  ]
}

/** SOUNDNESS.md rule 17: the theory, its test, one sentence of verdict. */
function theoryTable(found: InsuranceRates, account: RowAccount): Table {
  const { selection, withinHit, withinHitIndividual, withinHitVillageWide, withinSpared } = found
  return {
    kind: 'table',
    id: 'insurance-theory',
    caption: selectionVerdict(selection),
    columns: [
      { key: 'comparison', header: words.comparison, format: 'text' },
      { key: 'oddsRatio', header: words.oddsRatio, format: 'decimal2' },
      { key: 'interval', header: words.interval, format: 'decimal2' },
      { key: 'p', header: words.pValue, format: 'pValue' },
      { key: 'strata', header: words.strata, format: 'count' },
      { key: 'rows', header: words.rows, format: 'count' },
    ],
    rows: [
      theoryRow(words.selectionTest, selection),
      theoryRow(words.withinHitTest, withinHit),
      ...(withinHitIndividual ? [theoryRow(words.withinHitIndividualTest, withinHitIndividual)] : []),
      ...(withinHitVillageWide ? [theoryRow(words.withinHitVillageWideTest, withinHitVillageWide)] : []),
      theoryRow(words.withinSparedTest, withinSpared),
    ],
    notes: [words.stratifiedNote],
    account,
  }
}

function theoryRow(label: Phrase, found: MantelHaenszel | null): TableRow {
  return found === null
    ? { cells: [label, null, null, null, 0, 0] }
    : {
        cells: [
          label,
          found.oddsRatio,
          found.confidenceInterval,
          found.pValue,
          found.informativeStrata,
          found.rows,
        ],
      }
}

function unavailable(id: string, caption: Phrase, reason: Phrase): Block {
  return { kind: 'unavailable', id, caption, reason }
}
