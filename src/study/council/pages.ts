import { councilTitles, councilWords } from '../../words/council.ts'
import type { StudyContext } from '../context.ts'
import type { Chapter } from '../document.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { decisionBlocks, questionBlocks } from './decision-page.ts'
import { strongestFactors } from './factor-figure.ts'
import { sentencesOf } from './sentences.ts'

/** The two pages in front (SOUNDNESS.md): what was found, and what to decide. Empty for a file that is no loan book. */
export function councilPages(context: StudyContext, findings: StudyFindings): Chapter[] {
  if (!context.loanBook) return []
  const council = councilWords[context.settings.council]
  return [
    {
      id: 'council-findings',
      title: councilTitles.findings(council),
      blocks: [
        ...questionBlocks(context, findings),
        { kind: 'list', ordered: true, items: sentencesOf(context, context.loanBook, findings) },
        strongestFactors(context, findings),
      ],
    },
    {
      id: 'council-decision',
      title: councilTitles.decision(council),
      blocks: decisionBlocks(context, findings),
    },
  ]
}
