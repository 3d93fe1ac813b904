import {
  breachWords,
  reverseCriterionWords,
  reversePathWords,
  stressWords as words,
} from '../../../../words/stress-test.ts'
import type { Block, RowAccount } from '../../../document.ts'
import type { ReverseStress } from '../reverse-stress.ts'

export function reverseBlocks(reverse: readonly ReverseStress[], account: RowAccount): Block[] {
  const found = reverse.filter(({ outcome }) => outcome.status === 'found').length
  const tried = reverse.filter(({ outcome }) => outcome.status !== 'missing').length
  return [
    { kind: 'heading', id: 'external-reverse', title: words.reverseHeading },
    {
      kind: 'table',
      id: 'reverse-stress',
      caption: tried === 0 ? words.reverseUntried : words.reverseCaption(found, tried),
      columns: [
        { key: 'path', header: words.path, format: 'text' },
        { key: 'criterion', header: words.criterion, format: 'text' },
        { key: 'smallest', header: words.smallest, format: 'percent1' },
        { key: 'ratio', header: words.ratioThere, format: 'percent2' },
        { key: 'verdict', header: words.verdict, format: 'text' },
      ],
      rows: reverse.map(({ path, criterion, outcome, share }) => ({
        cells: [
          reversePathWords[path],
          reverseCriterionWords[criterion],
          share,
          outcome.status === 'missing' ? null : outcome.ratio,
          breachWords[outcome.status],
        ],
      })),
      notes: [words.reverseNote],
      account,
    },
  ]
}
