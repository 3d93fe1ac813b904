import {
  classificationAbsence as absence,
  classificationHeading,
  classificationTitles as titles,
} from '../../../words/classification.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { Block, RowAccount } from '../../document.ts'
import type { LoanClassificationFinding } from '../classification-finding.ts'
import { classBlocks } from './class-blocks.ts'
import { provisionBlocks } from './provision-blocks.ts'
import { ratioBlocks } from './ratio-blocks.ts'
import { regimeBlocks } from './regime-blocks.ts'
import { ruleBlocks } from './rule-blocks.ts'
import { viewBlocks } from './view-blocks.ts'

/**
 * How the book is classed against how it ought to be. It stands in the status quo, after the book's own categories, because
 * it says how the book stands today and needs no model; only the loss by stage waits for one.
 */
export function classificationBlocks(
  finding: LoanClassificationFinding | null,
  { stock, members }: { readonly stock: RowAccount; readonly members: RowAccount },
): Block[] {
  const heading: Block = { kind: 'heading', id: 'status-quo-classification', title: classificationHeading }
  if (finding === null) return [heading, ...classificationPlaces(absence.noFinding)]
  return [
    heading,
    ...classBlocks(finding, stock),
    ...viewBlocks(finding, stock),
    ...regimeBlocks(finding, stock),
    ...provisionBlocks(finding, stock),
    ...ratioBlocks(finding, stock, members),
    ...ruleBlocks(finding, stock),
  ]
}

/** The places of the part's tables where none can be written. */
export function classificationPlaces(reason: Phrase): Block[] {
  const places = {
    'automatic-class': titles.matrix,
    'automatic-grounds': titles.grounds,
    'regime-effect': titles.regimes,
    provisions: titles.provisions,
    stages: titles.stages,
    'supervisory-ratios': titles.ratios,
    'roll-rates': titles.rolls,
    'rules-kept': titles.rules,
    deadlines: titles.deadlines,
  }
  return Object.entries(places).map(([id, caption]) => ({ kind: 'unavailable', id, caption, reason }))
}
