import { formatDay } from '../../lending/calendar.ts'
import { lineLimits } from '../../lending/line/credit-line.ts'
import { farmerInterestExemption, isInterestExempt } from '../../lending/pricing/interest-tax.ts'
import { rateParts } from '../../lending/pricing/priced-loan.ts'
import { type Language, languages, type Phrase } from '../../words/phrase.ts'
import {
  costNames,
  lineLimitWords,
  ratePartWords,
  refusalWords,
  priceWords as words,
} from '../../words/price.ts'
import { writtenPercent } from '../../words/written-numbers.ts'
import { textTable } from '../text-table.ts'
import type { PriceResult } from './price-json.ts'

/** The build-up, the quote, the line and the reasons, as a person reads them. */
export function priceText(result: PriceResult): Phrase {
  const [chinese, english] = languages.map((language) => textIn(result, language))
  return { 'zh-CN': chinese, en: english }
}

function textIn(result: PriceResult, language: Language): string {
  const { request, probability, scored, priced, reasons } = result
  const { asked, stated, on, published, mayBeOutdated } = request
  const say = (phrase: Phrase) => phrase[language]
  const percent = (rate: number) => writtenPercent(rate, 2)
  const { quote } = priced
  const table = textTable(
    [say(words.part), say(words.ratePerYear)],
    [
      ...rateParts.map((part) => [say(ratePartWords[part]), percent(priced.parts[part])]),
      [say(words.requiredRate), percent(priced.requiredRate)],
    ],
  )
  return [
    say(words.loan(yuanText(asked.amount), String(asked.termMonths), percent(probability))),
    ...(scored && scored.reasons.length > 0 ? [say(words.cardReasons(scored.reasons.join(', ')))] : []),
    '',
    table,
    say(
      words.quote(
        percent(quote.rate),
        percent(quote.loanPrimeRate),
        `${quote.basePoints < 0 ? '−' : '+'}${Math.abs(quote.basePoints).toFixed(1)}`,
        words.limitedBy[quote.limitedBy],
      ),
    ),
    ...(published ? [say(words.loanPrimeRateSource(formatDay(published.from), published.source))] : []),
    ...(published && mayBeOutdated
      ? [say(words.outdatedLoanPrimeRate(formatDay(on), formatDay(published.from)))]
      : []),
    say(words.limits(percent(priced.floor), percent(priced.cap))),
    say(words.capital(percent(priced.costs.capital), percent(priced.riskAdjustedReturn))),
    say(
      isInterestExempt(asked.amount, on)
        ? words.exempt(formatDay(farmerInterestExemption.until))
        : words.notExempt,
    ),
    ...(stated.length > 0
      ? [
          say(
            words.stated(
              joined(
                stated.map((name) => costNames[name]),
                language,
              ),
            ),
          ),
        ]
      : []),
    '',
    ...lineTexts(result, language),
    reasons.length === 0 ? say(words.noReason) : say(words.refused),
    ...reasons.map((reason) => `  ${say(refusalWords[reason])}`),
    '',
  ].join('\n')
}

function lineTexts({ line }: PriceResult, language: Language): string[] {
  if (line === null) return [words.noLine[language]]
  const told = lineLimits.flatMap((limit) => {
    const fen = line.limits[limit]
    return fen === null ? [] : [`  ${lineLimitWords[limit][language]}  ${yuanText(fen)}`]
  })
  const unknown = line.unknown.map((limit) => lineLimitWords[limit])
  return [
    words.line(yuanText(line.line), lineLimitWords[line.boundBy])[language],
    ...told,
    ...(unknown.length > 0 ? [words.unknownLimits(joined(unknown, language))[language]] : []),
  ]
}

function joined(phrases: readonly Phrase[], language: Language): Phrase {
  const list = phrases.map((phrase) => phrase[language]).join(language === 'en' ? ', ' : '、')
  return { 'zh-CN': list, en: list }
}

function yuanText(fen: number): string {
  return (fen / 100).toFixed(2)
}
