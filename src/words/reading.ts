import type { Phrase } from './phrase.ts'

interface ReadingOutcome {
  readonly loanRows: { readonly read: number; readonly setAside: number }
  readonly problems: readonly { readonly code: string; readonly file: string }[]
}

/** What of a book is not used, for the terminal. */
export function readingWords({ loanRows: { read, setAside }, problems }: ReadingOutcome): Phrase[] {
  const files = namesNotRead(problems)
  return [
    ...(setAside > 0 ? [rowsSetAside(read, setAside)] : []),
    ...(files.length > 0 ? [filesNotRead(files)] : []),
  ]
}

/** Files of a folder whose names are no tables. */
export function namesNotRead(problems: ReadingOutcome['problems']): string[] {
  return problems.filter(({ code }) => code === 'fileNotRecognised').map(({ file }) => file)
}

const rowsSetAside = (read: number, setAside: number): Phrase => ({
  'zh-CN': `读取借据 ${read} 行，其中 ${setAside} 行不能使用，未计入。原因见 qingmiao study 写出的 problems.csv。`,
  en: `Rows of loans read: ${read}, of which ${setAside} could not be used and are left out. The problems.csv of qingmiao study says why.`,
})

export const filesNotRead = (files: readonly string[]): Phrase => ({
  'zh-CN': `文件名不是已知的表名，没有读取：${files.join('、')}。如需使用，请按 docs/loan-book.md 改名。`,
  en: `No known names of tables, so not read: ${files.join(', ')}. To use them, rename them as in docs/loan-book.md.`,
})
