import type { Phrase } from '../../words/phrase.ts'
import { languages } from '../../words/phrase.ts'
import { type Aside, inPlace } from '../aside.ts'
import type { StudyDocument } from '../document.ts'
import { officialName } from './document-names.ts'
import { renderDocx } from './docx/docx.ts'
import type { RenderMeta } from './meta.ts'
import { renderPdf } from './pdf/pdf.ts'

/**
 * The document on paper: DOCX and PDF in each language, and the official form in Chinese, by file name. Word in Chinese
 * is set aside, which is about half of the work.
 */
export async function documentFiles(
  name: string,
  document: StudyDocument,
  meta: RenderMeta,
  council: Phrase,
  aside: Aside = inPlace,
): Promise<Map<string, Uint8Array>> {
  const beingMade = aside('chineseWord', document, meta, council)
  const files = new Map<string, Uint8Array>()
  files.set(`${name}.en.docx`, await renderDocx(document, meta, 'en'))
  for (const language of languages) {
    files.set(`${name}.${language}.pdf`, await renderPdf(document, meta, language))
  }
  const { report, official } = await beingMade
  files.set(`${name}.zh-CN.docx`, report)
  files.set(officialName(name), official)
  return files
}
