import type { ProblemCode } from '../../book/error-codes.ts'
import type { ProblemWords } from '../../book/problems.ts'
import type { Language } from '../../words/phrase.ts'
import { problemSentences, problemTitles, setAsideAnswers } from '../../words/problems.ts'

type Sentences = (typeof problemSentences)[keyof typeof problemSentences]

/** One total table: a problem code without its why and remedy does not compile. */
const sentences = problemSentences satisfies Record<ProblemCode, Sentences>

/** The words of `problems.csv` in one language. */
export function problemWordsIn(language: Language): ProblemWords {
  const [code, file, row, column, value, why, remedy, setAside, whole] = problemTitles
  return {
    titles: [
      code[language],
      file[language],
      row[language],
      column[language],
      value[language],
      why[language],
      remedy[language],
      setAside[language],
      whole[language],
    ],
    yes: setAsideAnswers.yes[language],
    no: setAsideAnswers.no[language],
    why: (problem) => sentences[problem].why[language],
    remedy: (problem) => sentences[problem].remedy[language],
  }
}
