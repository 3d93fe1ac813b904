import { growthWords, statusQuoAbsence, statusQuoHeadings, statusQuoTitle } from '../../words/status-quo.ts'
import { dimensionWords } from '../../words/status-quo-composition.ts'
import { coverageWords, threeChecksWords } from '../../words/status-quo-management.ts'
import { cropYearWords, migrationWords, seasonWords, vintageWords } from '../../words/status-quo-quality.ts'
import { classificationBlocks, classificationPlaces } from '../classification/blocks/classification-blocks.ts'
import type { StudyContext } from '../context.ts'
import type { Block, Chapter } from '../document.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { compositionBlocks } from '../status-quo/blocks/composition.ts'
import { coverageBlocks } from '../status-quo/blocks/coverage.ts'
import { cropYearBlocks } from '../status-quo/blocks/crop-years.ts'
import { growthBlocks } from '../status-quo/blocks/growth.ts'
import { migrationBlocks } from '../status-quo/blocks/migration.ts'
import { overviewBlocks } from '../status-quo/blocks/overview.ts'
import { qualityBlocks } from '../status-quo/blocks/quality.ts'
import { seasonBlocks } from '../status-quo/blocks/season.ts'
import { threeChecksBlocks } from '../status-quo/blocks/three-checks.ts'
import { vintageBlocks } from '../status-quo/blocks/vintage.ts'
import { type StatusQuoScope, statusQuoScope } from '../status-quo/scope.ts'

/** Chapter 2: how the book stands, how it is classed and pays, and how its risk is managed today. */
export function statusQuoChapter(context: StudyContext, { classification }: StudyFindings): Chapter {
  const { loanBook } = context
  const blocks = loanBook ? loanBookBlocks(statusQuoScope(context, loanBook), classification) : absentBlocks()
  return { id: 'status-quo', title: statusQuoTitle, blocks }
}

function loanBookBlocks(scope: StatusQuoScope, classification: StudyFindings['classification']): Block[] {
  const isEmpty = scope.quality.total.notes === 0
  const stock = isEmpty
    ? [emptyCallout(scope.positions.sources.isTold), ...stockPlaces(scope.positions.sources.isTold)]
    : [
        ...overviewBlocks(scope),
        heading('portfolio'),
        ...growthBlocks(scope),
        heading('composition'),
        ...compositionBlocks(scope),
        heading('quality'),
        ...qualityBlocks(scope),
        ...migrationBlocks(scope),
        ...classificationBlocks(classification, scope.accounts),
      ]
  return [
    ...stock,
    heading('season'),
    ...seasonBlocks(scope),
    heading('default'),
    ...cropYearBlocks(scope),
    ...vintageBlocks(scope),
    heading('management'),
    ...threeChecksBlocks(scope),
    ...coverageBlocks(scope),
  ]
}

function heading(name: keyof typeof statusQuoHeadings): Block {
  return { kind: 'heading', id: `status-quo-${name}`, title: statusQuoHeadings[name] }
}

export function emptyCallout(isTold: boolean): Block {
  return {
    kind: 'callout',
    tone: isTold ? 'information' : 'caution',
    title: statusQuoAbsence.calloutTitle,
    text: isTold ? statusQuoAbsence.nothingOutstanding : statusQuoAbsence.stateUnknown,
  }
}

/** The places of the tables of what is outstanding, where nothing is. */
function stockPlaces(isTold: boolean): Block[] {
  const reason = isTold ? statusQuoAbsence.nothingOutstanding : statusQuoAbsence.stateUnknown
  const places = Object.entries(stockTables).map(([id, caption]): Block => {
    return { kind: 'unavailable', id, caption, reason }
  })
  return [...places, ...classificationPlaces(reason)]
}

const stockTables = {
  growth: growthWords.title,
  'by-township': dimensionWords.township,
  'five-categories': statusQuoHeadings.quality,
  'overdue-buckets': statusQuoHeadings.quality,
  migration: migrationWords.title,
}

/** A file that is no loan book keeps the places of the chapter's tables. */
function absentBlocks(): Block[] {
  const tables = {
    growth: growthWords.title,
    'by-township': dimensionWords.township,
    'overdue-buckets': statusQuoHeadings.quality,
    season: seasonWords.none,
    'crop-year-rates': cropYearWords.title,
    vintage: vintageWords.title,
    migration: migrationWords.title,
    'three-checks': threeChecksWords.title,
    coverage: coverageWords.title,
  }
  const callout: Block = {
    kind: 'callout',
    tone: 'information',
    title: statusQuoAbsence.calloutTitle,
    text: statusQuoAbsence.noLoanBook,
  }
  const places = Object.entries(tables).map(([id, caption]): Block => {
    return { kind: 'unavailable', id, caption, reason: statusQuoAbsence.columnsMissing }
  })
  return [callout, ...places, ...classificationPlaces(statusQuoAbsence.columnsMissing)]
}
