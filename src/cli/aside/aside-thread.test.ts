import { afterAll, expect, test } from 'vitest'
import { numericColumn } from '../../stats/frame.ts'
import { standardNormal } from '../../stats/normal-draws.ts'
import { randomStream } from '../../stats/random.ts'
import { inPlace } from '../../study/aside.ts'
import type { ApplicationSample } from '../../study/credit-risk/selection/application-sample.ts'
import { startAside } from './aside-thread.ts'

const thread = startAside(2)
afterAll(() => thread.close())

/** 400 applications whose refusal and default share what nobody wrote down. */
function applications(): ApplicationSample {
  const random = randomStream(7)
  const rows = 400
  const draw = () => Float64Array.from({ length: rows }, () => standardNormal(random))
  const [income, workload, hidden, chance] = [draw(), draw(), draw(), draw()]
  const isSelected = Uint8Array.from(income, (own, i) =>
    0.5 + 0.4 * own - 0.5 * workload[i] > hidden[i] ? 1 : 0,
  )
  const known = Array.from(isSelected.keys()).filter((i) => isSelected[i] === 1)
  return {
    rows: Uint32Array.from({ length: rows }, (_, i) => i),
    isSelected,
    isEvent: Uint8Array.from(known, (i) =>
      -0.6 - 0.5 * income[i] + 0.5 * hidden[i] + chance[i] > 0 ? 1 : 0,
    ),
    terms: [numericColumn('income', income)],
    instruments: [numericColumn('workload', workload)],
    preGranted: 0,
    withoutNote: 0,
    every: 1,
  }
}

test('another thread gives the same digits as this one, several requests in their order', async () => {
  const sample = applications()
  const [first, second, here] = await Promise.all([
    thread.aside('selection', sample),
    thread.aside('selection', { ...sample, instruments: [] }),
    inPlace('selection', sample),
  ])
  expect(first).toEqual(here)
  expect(first.estimate).not.toBeNull()
  expect(second.estimate).toBeNull()
})

test('a failure is passed on, and the thread goes on', async () => {
  const broken = { ...applications(), isSelected: undefined as never }
  await expect(thread.aside('selection', broken)).rejects.toThrow(TypeError)
  expect((await thread.aside('selection', applications())).granted).toBeGreaterThan(0)
})

test('one core has no second thread', () => {
  expect(startAside(1).aside).toBe(inPlace)
})
