import type {
  ProbabilityUnderSelection,
  SelectionFinding,
} from './credit-risk/selection/selection-finding.ts'
import { documentJson } from './render/json.ts'
import type { RenderMeta } from './render/meta.ts'
import type { Study } from './study.ts'

/** `study.json`: every number of the study, as it stands in its tables and in full precision from its models. */
export function studyJson({ document, findings }: Study, meta: RenderMeta): unknown {
  // Note by note they stand in the worklists.
  const { expectedOfNotes: _, selection, ...figures } = findings
  return {
    format: 'qingmiao-study',
    ...(documentJson(document, meta) as object),
    findings: { ...figures, selection: selection && withoutRows(selection) },
  }
}

/** What was estimated, without the applications that it was estimated from. */
function withoutRows({ sample, band, estimate, ...figures }: SelectionFinding): unknown {
  const { preGranted, withoutNote, every } = sample
  const applications = { used: sample.rows.length, preGranted, withoutNote, every }
  const summary = ({ ofRefused: _, ...own }: ProbabilityUnderSelection) => own
  return {
    ...figures,
    applications,
    estimate: estimate && { ...estimate, corrected: summary(estimate.corrected) },
    band: band.map(summary),
  }
}
