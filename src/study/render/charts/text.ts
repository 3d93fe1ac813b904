/** Widths of text without a browser: from the advance widths of Noto Sans SC, good to a few per cent. */

const narrow = /[iljtfrI.,:;'|!()[\] ]/
const wide = /[mwMW%@—]/
const fullWidth =
  /[\u2190-\u21ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u3000-\u303f\u{20000}-\u{3ffff}]/u

function advance(character: string): number {
  if (fullWidth.test(character)) return 1
  if (narrow.test(character)) return 0.32
  if (wide.test(character)) return 0.9
  return /[A-Z]/.test(character) ? 0.65 : 0.56
}

/** Bold Latin letters are a little wider: `textWidth` of them at this size. */
export function boldSize(size: number): number {
  return 1.06 * size
}

/** Estimated width in the units of `size`. */
export function textWidth(content: string, size: number): number {
  let width = 0
  for (const character of content) width += advance(character)
  return width * size
}

/**
 * What stays together: a Latin word or one Chinese character, with the opening brackets before it and the closing
 * punctuation after it.
 */
const piece =
  /[（《「“‘]*(?:[^\s\u2e80-\u9fff\uff00-\uff60（《「“‘]+|[^\s（《「“‘]|[（《「“‘]+)[，。、；：？！％）》」”’]*\s*/gu

/** Lines no wider than `width`; a single word that is wider stands alone. At least one line. */
export function wrapText(content: string, width: number, size: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const [part] of content.matchAll(piece)) {
    if (current !== '' && textWidth((current + part).trimEnd(), size) > width) {
      lines.push(current.trimEnd())
      current = ''
    }
    current += part
  }
  return [...lines, current.trimEnd()]
}

export function widest(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((content) => textWidth(content, size)))
}
