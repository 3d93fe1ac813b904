import type { BookErrorCode } from '../book/error-codes.ts'
import type { SampleErrorCode } from '../book/sample/book-outcome.ts'
import type { LoanPrimeRateErrorCode } from '../lending/pricing/loan-prime-rate.ts'
import type { ScheduleErrorCode } from '../lending/schedule/error-codes.ts'
import type { BreaksErrorCode } from '../stats/binning/breaks-file.ts'
import type { ScoredOutcomesFault } from '../stats/discrimination/scored-outcomes.ts'
import type { InputError } from '../stats/input-error.ts'
import type { PriorCorrectionErrorCode } from '../stats/regression/prior-correction.ts'
import type { RegressionErrorCode } from '../stats/regression/report/request.ts'
import type { CardErrorCode } from '../stats/scorecard/card-error.ts'
import type { SelectionErrorCode } from '../stats/selection/selection-rows.ts'
import type { ScenarioFileErrorCode } from '../study/external-risk/scenarios/parse-scenarios.ts'
import type { StudyErrorCode } from '../study/open-study.ts'
import type { PreStatedFactorErrorCode } from '../study/pre-stated-factors.ts'
import { inputErrorPhrases } from '../words/input-errors.ts'
import { lossErrorPhrases } from '../words/loss.ts'
import { measuresErrorPhrases } from '../words/measures-command.ts'
import { monthlyErrors } from '../words/monthly-report.ts'
import { rulesErrorPhrases } from '../words/operational-rules.ts'
import type { Phrase } from '../words/phrase.ts'
import { priceErrorPhrases } from '../words/price.ts'
import { regressionErrorPhrases, scoredOutcomesErrorPhrases } from '../words/regression-errors.ts'
import { sampleErrors } from '../words/sample-account.ts'
import { scenarioFileErrors } from '../words/scenario-file.ts'
import { scheduleErrorPhrases } from '../words/schedule.ts'
import { cardErrorPhrases } from '../words/scorecard.ts'
import { selectionErrorPhrases } from '../words/selection.ts'
import { stressErrorPhrases } from '../words/stress-test.ts'
import { preStatedFactorErrors, preStatedModelErrors, studyErrors } from '../words/study.ts'
import type { JsonFileErrorCode } from './json-file.ts'
import type { LossErrorCode } from './loss.ts'
import type { MeasuresErrorCode } from './measures.ts'
import type { ReportErrorCode } from './report.ts'
import type { RulesErrorCode } from './rules.ts'
import type { StressErrorCode } from './stress.ts'
import type { PreStatedModelErrorCode } from './study/pre-stated-model.ts'

type Code =
  | BookErrorCode
  | SampleErrorCode
  | RegressionErrorCode
  | PriorCorrectionErrorCode
  | ScoredOutcomesFault
  | CardErrorCode
  | BreaksErrorCode
  | JsonFileErrorCode
  | PreStatedModelErrorCode
  | StudyErrorCode
  | PreStatedFactorErrorCode
  | ScheduleErrorCode
  | SelectionErrorCode
  | LossErrorCode
  | LoanPrimeRateErrorCode
  | MeasuresErrorCode
  | StressErrorCode
  | RulesErrorCode
  | ReportErrorCode
  | ScenarioFileErrorCode

type Details = Readonly<Record<string, string | number>>
type Sentence = Phrase | ((details: Details) => Phrase)

/** One total table: a code without a sentence does not compile. */
const phrases = {
  ...sampleErrors,
  ...inputErrorPhrases,
  ...scoredOutcomesErrorPhrases,
  ...cardErrorPhrases,
  ...regressionErrorPhrases,
  ...preStatedModelErrors,
  ...studyErrors,
  ...preStatedFactorErrors,
  ...scheduleErrorPhrases,
  ...selectionErrorPhrases,
  ...lossErrorPhrases,
  ...measuresErrorPhrases,
  ...priceErrorPhrases,
  ...stressErrorPhrases,
  ...rulesErrorPhrases,
  ...monthlyErrors,
  ...scenarioFileErrors,
} satisfies Record<Code, Sentence>

export function inputErrorPhrase({ code, details }: InputError): Phrase {
  if (!Object.hasOwn(phrases, code)) throw new Error(`The error code ${code} has no sentence`)
  const sentence: Sentence = phrases[code as Code]
  return typeof sentence === 'function' ? sentence(details) : sentence
}
