import { expect, test } from 'vitest'
import { ruleNames, rulesUsed } from './rules-used.ts'

test('a rule with a day says how the day is known, one without a day says nothing of it', () => {
  for (const name of ruleNames) {
    const { from, certainty, source } = rulesUsed[name]
    expect(certainty.from !== null, name).toBe(from !== null)
    expect(source === null, name).toBe(certainty.terms === 'design')
  }
})

test.each([
  // DOMAIN.md §2.1: structure [S:22], thresholds [K-H]
  ['measures2023', 'seen', 'knowledgeHigh'],
  // §2.2: that the transcription is the guidance: medium
  ['guidance2006', 'knowledgeMedium', 'knowledgeMedium'],
  // §1.1: in force [S:5], rest [K-H]
  ['extension', 'seen', 'knowledgeHigh'],
  // §2.4: ratios [S:25]; [K-H]; [K-H]; [K-M]
  ['guidance2002', 'knowledgeHigh', 'seen'],
  ['standard2012', 'knowledgeHigh', 'knowledgeHigh'],
  ['decree2011', 'knowledgeHigh', 'knowledgeHigh'],
  ['notice2018', 'knowledgeMedium', 'knowledgeMedium'],
  // §1.5 G6 [S:19][K-H]
  ['silentBefore2021', 'knowledgeHigh', 'seen'],
  // §5.2, §5.3 [D]
  ['indicators', null, 'design'],
  ['detection', null, 'design'],
] as const)('%s is marked as DOMAIN.md marks it', (name, from, terms) => {
  expect(rulesUsed[name].certainty).toMatchObject({ from, terms })
})
