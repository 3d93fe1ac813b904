/**
 * The parts of an option's text between commas, as CSV has them: a part that begins with `"` runs to the next single
 * `"` and may hold commas, and `""` in it stands for `"`. A quotation mark within a part is a plain letter.
 * `opensAfter` names letters within a part behind which a quotation may begin too. Null where a mark does not close or
 * text follows behind it.
 */
export function partsOutsideQuotes(text: string, opensAfter = ''): string[] | null {
  const parts: string[] = []
  let part = ''
  let isQuoted = false
  let hasClosed = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (isQuoted) {
      part += letter
      if (letter !== '"') continue
      if (text[i + 1] === '"') part += text[++i]
      else {
        isQuoted = false
        hasClosed = true
      }
    } else if (letter === ',') {
      parts.push(part.trim())
      part = ''
      hasClosed = false
    } else {
      if (hasClosed && letter.trim() !== '' && !opensAfter.includes(letter)) return null
      hasClosed = hasClosed && letter.trim() === ''
      if (letter === '"' && (part.trim() === '' || opensAfter.includes(part.trim().at(-1)!))) isQuoted = true
      part += letter
    }
  }
  return isQuoted ? null : [...parts, part.trim()]
}

/** A part without its quotation marks. */
export function unquoted(part: string): string {
  return isQuotedWhole(part) ? part.slice(1, -1).replaceAll('""', '"') : part
}

export function isQuotedWhole(part: string): boolean {
  return /^"(?:[^"]|"")*"$/.test(part)
}
