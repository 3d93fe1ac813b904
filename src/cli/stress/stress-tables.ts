import { assumedNotes, scenarioLabel } from '../../study/external-risk/scenarios/blocks/stress-blocks.ts'
import { reasonsPhrase, unseenNote } from '../../study/external-risk/scenarios/blocks/warning-blocks.ts'
import type { ScenariosFinding } from '../../study/external-risk/scenarios/find-scenarios.ts'
import type { Phrase } from '../../words/phrase.ts'
import {
  breachWords,
  reverseCriterionWords,
  reversePathWords,
  stressWords as words,
} from '../../words/stress-test.ts'
import { writtenCount, writtenMoney } from '../../words/written-numbers.ts'
import { percent } from '../fit-numbers.ts'
import { textTable } from '../text-table.ts'

const notesShown = 10

/** The stress test as a risk manager reads it on a terminal. */
export function stressTables(
  { stress, warnings }: ScenariosFinding,
  inLanguage: (phrase: Phrase) => string,
): string {
  const { base, scenarios, reverse, institution, loansFrom } = stress
  const money = (yuan: number) => inLanguage(writtenMoney(Math.round(100 * yuan)))
  const w = (key: 'scenario' | 'probability' | 'expectedLossChange' | 'interval' | 'nonPerformingRatio') =>
    inLanguage(words[key])
  return [
    inLanguage(
      words.introduction(
        writtenCount(base.notes),
        writtenMoney(Math.round(100 * base.exposure)),
        writtenMoney(Math.round(100 * base.expectedLoss)),
      ),
    ),
    '',
    textTable(
      [
        w('scenario'),
        inLanguage(words.townshipsHit),
        w('probability'),
        w('expectedLossChange'),
        w('interval'),
        w('nonPerformingRatio'),
        inLanguage(words.coverage),
        inLanguage(words.capitalAdequacy),
      ],
      [
        [
          inLanguage(words.base),
          '',
          percent(base.meanProbability),
          '',
          '',
          percent(base.ratios.nonPerformingRatio),
          percent(base.ratios.provisionCoverage),
          percent(base.ratios.capitalAdequacy),
        ],
        ...scenarios.map((own) =>
          own.cropsUnknown === 'wholly'
            ? [inLanguage(scenarioLabel(own)), '', '', '', '', '', '', '']
            : [
                inLanguage(scenarioLabel(own)),
                own.townshipsHit === null ? '' : String(own.townshipsHit.length),
                percent(own.meanProbability),
                money(own.expectedLossChange),
                own.expectedLossChangeInterval.map(money).join(' – '),
                percent(own.ratios.nonPerformingRatio),
                percent(own.ratios.provisionCoverage),
                percent(own.ratios.capitalAdequacy),
              ],
        ),
      ],
    ),
    ...assumedNotes(scenarios, loansFrom).map(inLanguage),
    ...(institution.missing.length > 0
      ? [inLanguage(words.missingNote(institution.missing.join(', '))), '']
      : []),
    textTable(
      [words.path, words.criterion, words.smallest, words.verdict].map(inLanguage),
      reverse.map(({ path, criterion, share, outcome }) => [
        inLanguage(reversePathWords[path]),
        inLanguage(reverseCriterionWords[criterion]),
        percent(share),
        inLanguage(breachWords[outcome.status]),
      ]),
    ),
    ...(warnings.count === 0
      ? [inLanguage(words.noWarnings), '']
      : [
          textTable(
            [words.loan, words.township, words.daysToDue, words.expectedLoss, words.reason].map(inLanguage),
            warnings.notes
              .slice(0, notesShown)
              .map((note) => [
                note.loan ?? '',
                note.township ?? '',
                note.daysToDue === null ? '' : String(note.daysToDue),
                writtenCount(note.expectedLoss),
                inLanguage(reasonsPhrase(note)),
              ]),
          ),
          inLanguage(words.worklistNote(Math.min(notesShown, warnings.count), writtenCount(warnings.count))),
          '',
        ]),
    inLanguage(unseenNote(warnings.unseen, warnings.since)),
    '',
  ].join('\n')
}
