import type { ClassificationOptions } from '../lending/classification/classification-options.ts'
import { type RuralMatrixName, ruralMatrices } from '../lending/classification/rural-matrix.ts'
import { choiceOf, numberOf } from './option-values.ts'

/** The same flags wherever the category of a note matters: `study`, `report`, `loss`, `measures`, `stress`. */
export const classificationFlags = {
  classification: { type: 'string', default: 'in-force' },
  'household-wide': { type: 'boolean', default: false },
  matrix: { type: 'string', default: 'A' },
  'other-above': { type: 'string' },
} as const

export interface ClassificationTexts {
  readonly classification: string
  readonly 'household-wide': boolean
  readonly matrix: string
  readonly 'other-above'?: string
}

export function classificationOf(texts: ClassificationTexts): ClassificationOptions {
  const above = texts['other-above']
  return {
    strictest: choiceOf('--classification', texts.classification, ['in-force', 'strictest']) === 'strictest',
    householdWide: texts['household-wide'],
    matrix: choiceOf('--matrix', texts.matrix, Object.keys(ruralMatrices) as RuralMatrixName[]),
    otherAbove:
      above === undefined
        ? null
        : Math.round(100 * numberOf('--other-above', above, '200000', (yuan) => yuan > 0)),
  }
}
