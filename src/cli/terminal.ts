import { type Language, languages, type Phrase } from '../words/phrase.ts'

/** The languages in which the terminal speaks: the locale's, or both where the locale does not say. */
export function terminalLanguages(environment: NodeJS.ProcessEnv = process.env): readonly Language[] {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  if (locale.startsWith('zh')) return ['zh-CN']
  if (locale.startsWith('en')) return ['en']
  return languages
}

/** Says a phrase to the person at the terminal, on stderr: stdout belongs to a command's result. */
export function say(phrase: Phrase): void {
  for (const language of terminalLanguages()) process.stderr.write(`${phrase[language]}\n`)
}

/** A text of several lines, one language below the other. */
export function textInTerminalLanguage(phrase: Phrase): string {
  return terminalLanguages()
    .map((language) => phrase[language])
    .join('\n')
}

/** In one line, for tables and help. */
export function inTerminalLanguage(phrase: Phrase): string {
  return terminalLanguages()
    .map((language) => phrase[language])
    .join(' · ')
}
