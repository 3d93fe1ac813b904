import type { Aside } from '../../study/aside.ts'
import { dueDiligenceDocument } from '../../study/operational-risk/due-diligence/due-diligence-document.ts'
import { documentFiles } from '../../study/render/documents.ts'
import type { RenderMeta } from '../../study/render/meta.ts'
import { renderXlsx } from '../../study/render/xlsx.ts'
import type { Study } from '../../study/study.ts'
import { worklists } from '../../study/worklists/worklists.ts'
import { councilWords } from '../../words/council.ts'
import { languages } from '../../words/phrase.ts'
import { dueDiligenceFile, worklistFile } from './paper-names.ts'

/** What `--documents` adds, by file name. Two threads share it. */
export async function paperFiles(
  study: Study,
  meta: RenderMeta,
  aside: Aside,
): Promise<Map<string, Uint8Array>> {
  const { context, document } = study
  const { loanBook, settings } = context
  const dueDiligence = loanBook && dueDiligenceDocument(study, loanBook)
  const records = dueDiligence ? languages.map((language) => aside('word', dueDiligence, meta, language)) : []
  const [files, ...written] = await Promise.all([
    documentFiles('study', document, meta, councilWords[settings.council], aside),
    ...records,
  ])
  for (const [i, record] of written.entries()) files.set(dueDiligenceFile(languages[i]), record)
  if (loanBook) files.set(worklistFile, await renderXlsx(worklists(study, loanBook), meta))
  return files
}
