import { languages } from '../../words/phrase.ts'

export const officialName = (name: string) => `${name}.official.zh-CN.docx`

/** The names of the files on paper of a document called `name`. */
export function documentNames(name: string): string[] {
  return [...languages.flatMap((own) => [`${name}.${own}.docx`, `${name}.${own}.pdf`]), officialName(name)]
}
