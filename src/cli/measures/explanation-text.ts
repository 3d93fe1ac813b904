import type { Explanation } from '../../study/measures/workbench/explain.ts'
import { inputName, explanationWords as words } from '../../words/measures-command.ts'
import { certaintyWords } from '../../words/measures-workbench.ts'
import { type Language, languages, type Phrase } from '../../words/phrase.ts'
import { writtenMoney } from '../../words/written-numbers.ts'

/** The explanation of one figure as lines of text. */
export function explanationText(explanation: Explanation): Phrase {
  const [chinese, english] = languages.map((language) => linesIn(explanation, language))
  return { 'zh-CN': chinese, en: english }
}

function linesIn({ figure, value, formula, inputs, noteCount, notes }: Explanation, language: Language) {
  const money = (yuan: number) => writtenMoney(Math.round(100 * yuan))[language]
  return [
    `${figure} = ${money(value)}`,
    formula[language],
    '',
    words.inputs[language],
    ...inputs.map(
      ({ name, value: own, certainty }) =>
        `  ${inputName(name)[language]}  ${Number(own.toPrecision(6))}  (${certaintyWords[certainty][language]})`,
    ),
    '',
    words.notes(String(noteCount), String(notes.length))[language],
    ...notes.map(({ loanId, contribution }) => `  ${loanId}  ${money(contribution)}`),
    '',
  ].join('\n')
}
