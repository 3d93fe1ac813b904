import { expect, test } from 'vitest'
import type { Block, Table } from '../../../document.ts'
import type { NotePositions } from '../../../status-quo/note-positions.ts'
import { exposureBlocks } from './exposure-blocks.ts'
import { reverseBlocks } from './reverse-block.ts'
import { scenarioBlocks } from './scenario-blocks.ts'
import { stressBlocks } from './stress-blocks.ts'
import { warningBlocks } from './warning-blocks.ts'

const account = { read: 10, used: 6, dropped: [] }
const nothing = { parts: 1, herfindahl: 1, effectiveNumber: 1 }
const tableOf = (blocks: readonly Block[], id: string) =>
  blocks.find((block) => 'id' in block && block.id === id) as Table

test('more crops and townships than fit are added up, and nothing is lost on the way', () => {
  const crops = ['rice', 'corn', 'soy', 'fungus', 'herb', 'vegetable', 'hog'] as const
  const townships = Array.from({ length: 20 }, (_, i) => ({
    township: `T${i}`,
    notes: 1,
    balance: 7,
    share: 0.05,
    byCrop: crops.map(() => 1),
    insured: 3.5,
    hitInAnAverageYear: 0.1,
    hitThisSeason: 0,
  }))
  const blocks = exposureBlocks(
    {
      total: 140,
      crops,
      townships,
      seasons: [
        {
          due: { kind: 'later' },
          notes: 20,
          balance: 140,
          share: 1,
          byCrop: crops.map(() => 20),
          hitThisSeason: 0,
        },
      ],
      concentration: { township: nothing, crop: nothing, townshipAndCrop: nothing },
      policy: [],
    },
    account,
  )
  const { rows, columns } = tableOf(blocks, 'exposure-matrix')
  expect(rows).toHaveLength(15 + 1 + 1)
  expect(columns.filter(({ key }) => key.startsWith('crop-'))).toHaveLength(5 + 1)
  const [all] = rows.slice(-1)
  expect(all.cells.slice(1, 4)).toEqual([20, 140, 1])
  expect(all.cells.slice(4, 10)).toEqual([20, 20, 20, 20, 20, 40])
  expect(all.cells.slice(10)).toEqual([0.5, expect.closeTo(0.1, 12), 0])
  expect(rows[15].cells.slice(1, 3)).toEqual([5, 35])
  expect(blocks.at(-1)).toMatchObject({ kind: 'unavailable', id: 'exposure-policy' })
})

test('a floor that breaks, one that holds, and one of which nothing is known', () => {
  const floor = 0.105
  const [, table] = reverseBlocks(
    [
      {
        path: 'townships',
        criterion: 'capitalAdequacy',
        floor,
        outcome: { status: 'found', severity: 3, ratio: 0.1 },
        share: 0.375,
      },
      {
        path: 'prices',
        criterion: 'capitalAdequacy',
        floor,
        outcome: { status: 'none', ratio: 0.11 },
        share: null,
      },
      {
        path: 'prices',
        criterion: 'provisionCoverage',
        floor: 1,
        outcome: { status: 'missing' },
        share: null,
      },
    ],
    account,
  ) as [Block, Table]
  expect(table.caption.en).toBe('1 of 2 paths break a floor')
  expect(table.rows.map(({ cells }) => cells.slice(2, 4))).toEqual([
    [0.375, 0.1],
    [null, 0.11],
    [null, null],
  ])
})

test('no scenario, no warning, no finding: nothing is told, or the place is kept', () => {
  const noWarnings = {
    notes: [],
    count: 0,
    newCount: 0,
    since: 20_000,
    unseen: ['cover'] as const,
    byReason: [],
  }
  const blocks = warningBlocks(noWarnings, account)
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
  expect(JSON.stringify(blocks[2])).toContain('no policies by year')
  const none = { scenarios: [] } as unknown as Parameters<typeof stressBlocks>[0]
  expect(stressBlocks(none, account)).toEqual([])
  expect(scenarioBlocks(null, {} as NotePositions, account).map(({ kind }) => kind)).toEqual([
    'heading',
    'unavailable',
  ])
})
