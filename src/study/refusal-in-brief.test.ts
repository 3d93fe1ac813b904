import { expect, test } from 'vitest'
import { studyRefusals } from '../words/study.ts'
import type { LoanBookView } from './context.ts'
import { refusalInBrief } from './refusal-in-brief.ts'

const withDraw = (status: string) => ({ draw: { status } }) as unknown as LoanBookView
const refusal = studyRefusals.balanceList(111, 0)

test('a book without a sample points to where the reason stands; other reasons are said', () => {
  expect(refusalInBrief({ loanBook: withDraw('refused'), refusal })?.en).toContain('[[outcome]]')
  expect(
    refusalInBrief({ loanBook: withDraw('drawn'), refusal: studyRefusals.tooFewEvents(15) })?.en,
  ).toContain('15')
  expect(refusalInBrief({ loanBook: null, refusal: null })).toBeNull()
})

test('no settled note is not “only 0”', () => {
  expect(refusal['zh-CN']).toContain('没有一笔已结清')
  expect(refusal.en).toContain('not one is settled')
})
