import { expect, test } from 'vitest'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import type { Format, TableColumn } from '../document.ts'
import { moneyUnit } from './money-unit.ts'

const column = (header: string, format: Format, group?: string): TableColumn => ({
  key: header,
  header: verbatim(header),
  format,
  ...(group ? { group: verbatim(group) } : {}),
})
const unitOf = (columns: TableColumn[], notes: Phrase[] = []) =>
  moneyUnit({ columns, notes })?.['zh-CN'] ?? null

test.each([
  ['a heading without its unit', [column('余额', 'tenThousandYuan')], '金额单位：万元'],
  [
    'one of two headings',
    [column('余额（万元）', 'tenThousandYuan'), column('损失', 'tenThousandYuan')],
    '金额单位：万元',
  ],
  [
    'headings that name theirs',
    [column('余额（万元）', 'tenThousandYuan'), column('罚息（元）', 'yuan')],
    null,
  ],
  ['a group that names it', [column('户均', 'tenThousandYuan', '平均余额（万元）')], null],
  ['no money', [column('笔数', 'count')], null],
  [
    'two units, which one line cannot tell',
    [column('余额', 'tenThousandYuan'), column('罚息', 'yuan')],
    null,
  ],
])('%s', (_, columns, expected) => {
  expect(unitOf(columns)).toBe(expected)
})

test('a note that says it says it once', () => {
  expect(unitOf([column('余额', 'yuan')], [verbatim('金额单位：元/年。')])).toBeNull()
})
