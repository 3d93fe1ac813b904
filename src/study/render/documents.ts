import type { Phrase } from '../../words/phrase.ts'
import { languages } from '../../words/phrase.ts'
import type { StudyDocument } from '../document.ts'
import { renderDocx, renderOfficialDocx } from './docx/docx.ts'
import type { RenderMeta } from './meta.ts'
import { renderPdf } from './pdf/pdf.ts'

/** The names of the files that {@link documentFiles} makes for a document called `name`. */
export function documentNames(name: string): string[] {
  return [...languages.flatMap((own) => [`${name}.${own}.docx`, `${name}.${own}.pdf`]), officialName(name)]
}

/** The document on paper: DOCX and PDF in each language, and the official form in Chinese, by file name. */
export async function documentFiles(
  name: string,
  document: StudyDocument,
  meta: RenderMeta,
  council: Phrase,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const language of languages) {
    files.set(`${name}.${language}.docx`, await renderDocx(document, meta, language))
    files.set(`${name}.${language}.pdf`, await renderPdf(document, meta, language))
  }
  files.set(officialName(name), await renderOfficialDocx(document, meta, council))
  return files
}

const officialName = (name: string) => `${name}.official.zh-CN.docx`
