import type { IXmlableObject, PageNumberEstimator } from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { lighterTable } from './lighter-table.ts'

/**
 * The pages of the contents, told by laying the document out, for programs that do not count them on opening. Headings
 * write their numbers in their text, so that no lists are read for them, and tables weigh by their height alone.
 */
export const pageNumbers: PageNumberEstimator = (body, context) =>
  estimatePageNumbers(withLighterTables(body), context)

function withLighterTables(body: IXmlableObject): IXmlableObject {
  const blocks = body['w:body'] as readonly IXmlableObject[]
  return { 'w:body': blocks.map((block) => ('w:tbl' in block ? lighterTable(block) : block)) }
}
