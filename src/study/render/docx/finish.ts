import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { escapeText } from '../escape.ts'
import type { Form } from './form.ts'

/** Before any archive may date its files (APPNOTE.TXT: 1980-01-01). */
const noTime = new Date(1980, 0, 1)

/**
 * The file as it is kept: no clock (dates of the package and its entries) and no count of earlier documents (ids) is
 * left in it, so that the same document gives the same bytes; typefaces name what stands in for them.
 */
export function finishedDocx(packed: Uint8Array, form: Form): Uint8Array {
  const parts = unzipSync(packed)
  const edit = (name: string, change: (xml: string) => string) => {
    if (parts[name]) parts[name] = strToU8(change(strFromU8(parts[name])))
  }
  edit('word/document.xml', renumbered)
  edit('docProps/core.xml', (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '1980-01-01T00:00:00Z'))
  edit('word/fontTable.xml', (xml) =>
    xml.replace(/<w:fonts\b([^>]*?)(?:\/>|>([\s\S]*)<\/w:fonts>)/, (_, attributes: string, fonts = '') => {
      return `<w:fonts${attributes}>${fonts}${substitutes(form)}</w:fonts>`
    }),
  )
  return zipSync(parts, { mtime: noTime, level: 6 })
}

/** Bookmarks, entries of the contents and pictures are numbered from 1 in the order in which they stand. */
function renumbered(xml: string): string {
  const names = new Map<string, number>()
  const numberOf = (kind: string, id: string) => {
    const key = `${kind} ${id}`
    const known = names.get(key) ?? names.size + 1
    names.set(key, known)
    return known
  }
  return xml
    .replace(/\b_Toc(\d+)\b/g, (_, id: string) => `_Toc${numberOf('contents', id)}`)
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(")/g, (_, before, id: string, after) => {
      return `${before}${numberOf('bookmark', id)}${after}`
    })
    .replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")(\d+)(")/g, (_, before, id: string, after) => {
      return `${before}${numberOf('picture', id)}${after}`
    })
}

/** `w:altName` names the typeface to take where a desk lacks the first. */
function substitutes({ title, chapter, heading, text }: Form): string {
  const faces = [title, chapter, heading, text].map(({ face }) => face)
  const seen = new Set<string>()
  return faces
    .filter(({ chinese, instead }) => instead !== undefined && !seen.has(chinese) && seen.add(chinese))
    .map(
      ({ chinese, instead }) =>
        `<w:font w:name="${escapeText(chinese)}"><w:altName w:val="${escapeText(instead ?? '')}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
    )
    .join('')
}
