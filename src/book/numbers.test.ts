import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Numbers } from './numbers.ts'

const cell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    '',
    ' ',
    '1,200',
    '1.2万',
    'abc',
    'e',
    '-',
    '1e5',
    '.5',
    '5.',
    '+3',
    ' 7 ',
    '12345678901234567',
  ),
)

function numbersOf(cells: readonly string[]): Numbers {
  const numbers = new Numbers()
  for (const text of cells) {
    const bytes = new TextEncoder().encode(text)
    numbers.add(bytes, 0, bytes.length)
  }
  return numbers
}

function contentOf(numbers: Numbers): unknown {
  const odd: [number, string][] = []
  numbers.forEachOdd((row, text) => odd.push([row, text]))
  return { odd, values: [...numbers.toArray()] }
}

test('a decimal read from its bytes is what JavaScript reads from its text', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 50 }), (cells) => {
      const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
      const trimmed = cells.map((text) => text.trim())
      expect(contentOf(numbersOf(cells))).toEqual({
        odd: [...trimmed.entries()].filter(([, text]) => text !== '' && !decimal.test(text)),
        values: trimmed.map((text) => (decimal.test(text) ? Number(text) : Number.NaN)),
      })
    }),
  )
})

test('a part appended is the same as its cells added', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), fc.nat({ max: 40 }), (cells, at) => {
      const numbers = numbersOf(cells.slice(0, at))
      numbers.append(numbersOf(cells.slice(at)).toPart())
      expect(contentOf(numbers)).toEqual(contentOf(numbersOf(cells)))
    }),
  )
})
