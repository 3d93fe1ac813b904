import { expect, test } from 'vitest'
import { indicatorsCaption } from './operational-indicators.ts'
import { verbatim } from './phrase.ts'

test('where nothing can be judged nothing is said to be within its limits', () => {
  const none = indicatorsCaption([], 0, 15, '2026Q3')
  expect(none['zh-CN']).toContain('均无从判断')
  expect(none.en).toContain('None of 15 indicators can be judged')
  expect(indicatorsCaption([], 4, 15, '2026Q3').en).toBe(
    'No indicator is above red in 2026Q3 (4 of 15 can be judged)',
  )
  expect(indicatorsCaption([], 15, 15, '2026Q3')['zh-CN']).toBe('2026Q3 没有指标超过红线')
  expect(indicatorsCaption([verbatim('逾期率')], 4, 15, '2026Q3')['zh-CN']).toContain('逾期率')
})
