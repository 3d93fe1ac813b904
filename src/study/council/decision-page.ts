import { councilWords, resolutions, decisionWords as words } from '../../words/council.ts'
import { measureNames } from '../../words/measures.ts'
import { certaintyWords } from '../../words/measures-workbench.ts'
import type { Phrase } from '../../words/phrase.ts'
import { writtenMoney } from '../../words/written-numbers.ts'
import type { StudyContext } from '../context.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { joinedNames } from '../measures/blocks/joined-names.ts'
import { doseOf } from '../measures/blocks/worth-blocks.ts'
import type { MeasureFigures, MeasuresFinding } from '../measures/workbench/measures-finding.ts'
import { limitsOf } from '../method/limits.ts'
import { formatFixed } from '../render/format.ts'

/** The decision table with its resolution sentences, three limits, the excluded loans, signature lines. */
export function decisionBlocks(context: StudyContext, { measures }: StudyFindings): Block[] {
  const { sample, book, refusal } = context
  const account: RowAccount = sample?.account ?? { read: book.loans.rows, used: 0, dropped: [] }
  return [
    measures
      ? decisionTable(measures, account)
      : { kind: 'unavailable', id: 'decision', caption: words.caption, reason: refusal ?? words.none },
    { kind: 'heading', id: 'cannot-say', title: words.cannotSayHeading },
    { kind: 'list', ordered: true, items: limitsOf(context).slice(0, 3) },
    {
      kind: 'paragraph',
      text: words.excluded(
        (account.read - account.used).toLocaleString('en'),
        account.used.toLocaleString('en'),
      ),
    },
    { kind: 'signatures', roles: words.signatures },
  ]
}

/** The recommended measures in their order, then the others. */
function decisionTable({ measures, order }: MeasuresFinding, account: RowAccount): Table {
  const place = new Map(order.steps.map(({ measure }, at) => [measure, at]))
  const placeOf = ({ measure }: MeasureFigures) => place.get(measure) ?? order.steps.length
  const last = order.steps.at(-1)
  const rest = measures.filter(({ measure }) => !place.has(measure)).map(({ measure }) => measure)
  return {
    kind: 'table',
    id: 'decision',
    caption:
      order.steps.length > 0
        ? words.quantifiedCaption(joinedNames(order.steps.map(({ measure }) => measure)))
        : words.caption,
    columns: [
      { key: 'measure', header: words.measure, format: 'text' },
      { key: 'lossAvoided', header: words.lossAvoided, format: 'text' },
      { key: 'cost', header: words.cost, format: 'text' },
      { key: 'certainty', header: words.certainty, format: 'text' },
      { key: 'resolution', header: words.resolution, format: 'text' },
      { key: 'owner', header: words.owner, format: 'text' },
      { key: 'date', header: words.date, format: 'text' },
    ],
    rows: [...measures]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((own) => ({
        cells: [
          joined([measureNames[own.measure], doseOf(own)], '：', ': '),
          words.range(
            amount(own.averageYear.loss),
            amount(own.averageYear.interval[0]),
            amount(own.averageYear.interval[1]),
          ),
          payersOf(own),
          joined([certaintyWords[own.certainty], ...(own.isAssociative ? [words.tie] : [])], '', ''),
          resolutions[own.measure],
          words.blank,
          words.blank,
        ],
      })),
    notes: [
      ...(last ? [words.combinedNote(money(last.lossAvoided), String(order.steps.length))] : []),
      ...(last && rest.length > 0 ? [words.restNote(joinedNames(rest))] : []),
      words.pilotNote,
      words.blanksNote,
    ],
    account,
  }
}

/** What the first page opens with: the question itself; the resolutions are on the second. Nothing where no measure pays. */
export function questionBlocks({ settings }: StudyContext, { measures }: StudyFindings): Block[] {
  const steps = measures?.order.steps ?? []
  const last = steps.at(-1)
  if (!last) return []
  return [
    {
      kind: 'callout',
      tone: 'information',
      title: words.askTitle(councilWords[settings.council]),
      text: words.ask(
        joinedNames(steps.map(({ measure }) => measure)),
        steps.length,
        money(last.lossAvoided),
      ),
    },
  ]
}

function payersOf({ money: { cooperativePays, farmersPay, statePays } }: MeasureFigures): Phrase {
  const parts = [
    ...(cooperativePays > 0 ? [words.cooperativePays(amount(cooperativePays))] : []),
    ...(farmersPay > 0 ? [words.farmersPay(amount(farmersPay))] : []),
    ...(statePays > 0 ? [words.statePays(amount(statePays))] : []),
  ]
  return parts.length > 0 ? joined(parts, '，', ', ') : words.nobodyPays
}

function joined(parts: readonly Phrase[], chinese: string, english: string): Phrase {
  return {
    'zh-CN': parts.map((part) => part['zh-CN']).join(chinese),
    en: parts.map((part) => part.en).join(english),
  }
}

/** In 万元 to one decimal, the unit of its column. What is less than that is written as less. */
function amount(yuan: number): string {
  const isLess = yuan > 0 && yuan < 500
  return isLess ? '<0.1' : formatFixed(yuan / 10_000, 1)
}

function money(yuan: number): Phrase {
  return writtenMoney(Math.round(100 * yuan))
}
