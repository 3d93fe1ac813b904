/** So few values are classes in a file of any length. */
const surelyClasses = 4
const mostLevels = 40

/**
 * The values of a column for a message; empty where they are many or nearly each row has its own: such a column may name
 * persons, and a wrong column named for an outcome must not print their names.
 */
export function listedLevels(levels: readonly string[], rows: number, most = mostLevels): string {
  const isClass = levels.length <= surelyClasses || (levels.length <= mostLevels && 2 * levels.length <= rows)
  return isClass ? levels.slice(0, most).join(', ') : ''
}
