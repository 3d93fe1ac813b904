/** A cell as CSV text, quoted where it must be. */
export function csvCell(text: string, delimiter = ','): string {
  return text.includes('"') || text.includes(delimiter) || text.includes('\n') || text.includes('\r')
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

/** A row as CSV text without its line end. */
export function csvLine(cells: readonly string[], delimiter = ','): string {
  return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)
}

const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/
const plainNumber = /^[+-]?\d[\d,]*(\.\d+)?%?$/

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); plain numbers stay
 * numbers.
 */
export function disarmedText(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** A cell as CSV text, where the file will be opened in a spreadsheet. */
export function spreadsheetCell(text: string): string {
  return csvCell(disarmedText(text))
}
