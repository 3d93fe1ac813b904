import { documentJson } from './render/json.ts'
import type { RenderMeta } from './render/meta.ts'
import type { Study } from './study.ts'

/** `study.json`: every number of the study, as it stands in its tables and in full precision from its models. */
export function studyJson({ document, findings }: Study, meta: RenderMeta): unknown {
  // Note by note they stand in the worklists.
  const { expectedOfNotes: _, ...figures } = findings
  return { format: 'qingmiao-study', ...(documentJson(document, meta) as object), findings: figures }
}
