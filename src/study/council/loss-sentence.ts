import type { Book } from '../../book/book.ts'
import { daysOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { NO_DATE } from '../../lending/calendar.ts'
import { councilSentences } from '../../words/council.ts'
import type { Phrase } from '../../words/phrase.ts'
import { writtenMoney } from '../../words/written-numbers.ts'
import type { StudyFindings } from '../findings/findings.ts'

/** Expected loss at the next harvest, in a severe year, and what is held against it. */
export function lossSentence(book: Book, { measures, loss }: StudyFindings): Phrase {
  if (measures === null) return councilSentences.lossNotComputed
  const { expectedLoss, expectedLossInterval, byYear } = measures.baseline
  const worst = byYear.reduce<(typeof byYear)[number] | null>(
    (most, own) => (own.expectedLoss > (most?.expectedLoss ?? 0) ? own : most),
    null,
  )
  return councilSentences.expectedLoss(
    money(expectedLoss),
    money(expectedLossInterval[0]),
    money(expectedLossInterval[1]),
    loss
      ? councilSentences.oneInTwenty(money(loss.oneInTwenty))
      : worst
        ? councilSentences.worstSeen(String(worst.year), money(worst.expectedLoss))
        : nothing,
    heldAgainst(book),
  )
}

const nothing: Phrase = { 'zh-CN': '', en: '' }

/** Of the latest month that the institution table tells. */
function heldAgainst({ companions: { institution } }: Book): Phrase {
  const months = daysOf(institution, 'month')
  const provisions = numbersOf(institution, 'provisions_held')
  const profit = numbersOf(institution, 'profit')
  if (!months || !provisions || !profit) return councilSentences.provisionsUnknown
  const latest = months.reduce(
    (best, month, row) => (month !== NO_DATE && (best < 0 || month > months[best]) ? row : best),
    -1,
  )
  const held = latest < 0 ? Number.NaN : numberAt(provisions, latest)
  // A year's profit is that of the twelve months up to the latest.
  let year = 0
  let known = 0
  months.forEach((month, row) => {
    if (latest < 0 || month === NO_DATE || months[latest] - month >= 365 || Number.isNaN(profit[row])) return
    year += profit[row]
    known += 1
  })
  return Number.isNaN(held) || known === 0
    ? councilSentences.provisionsUnknown
    : councilSentences.heldAgainst(writtenMoney(held), writtenMoney(Math.round((year * 12) / known)))
}

function money(yuan: number): Phrase {
  return writtenMoney(Math.round(100 * yuan))
}
