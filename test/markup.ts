/** A strict reader of well-formed markup (SVG, and HTML as our page writes it), so that tests can look into it. */
export interface MarkupElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (MarkupElement | string)[]
}

const voidElements = new Set(['meta', 'link', 'br', 'wbr', 'input'])
/** Elements whose content is not markup. */
const rawElements = new Set(['style', 'script'])

interface Open {
  name: string
  attributes: Map<string, string>
  children: (MarkupElement | string)[]
}

/** The root element. Throws on a tag that is not closed, closed twice, or has an attribute twice or unquoted. */
export function parseMarkup(markup: string): MarkupElement {
  const root: Open = { name: '#root', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  let at = 0
  const text = markup.replace(/^<!DOCTYPE html>\s*/, '')
  while (at < text.length) {
    const inside = open[open.length - 1]
    if (rawElements.has(inside.name)) {
      const end = text.indexOf(`</${inside.name}>`, at)
      inside.children.push(text.slice(at, end))
      at = end
    }
    if (text[at] !== '<') {
      const end = text.indexOf('<', at)
      inside.children.push(decode(text.slice(at, end < 0 ? text.length : end)))
      at = end < 0 ? text.length : end
      continue
    }
    const tag = /^<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/.exec(
      text.slice(at, at + 20_000),
    )
    if (!tag) throw new Error(`no tag at ${text.slice(at, at + 60)}`)
    at += tag[0].length
    const [, closing, name, attributes, empty] = tag
    if (closing) {
      if (inside.name !== name) throw new Error(`</${name}> closes <${inside.name}>`)
      open.pop()
      continue
    }
    const element: Open = { name, attributes: parseAttributes(attributes), children: [] }
    inside.children.push(element)
    if (!empty && !voidElements.has(name)) open.push(element)
  }
  if (open.length !== 1) throw new Error(`<${open[open.length - 1].name}> is not closed`)
  const elements = root.children.filter((child): child is MarkupElement => typeof child !== 'string')
  if (elements.length !== 1) throw new Error(`${elements.length} root elements`)
  return elements[0]
}

function parseAttributes(written: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name, value] of written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
    if (attributes.has(name)) throw new Error(`${name} stands twice in ${written}`)
    attributes.set(name, decode(value ?? ''))
  }
  return attributes
}

function decode(text: string): string {
  const plain = text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
  if (/&(?!amp;)/.test(plain)) throw new Error(`an entity of another kind in ${text.slice(0, 60)}`)
  return plain.replace(/&amp;/g, '&')
}

/** All elements below, and the element itself, that fulfil the condition, in document order. */
export function findAll(
  element: MarkupElement,
  condition: (candidate: MarkupElement) => boolean,
): MarkupElement[] {
  const below = element.children.flatMap((child) =>
    typeof child === 'string' ? [] : findAll(child, condition),
  )
  return condition(element) ? [element, ...below] : below
}

export function textOf(element: MarkupElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

export function hasClass(name: string): (element: MarkupElement) => boolean {
  return (element) => (element.attributes.get('class') ?? '').split(' ').includes(name)
}

export function numberAttribute(element: MarkupElement, name: string): number {
  const value = element.attributes.get(name)
  if (value === undefined) throw new Error(`<${element.name}> has no ${name}`)
  return Number(value)
}
