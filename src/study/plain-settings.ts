import { defaultClassificationOptions } from '../lending/classification/classification-options.ts'
import { PERFORMANCE_WINDOW_MONTHS } from '../lending/performance-window.ts'
import type { StudySettings } from './context.ts'

/** A study in which nothing has been asked for. Who runs it says its version and the command that repeats it. */
export const plainSettings = {
  asOf: null,
  windowMonths: PERFORMANCE_WINDOW_MONTHS,
  population: 'farmers',
  outcome: null,
  model: null,
  tableOrder: 'apa',
  seed: 1,
  confidence: 0.95,
  classification: defaultClassificationOptions,
  council: 'council',
} as const satisfies Omit<StudySettings, 'version' | 'command'>
