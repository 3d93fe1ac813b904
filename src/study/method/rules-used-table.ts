import { dateOf, formatDay } from '../../lending/calendar.ts'
import { type RuleUsed, ruleNames, rulesUsed } from '../../lending/law/rules-used.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { certaintyWords, ruleUsedWords, rulesUsedWords as words } from '../../words/rules-used.ts'
import type { Block, RowAccount } from '../document.ts'

/** Each rule with its document, the day from which it holds and how each of these is known. */
export function rulesUsedTable(account: RowAccount): Block {
  const seen = ruleNames.filter((name) => rulesUsed[name].certainty.terms === 'seen')
  return {
    kind: 'table',
    id: 'rules-used',
    caption: words.caption(seen.length, ruleNames.length),
    columns: [
      { key: 'rule', header: words.rule, format: 'text' },
      { key: 'source', header: words.source, format: 'text' },
      { key: 'from', header: words.from, format: 'text' },
      { key: 'ofDocument', header: words.ofDocument, format: 'text', group: words.certainty },
      { key: 'ofFrom', header: words.ofFrom, format: 'text', group: words.certainty },
      { key: 'ofTerms', header: words.ofTerms, format: 'text', group: words.certainty },
    ],
    rows: ruleNames.map((name) => {
      const { source, certainty } = rulesUsed[name]
      return {
        cells: [
          ruleUsedWords[name],
          source === null ? words.own : verbatim(source),
          fromOf(rulesUsed[name]),
          source === null ? null : certaintyWords[certainty.document],
          certainty.from && certaintyWords[certainty.from],
          certaintyWords[certainty.terms],
        ],
      }
    }),
    notes: [words.note],
    account,
  }
}

function fromOf({ from, certainty }: RuleUsed): Phrase | null {
  if (from === null) return null
  return verbatim(certainty.isYearOnly ? String(dateOf(from).year) : formatDay(from))
}
