const delimiters = [',', '\t', ';', '|'] as const

/**
 * The delimiter that cuts the first lines into the same number of cells, most cells first; `,` where none does
 * (then the table has one column, which its reader refuses).
 */
export function detectDelimiter(head: string): string {
  const lines = head.split(/\r\n|\n|\r/).slice(0, 30)
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter)).filter((count) => count > 0)
    if (counts.length === 0) continue
    const mode = mostFrequent(counts)
    const agreeing = counts.filter((count) => count === mode).length
    const score = (agreeing / lines.filter((line) => line !== '').length) * 1000 + mode
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0
  let isQuoted = false
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted
    else if (character === delimiter && !isQuoted) count++
  }
  return count
}

function mostFrequent(counts: readonly number[]): number {
  const frequency = new Map<number, number>()
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1)
  return [...frequency].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0][0]
}
