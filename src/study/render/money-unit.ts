import { moneyUnitLine, tableUnits } from '../../words/document.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { Table } from '../document.ts'

/**
 * The unit of a table's money, to stand above it where no heading names it: 单位：万元. Null where each money column
 * names its own, where a note says it, or where there is no money.
 */
export function moneyUnit({ columns, notes }: Pick<Table, 'columns' | 'notes'>): Phrase | null {
  if (notes.some((note) => note['zh-CN'].includes('金额单位'))) return null
  const unnamed = columns.flatMap(({ format, header, group }) =>
    (format === 'yuan' || format === 'tenThousandYuan') &&
    !header['zh-CN'].includes('元') &&
    !group?.['zh-CN'].includes('元')
      ? [format]
      : [],
  )
  const [unit] = unnamed
  if (unit === undefined || unnamed.some((other) => other !== unit)) return null
  return moneyUnitLine(tableUnits[unit])
}

/** Notes as a writer without a line above the table gives them: the unit of money leads. */
export function notesWithUnit(table: Table): readonly Phrase[] {
  const unit = moneyUnit(table)
  return unit === null ? table.notes : [{ 'zh-CN': `${unit['zh-CN']}。`, en: `${unit.en}.` }, ...table.notes]
}
