import { expect, test } from 'vitest'
import {
  type FactorStatement,
  factorSentence,
  flagState,
  levelState,
  numberState,
  tooFewToCompare,
} from './factor-sentences.ts'
import { verbatim } from './phrase.ts'

const disaster: FactorStatement = {
  label: { 'zh-CN': '受灾', en: 'Natural disaster' },
  subject: 'household',
  from: flagState('disaster', false),
  to: flagState('disaster', true),
  rateFrom: 5.4,
  rateTo: 13.9,
  interval: [6.1, 11.2],
  verdict: 'more',
  isLendersDecision: false,
  confidence: 0.95,
}

test.each([
  [
    'more',
    disaster,
    '每百户受灾的农户有 13.9 户违约，未受灾的有 5.4 户，多 8.5 户（95% 区间 6.1 至 11.2）',
    'of 100 households hit by a disaster, 13.9 default, against 5.4 of those not hit by a disaster: 8.5 more (95% interval 6.1 to 11.2)',
  ],
  [
    'fewer, the interval told as positive numbers',
    { ...disaster, rateFrom: 13.9, rateTo: 5.4, interval: [-11.2, -6.1] as const, verdict: 'fewer' as const },
    '少 8.5 户（95% 区间 6.1 至 11.2）',
    '8.5 fewer (95% interval 6.1 to 11.2)',
  ],
  [
    'none',
    { ...disaster, rateTo: 5.6, interval: [-1.2, 1.7] as const, verdict: 'none' as const },
    '数据看不出差别',
    'the data show no difference',
  ],
  [
    'infinite',
    { ...disaster, verdict: 'infinite' as const },
    '优势比没有有限值',
    'no finite odds ratio exists',
  ],
  [
    'borrowers of a plain file',
    { ...disaster, subject: 'borrower' as const },
    '借款人有 13.9 名违约',
    'of 100 borrowers hit by a disaster',
  ],
])('%s', (_, statement, chinese, english) => {
  const sentence = factorSentence(statement)
  expect(sentence['zh-CN']).toContain(chinese)
  expect(sentence.en).toContain(english)
})

test("the lender's own decisions go with default and are never its causes", () => {
  const sentence = factorSentence({ ...disaster, isLendersDecision: true })
  expect(sentence['zh-CN']).toContain('不是原因')
  expect(sentence.en).toContain('goes with default')
  expect(sentence.en).not.toMatch(/rais|caus(?!e\.)/)
})

test('no sentence tells a difference where there is none', () => {
  const sentence = factorSentence({ ...disaster, verdict: 'none', interval: [-1, 2] })
  expect(sentence.en).not.toMatch(/more|fewer/)
  expect(sentence['zh-CN']).toContain('−1.0 至 2.0')
})

test.each([
  [numberState('lnIncome', verbatim('x'), 0), '年收入 4.5 万元', 'with a yearly income of 45,000 yuan'],
  [numberState('priorOverdue', verbatim('x'), 0), '从未逾期', 'never overdue before'],
  [numberState('priorOverdue', verbatim('x'), 1), '曾逾期 1 次', 'overdue once before'],
  [
    numberState('log2DebtToIncome', verbatim('x'), 1),
    '贷款为年收入 1.52 倍',
    'with a loan of 1.52 yearly incomes',
  ], // 0.76 × 2
  [numberState('educationFrom9', verbatim('x'), 3), '受教育 12 年', 'with 12 years of schooling'],
  [numberState('duration', verbatim('duration'), 24), 'duration = 24', 'with duration = 24'],
  [levelState('crop', verbatim('x'), { 'zh-CN': '水稻', en: 'rice' }), '主业为水稻', 'living on rice'],
])('a setting in the units of people: %o', (state, chinese, english) => {
  expect(state).toEqual({ 'zh-CN': chinese, en: english })
})

test('a flag that hardly any row has is not compared', () => {
  expect(tooFewToCompare(disaster.label, 14).en).toContain('only 14 rows')
})
