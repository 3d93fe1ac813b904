import { expect, test } from 'vitest'
import { NO_DATE } from './calendar.ts'
import {
  areDutiesSeparated,
  isApprovedBeforeDisbursement,
  isCreditReportFresh,
  isSequenceKept,
  isSurveyedBeforeReview,
  isSurveyedByTwo,
  isWithinAuthority,
  type NoteProcess,
} from './three-checks.ts'

const inOrder: NoteProcess = {
  appliedOn: 100,
  surveyedOn: 103,
  creditReportOn: 102,
  reviewedOn: 105,
  approvedOn: 107,
  contractedOn: 108,
  disbursedOn: 108,
  investigator1: 1,
  investigator2: 2,
  reviewer: 3,
  approver: 4,
  amount: 5_000_000,
  approverLimit: 5_000_000,
}
const rules = {
  isSurveyedBeforeReview,
  isSurveyedByTwo,
  isCreditReportFresh,
  isApprovedBeforeDisbursement,
  areDutiesSeparated,
  isWithinAuthority,
  isSequenceKept,
}

test.each(Object.entries(rules))('%s holds for a note handled by the rules', (_, rule) => {
  expect(rule(inOrder)).toBe(true)
})

test.each<[keyof typeof rules, Partial<NoteProcess>]>([
  ['isSurveyedBeforeReview', { surveyedOn: 106 }],
  ['isSurveyedByTwo', { investigator2: 1 }],
  ['isSurveyedByTwo', { investigator2: -1 }],
  ['isCreditReportFresh', { creditReportOn: 76 }], // 31 days old at the approval
  ['isCreditReportFresh', { creditReportOn: 108 }], // fetched after it
  ['isApprovedBeforeDisbursement', { disbursedOn: 106, contractedOn: NO_DATE }],
  ['isApprovedBeforeDisbursement', { reviewedOn: 109 }],
  ['areDutiesSeparated', { reviewer: 2 }],
  ['areDutiesSeparated', { approver: 1 }],
  ['areDutiesSeparated', { approver: 3 }],
  ['isWithinAuthority', { amount: 5_000_001 }],
  ['isSequenceKept', { appliedOn: 104 }],
])('%s is broken by %o', (rule, fault) => {
  expect(rules[rule]({ ...inOrder, ...fault })).toBe(false)
})

test.each<[keyof typeof rules, Partial<NoteProcess>]>([
  ['isSurveyedBeforeReview', { surveyedOn: NO_DATE }],
  ['isSurveyedByTwo', { investigator1: -1 }],
  ['isCreditReportFresh', { creditReportOn: NO_DATE }],
  ['isApprovedBeforeDisbursement', { approvedOn: NO_DATE }],
  ['areDutiesSeparated', { reviewer: -1, approver: -1 }],
  ['isWithinAuthority', { approverLimit: Number.NaN }],
])('%s cannot be told from %o', (rule, gap) => {
  expect(rules[rule]({ ...inOrder, ...gap })).toBeNull()
})
