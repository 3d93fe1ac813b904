import { type LevelCodes, levelCodes, type NominalColumn } from '../stats/frame.ts'
import { canonicalColumns } from './columns.ts'
import type { TypedTable } from './typed-table.ts'

/** 2.31E+17: more than a code that happens to hold an E (3E12). */
const eatenByExcel = /^\d(?:\.\d+e\+?|e\+)\d{1,2}$/i

/**
 * Takes numbers that Excel turned into scientific notation out of the columns of ids, with a problem each: a thousand
 * customers who all became 2.31E+17 would count as one household and one cluster.
 */
export function takeOutEatenIds(table: TypedTable, isSetAside: Uint8Array): void {
  const known = canonicalColumns(table.name)
  for (const { canonical, header } of table.columnReadings) {
    const column = canonical === null ? undefined : table.columns.get(canonical)
    if (canonical === null || known.get(canonical)?.type !== 'id' || column?.kind !== 'nominal') continue
    const isEaten = column.levels.map((level) => eatenByExcel.test(level))
    if (!isEaten.includes(true)) continue
    for (let row = 0; row < table.rows; row++) {
      const code = column.codes[row]
      if (isEaten[code] !== true || isSetAside[row] === 1) continue
      table.log.add('idEatenByExcel', {
        row: table.sourceRows[row],
        column: header,
        value: column.levels[code],
      })
    }
    table.columns.set(canonical, withoutLevels(column, isEaten))
  }
}

/** The column with some of its levels missing. */
function withoutLevels(
  { kind, name, codes, levels }: NominalColumn,
  isOut: readonly boolean[],
): NominalColumn {
  const kept = levels.filter((_, code) => !isOut[code])
  let next = 0
  const recoded = levels.map((_, code) => (isOut[code] ? kept.length : next++))
  const into: LevelCodes = levelCodes(codes.length, kept.length)
  for (let row = 0; row < codes.length; row++) into[row] = recoded[codes[row]] ?? kept.length
  return { kind, name, codes: into, levels: kept }
}
