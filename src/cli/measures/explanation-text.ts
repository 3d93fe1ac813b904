import type { Explanation } from '../../study/measures/explain/explain.ts'
import { inputName, explanationWords as words } from '../../words/measures-command.ts'
import { certaintyWords } from '../../words/measures-workbench.ts'
import { type Language, languages, type Phrase } from '../../words/phrase.ts'
import { writtenMoney } from '../../words/written-numbers.ts'

/** The explanation of one figure as lines of text. */
export function explanationText(explanation: Explanation): Phrase {
  const [chinese, english] = languages.map((language) => linesIn(explanation, language))
  return { 'zh-CN': chinese, en: english }
}

/** In print; all of them stand in the JSON. */
const mostNotes = 20

function linesIn(explanation: Explanation, language: Language) {
  const { figure, value, unit, finding, formula, inputs, table, noteCount, notes } = explanation
  const money = (yuan: number) => writtenMoney(Math.round(100 * yuan))[language]
  return [
    `${figure} = ${unit === 'yuan' ? money(value) : Number(value.toPrecision(8))}`,
    formula[language],
    words.finding(finding, table)[language],
    '',
    ...(inputs.length > 0 ? [words.inputs[language]] : []),
    ...inputs.map(
      ({ name, value: own, certainty }) =>
        `  ${inputName(name)[language]}  ${Number(own.toPrecision(6))}  (${certaintyWords[certainty][language]})`,
    ),
    '',
    words.notes(String(noteCount), String(Math.min(mostNotes, notes.length)))[language],
    ...notes
      .slice(0, mostNotes)
      .map(({ loanId, contribution }) =>
        contribution === null ? `  ${loanId}` : `  ${loanId}  ${money(contribution)}`,
      ),
    '',
  ].join('\n')
}
