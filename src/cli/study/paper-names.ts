import { documentNames } from '../../study/render/document-names.ts'
import { type Language, languages } from '../../words/phrase.ts'

export const worklistFile = 'worklists.xlsx'
export const dueDiligenceFile = (language: Language) => `due-diligence.${language}.docx`

/** All that `--documents` may write. */
export const paperNames = [...documentNames('study'), worklistFile, ...languages.map(dueDiligenceFile)]
