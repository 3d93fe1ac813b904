/** The closed sets of farmers' lending: array → type. Canonical values of the loan book (docs/loan-book.md). */

export const guarantees = ['credit', 'guaranteed', 'joint', 'mortgaged', 'pledged', 'combined'] as const
export type Guarantee = (typeof guarantees)[number]

export const categories = ['normal', 'special_mention', 'substandard', 'doubtful', 'loss'] as const
export type Category = (typeof categories)[number]

/** 不良: the last three of the five categories. */
export const nonPerformingCategories = [
  'substandard',
  'doubtful',
  'loss',
] as const satisfies readonly Category[]

export const creditGrades = ['excellent', 'good', 'fair', 'unrated'] as const
export type CreditGrade = (typeof creditGrades)[number]

export const crops = [
  'rice',
  'corn',
  'soy',
  'fungus',
  'herb',
  'vegetable',
  'hog',
  'cattle',
  'poultry',
  'other',
] as const
export type Crop = (typeof crops)[number]

export const genders = ['male', 'female'] as const
export type Gender = (typeof genders)[number]

export const settlements = [
  'cash',
  'renewal',
  'refinance',
  'guarantor',
  'insurance',
  'write_off',
  'transfer',
] as const
export type Settlement = (typeof settlements)[number]

export const populations = ['micro', 'joint', 'farmers', 'all'] as const
export type Population = (typeof populations)[number]

/** The three risks of the study. */
export const riskGroups = ['external', 'credit', 'operational'] as const
export type RiskGroup = (typeof riskGroups)[number]
