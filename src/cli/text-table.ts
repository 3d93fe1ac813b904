/** Columns in line on a terminal, where a Chinese character takes two places. Numbers stand to the right. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) =>
    Math.max(...[name, ...rows.map((row) => row[column])].map(placesOf)),
  )
  const numeric = header.map((_, column) =>
    rows.every((row) => /^[-+]?[\d.,]*(%|)$/.test(row[column].trim())),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const blank = ' '.repeat(widths[column] - placesOf(cell))
        return numeric[column] ? blank + cell : cell + blank
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [line(header), rule, ...rows.map(line), ''].join('\n')
}

/** CJK and full-width forms take two places. */
function placesOf(text: string): number {
  let places = 0
  for (const character of text)
    places +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1
  return places
}
