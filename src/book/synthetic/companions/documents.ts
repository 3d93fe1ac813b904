import type { Model } from '../model.ts'
import type { Note } from '../note.ts'
import { type Companion, columns } from './companion.ts'

const KINDS = [
  'identity_copy',
  'application_form',
  'survey_report',
  'contract',
  'signing_photo',
  'land_certificate',
] as const
/** Of documents [O]: with six to a note, 3 % of notes lack one, between amber and red of DOMAIN.md §5.2. */
const MISSING_SHARE = 0.005

export const documents: Companion = {
  table: 'documents',
  columns: columns('loan_id kind present'),
  loan({ model, note }, emit) {
    requiredOf(note).forEach((kind, index) => {
      emit([note.id, kind, isMissing(model, note, index) ? 0 : 1])
    })
  },
}

/** Lacks a mandatory document (R18). */
export function lacksDocument(model: Model, note: Note): boolean {
  return requiredOf(note).some((_, index) => isMissing(model, note, index))
}

function requiredOf({ guarantee }: Note): readonly string[] {
  return guarantee === 'mortgaged' ? [...KINDS, 'collateral_certificate'] : KINDS
}

function isMissing({ streams }: Model, { household, occasion }: Note, index: number): boolean {
  return streams['document.missing'].chance(MISSING_SHARE, household, occasion + index * 0x10000)
}
