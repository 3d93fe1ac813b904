/** Elements that have no closing tag in HTML. */
const empty = /^(?:meta|link|br|hr|input|img|wbr)$/

const boldTags = new Set(['h2', 'h3', 'h4', 'th', 'caption', 'strong', 'summary', 'dt'])

/** Which characters each typeface must hold, read from the page itself so that none is missed. */
export interface PageCharacters {
  readonly all: string
  /** Inside headings, captions, table heads and whatever else the stylesheet sets bold. */
  readonly bold: string
  /** Inside the title. */
  readonly title: string
}

/** Reads the markup that this folder writes: well nested, attributes quoted, `>` escaped in text. */
export function charactersOf(html: string): PageCharacters {
  const all = new Set<string>(ascii)
  const bold = new Set<string>(ascii)
  const title = new Set<string>(ascii)
  const open: { tag: string; isBold: boolean; isTitle: boolean }[] = []
  for (const [, closing, tag, attributes, selfClosing, content] of html.matchAll(tokens)) {
    if (content !== undefined) {
      const inside = open[open.length - 1]
      for (const character of decode(content)) {
        all.add(character)
        if (inside?.isBold) bold.add(character)
        if (inside?.isTitle) title.add(character)
      }
    } else if (closing) {
      open.pop()
    } else if (!selfClosing && !empty.test(tag)) {
      const outside = open[open.length - 1]
      const isBold = boldTags.has(tag) || /class="[^"]*\bstrong\b/.test(attributes)
      open.push({
        tag,
        isBold: isBold || outside?.isBold === true,
        isTitle: tag === 'h1' || outside?.isTitle === true,
      })
    }
  }
  return { all: sorted(all), bold: sorted(bold), title: sorted(title) }
}

const tokens = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))

function decode(content: string): string {
  return content
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

/** In code-point order: the same characters make the same font, byte for byte. */
function sorted(characters: ReadonlySet<string>): string {
  return [...characters].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('')
}
