import { expect, test } from 'vitest'
import { randomStream } from '../../../stats/random.ts'
import { textNumbers } from './text-numbers.ts'

test('the same as a Map: running numbers, leading zeros, other texts, many beginnings', () => {
  const random = randomStream(3, 'texts')
  const beginnings = ['H', 'H0', '62284800', '户', ...Array.from({ length: 30 }, (_, i) => `B${i}-`)]
  const text = () => {
    const number = Math.floor(random() * 2000)
    switch (Math.floor(random() * 5)) {
      case 0:
        return String(number)
      case 1:
        return `H${number}`
      case 2:
        return `H${String(number).padStart(7, '0')}`
      case 3:
        return `H0000${number}X`
      default:
        return beginnings[Math.floor(random() * beginnings.length)] + String(number * 457).padStart(6, '0')
    }
  }
  const expected = new Map<string, number>()
  const numbers = textNumbers()
  const [found, known]: [number[], number[]] = [[], []]
  for (let i = 0; i < 20_000; i++) {
    const own = text()
    found.push(numbers.get(own))
    known.push(expected.get(own) ?? -1)
    if (random() < 0.5) {
      numbers.set(own, i)
      expected.set(own, i)
    }
  }
  expect(found).toEqual(known)
})
