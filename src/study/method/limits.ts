import { limits } from '../../words/method.ts'
import type { Phrase } from '../../words/phrase.ts'
import { termLabels } from '../../words/terms.ts'
import type { LoanBookView, StudyContext } from '../context.ts'

/** What this very file cannot tell, most important first. */
export function limitsOf(context: StudyContext): Phrase[] {
  const { loanBook, sample, book } = context
  if (!loanBook) return [limits.namesMeanNothing, limits.associative, limits.acceptedOnly, limits.noClusters]
  const { outcomes } = loanBook.reading
  const years = sample?.cropYears ? new Set(sample.cropYears).size : 0
  const refused = refusedApplications(context)
  return [
    ...(isSynthetic(context) ? [limits.synthetic] : []),
    limits.associative,
    ...(outcomes.basis === 'status' ? [limits.statusOnly] : []),
    ...(outcomes.adjusted === null ? [limits.noAdjusted] : []),
    refused > 0 ? limits.refusedKnown(refused) : limits.acceptedOnly,
    ...(years > 0 ? [limits.oneDrawOfWeather(years)] : []),
    ...(book.loans.columns.has('township') || book.loans.columns.has('household_id')
      ? []
      : [limits.noClusters]),
    ...missingTerms(loanBook),
    ...immatureNotes(loanBook),
  ]
}

/** True where the book itself says that it is made up. */
export function isSynthetic({ book }: Pick<StudyContext, 'book'>): boolean {
  const flag = book.loans.columns.get('synthetic')
  return flag?.kind === 'numeric' && flag.values.length > 0 && flag.values.every((value) => value === 1)
}

function refusedApplications({ book }: StudyContext): number {
  const decision = book.companions.applications?.columns.get('decision')
  if (decision?.kind !== 'nominal') return 0
  const refused = decision.levels.findIndex((level) => /refus|reject|拒/.test(level))
  let count = 0
  if (refused >= 0) for (const code of decision.codes) if (code === refused) count += 1
  return count
}

function missingTerms({ draw }: LoanBookView): Phrase[] {
  if (draw.status !== 'drawn') return []
  const names = draw.sample.leftOut
    .filter(({ kind, reason }) => kind === 'term' && reason === 'notInBook')
    .map(({ name }) => termLabels[name as keyof typeof termLabels])
  if (names.length === 0) return []
  return [
    limits.missingTerms({
      'zh-CN': names.map((name) => name['zh-CN']).join('、'),
      en: names.map((name) => name.en).join(', '),
    }),
  ]
}

function immatureNotes({ draw }: LoanBookView): Phrase[] {
  const account = draw.status === 'drawn' ? draw.sample.account : draw.refusal.account
  const immature = account.find(({ fate }) => fate === 'immature')?.notes ?? 0
  return immature > 0 ? [limits.immature(immature)] : []
}
