import { policyKindLabels } from '../../../../words/external-risk.ts'
import { nameOr, type Phrase, verbatim } from '../../../../words/phrase.ts'
import { dueSeasonWords, seasonOfYear, exposureWords as words } from '../../../../words/scenarios.ts'
import { cropWords } from '../../../../words/vocabulary.ts'
import type { Block, Cell, RowAccount, TableColumn, TableRow } from '../../../document.ts'
import type { ExposureFinding, TownshipExposure } from '../exposure.ts'
import type { DueSeason } from '../seasons.ts'

/** More townships than this are added up in one line. */
const townshipsShown = 15
/** And more crops than this. */
const cropsShown = 5

export function exposureBlocks(exposure: ExposureFinding, account: RowAccount): Block[] {
  return [
    { kind: 'heading', id: 'external-exposure', title: words.heading },
    matrixTable(exposure, account),
    seasonsTable(exposure, account),
    policyTable(exposure, account),
  ]
}

function cropName(crop: string | null): Phrase {
  return crop === null ? words.unnamed : nameOr(cropWords, crop)
}

/** The largest crops, each a column, and the others in one. */
interface CropColumns {
  readonly columns: TableColumn[]
  readonly cells: (byCrop: readonly number[]) => number[]
}

function cropColumns({ crops, townships }: ExposureFinding): CropColumns {
  const sums = crops.map((_, at) => townships.reduce((sum, { byCrop }) => sum + byCrop[at], 0))
  const order = [...crops.keys()].sort((a, b) => sums[b] - sums[a])
  const isCut = order.length > cropsShown + 1
  const shown = isCut ? order.slice(0, cropsShown) : order
  const rest = order.slice(shown.length)
  const column = (key: string, header: Phrase): TableColumn => ({
    key,
    header,
    format: 'tenThousandYuan',
    group: words.byCrop,
  })
  return {
    columns: [
      ...shown.map((at) => column(`crop-${crops[at] ?? 'none'}`, cropName(crops[at]))),
      ...(isCut ? [column('crop-rest', words.otherCrops(rest.length))] : []),
    ],
    cells: (byCrop) => [
      ...shown.map((at) => byCrop[at]),
      ...(isCut ? [rest.reduce((sum, at) => sum + byCrop[at], 0)] : []),
    ],
  }
}

function matrixTable(exposure: ExposureFinding, account: RowAccount): Block {
  const { townships, concentration, total } = exposure
  const grown = cropColumns(exposure)
  const id = 'exposure-matrix'
  const largest = townships.find(({ township }) => township !== null)
  const both = concentration.townshipAndCrop
  if (largest === undefined) {
    return { kind: 'unavailable', id, caption: words.heading, reason: words.noTownships }
  }
  const shown = townships.length > townshipsShown + 1 ? townships.slice(0, townshipsShown) : townships
  const rest = townships.slice(shown.length)
  return {
    kind: 'table',
    id,
    caption: words.caption(
      largest.township ?? '',
      largest.share,
      largestCrop(exposure),
      both?.effectiveNumber ?? 1,
    ),
    columns: [
      { key: 'township', header: words.township, format: 'text' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'balance', header: words.balance, format: 'tenThousandYuan' },
      { key: 'share', header: words.share, format: 'percent1' },
      ...grown.columns,
      { key: 'insured', header: words.insured, format: 'percent1' },
      { key: 'averageHit', header: words.averageHit, format: 'percent1' },
      { key: 'hitNow', header: words.hitNow, format: 'percent1' },
    ],
    rows: [
      ...shown.map((own) => ({
        cells: cellsOf(own.township === null ? words.unnamed : verbatim(own.township), [own]),
      })),
      ...(rest.length > 0 ? [{ cells: cellsOf(words.otherTownships(rest.length), rest) }] : []),
      { cells: cellsOf(words.all, townships), role: 'total' as const },
    ],
    notes: [
      words.note(
        (['township', 'crop', 'townshipAndCrop'] as const).map((key) => [
          key,
          concentration[key]?.herfindahl ?? Number.NaN,
          concentration[key]?.effectiveNumber ?? Number.NaN,
        ]),
      ),
    ],
    account,
  }

  function cellsOf(label: Phrase, of: readonly TownshipExposure[]): Cell[] {
    const sum = (value: (own: TownshipExposure) => number) => of.reduce((all, own) => all + value(own), 0)
    const balance = sum((own) => own.balance)
    const hits = of.every(({ hitInAnAverageYear }) => hitInAnAverageYear !== null)
    return [
      label,
      sum((own) => own.notes),
      balance,
      balance / total,
      ...grown.cells(exposure.crops.map((_, at) => sum((own) => own.byCrop[at]))),
      sum((own) => own.insured) / balance,
      hits ? sum((own) => own.hitInAnAverageYear! * own.notes) / sum((own) => own.notes) : null,
      sum((own) => own.hitThisSeason) / balance,
    ]
  }
}

function largestCrop({ crops, townships }: ExposureFinding): Phrase | null {
  const sums = crops.map((_, at) => townships.reduce((sum, { byCrop }) => sum + byCrop[at], 0))
  const most = sums.reduce(
    (best, sum, at) => (crops[at] !== null && sum > (sums[best] ?? -1) ? at : best),
    -1,
  )
  return most < 0 ? null : cropName(crops[most])
}

function seasonsTable(exposure: ExposureFinding, account: RowAccount): Block {
  const grown = cropColumns(exposure)
  const seasons = exposure.seasons.filter(({ notes, due }) => notes > 0 || due.kind === 'season')
  const most = seasons.reduce((best, own) => (own.balance > best.balance ? own : best))
  const rows = seasons.map(
    (own): TableRow => ({
      cells: [
        seasonName(own.due),
        own.notes,
        own.balance,
        own.share,
        ...grown.cells(own.byCrop),
        own.balance > 0 ? own.hitThisSeason / own.balance : null,
      ],
    }),
  )
  return {
    kind: 'table',
    id: 'exposure-seasons',
    caption: words.seasonsCaption(seasonName(most.due), most.share),
    columns: [
      { key: 'season', header: words.season, format: 'text' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'balance', header: words.balance, format: 'tenThousandYuan' },
      { key: 'share', header: words.share, format: 'percent1' },
      ...grown.columns,
      { key: 'hitNow', header: words.hitNow, format: 'percent1' },
    ],
    rows,
    notes: [words.seasonsNote],
    account,
  }
}

function seasonName(due: DueSeason): Phrase {
  return due.kind === 'season' ? seasonOfYear(due.season, due.year) : dueSeasonWords[due.kind]
}

function policyTable({ policy }: ExposureFinding, account: RowAccount): Block {
  const id = 'exposure-policy'
  const caption = words.policyCaption(policy.filter(({ isRecent }) => isRecent).length)
  if (policy.length === 0)
    return { kind: 'unavailable', id, caption: words.policyTopic, reason: words.noPolicy }
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { key: 'effectiveOn', header: words.effectiveOn, format: 'date' },
      { key: 'kind', header: words.kind, format: 'text' },
      { key: 'crop', header: words.crop, format: 'text' },
      { key: 'township', header: words.township, format: 'text' },
      { key: 'size', header: words.size, format: 'decimal2' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'balance', header: words.balance, format: 'tenThousandYuan' },
    ],
    rows: policy.map((event) => ({
      cells: [
        event.effectiveOn,
        event.kind === null ? null : nameOr(policyKindLabels, event.kind),
        event.crop === null ? words.everything : cropName(event.crop),
        event.township === null ? words.everything : verbatim(event.township),
        event.size,
        event.notes,
        event.balance,
      ],
      role: event.isRecent ? undefined : ('reference' as const),
    })),
    notes: [],
    account,
  }
}
