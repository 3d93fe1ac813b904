import { type Companion, columns } from './companion.ts'

const KINDS = [
  'identity_copy',
  'application_form',
  'survey_report',
  'contract',
  'signing_photo',
  'land_certificate',
] as const
/** Missing documents [O]: near the amber limit of DOMAIN.md §5.2. */
const MISSING_SHARE = 0.025

export const documents: Companion = {
  table: 'documents',
  columns: columns('loan_id kind present'),
  loan({ model, note }, emit) {
    const draw = model.streams['document.missing']
    const kinds = note.guarantee === 'mortgaged' ? [...KINDS, 'collateral_certificate'] : KINDS
    kinds.forEach((kind, index) => {
      emit([
        note.id,
        kind,
        draw.chance(MISSING_SHARE, note.household, note.occasion + index * 0x10000) ? 0 : 1,
      ])
    })
  },
}
