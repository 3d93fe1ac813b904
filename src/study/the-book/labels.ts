import type { CompanionName } from '../../book/book.ts'
import { loanColumnLabels, unitWords } from '../../words/book-columns.ts'
import { companionColumnLabels } from '../../words/companion-columns.ts'
import { nameOr, type Phrase } from '../../words/phrase.ts'

/** A canonical column in words; a column of a companion that has no name in words stands under its canonical one. */
export function columnLabel(table: 'loans' | CompanionName, name: string): Phrase {
  return nameOr(
    table === 'loans' || !Object.hasOwn(companionColumnLabels, name)
      ? loanColumnLabels
      : companionColumnLabels,
    name,
  )
}

/** `贷款金额（amount）`: the name that a person reads with the one that a mapping needs. */
export function columnLabelWithName(table: 'loans' | CompanionName, name: string): Phrase {
  const label = columnLabel(table, name)
  const isOwnName = (text: string) => text.replaceAll(' ', '_') === name
  return {
    'zh-CN': isOwnName(label['zh-CN']) ? name : `${label['zh-CN']}（${name}）`,
    en: isOwnName(label.en) ? name : `${label.en} (${name})`,
  }
}

export function unitLabel(unit: string): Phrase {
  return nameOr(unitWords, unit)
}
