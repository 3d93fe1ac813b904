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

/**
 * The same, where the file will be opened in a spreadsheet: text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, CSV injection). Plain numbers stay numbers.
 */
export function spreadsheetCell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d[\d,]*(\.\d+)?%?$/.test(text)
  return csvCell(isFormula ? `'${text}` : text)
}
