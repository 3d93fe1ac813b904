import { expect, test } from 'vitest'
import type { SampleErrorCode } from '../src/book/sample/book-outcome.ts'
import type { LeftOutReason } from '../src/book/sample/left-out.ts'
import { MISSING_LEVEL, type MissingPolicy } from '../src/book/sample/missing-treatment.ts'
import { noteFates } from '../src/book/sample/note-fates.ts'
import type { OutcomeBasis } from '../src/book/sample/note-outcomes.ts'
import type { Sample } from '../src/book/sample/sample.ts'
import { termNames, terms } from '../src/book/sample/terms.ts'
import { noteClasses } from '../src/lending/population.ts'
import type { Phrase } from '../src/words/phrase.ts'
import {
  fateLabels,
  leftOutLabels,
  missingPolicyLabels,
  noteClassLabels,
  outcomeBasisNotes,
  outcomeKindLabels,
  sampleErrors,
} from '../src/words/sample-account.ts'
import { actorLabels, termLabels, termLevelLabels, termUnitLabels } from '../src/words/terms.ts'

test('every term, level, unit and actor has its words, and no word is left over', () => {
  expect(Object.keys(termLabels)).toEqual(termNames)
  const levels = new Set(terms.flatMap((term) => term.levels))
  expect(new Set(Object.keys(termLevelLabels))).toEqual(levels.add(MISSING_LEVEL))
  const units = new Set(terms.flatMap((term) => term.unit ?? []))
  expect(new Set(Object.keys(termUnitLabels))).toEqual(units)
  expect(new Set(Object.keys(actorLabels))).toEqual(new Set(terms.map((term) => term.actor)))
})

test('every fate and class of a note has its words', () => {
  expect(Object.keys(fateLabels)).toEqual(noteFates)
  expect(Object.keys(noteClassLabels)).toEqual(noteClasses)
})

test('the closed sets that are types have their words: a gap does not compile', () => {
  const reasons: Record<LeftOutReason, Phrase> = leftOutLabels
  const policies: Record<MissingPolicy, Phrase> = missingPolicyLabels
  const bases: Record<OutcomeBasis, Phrase> = outcomeBasisNotes
  const kinds: Record<Sample['outcomeKind'], Phrase> = outcomeKindLabels
  const errors: Record<SampleErrorCode, Phrase> = sampleErrors
  const phrases = [reasons, policies, bases, kinds, errors].flatMap((set) => Object.values(set))
  expect(phrases.every((phrase) => phrase['zh-CN'] !== '' && phrase.en !== '')).toBe(true)
})
