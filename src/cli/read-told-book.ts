import type { Book } from '../book/book.ts'
import { readBook } from '../book/read-book.ts'
import { readingWords } from '../words/reading.ts'
import type { terminalProgress } from './progress.ts'
import { say } from './terminal.ts'

/** Reads the book for a command that writes no `problems.csv`, and says what of it is not used. */
export async function readToldBook(
  path: string,
  progress: ReturnType<typeof terminalProgress>,
): Promise<Book> {
  const book = await readBook(path)
  const lines = readingWords(book.reading)
  if (lines.length > 0) progress.end()
  for (const line of lines) say(line)
  return book
}
