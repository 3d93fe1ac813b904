import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Dictionary } from './dictionary.ts'

test('each row gets the code of its text, blanks at its ends taken off', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '张', ' '), maxLength: 6 }), { maxLength: 300 }),
      (texts) => {
        const dictionary = new Dictionary()
        for (const text of texts) {
          const bytes = new TextEncoder().encode(text)
          dictionary.add(bytes, 0, bytes.length)
        }
        const read = [...dictionary.rowCodes()].map((code) => dictionary.texts[code])
        expect(read).toEqual(texts.map((text) => text.trim()))
        expect(new Set(dictionary.texts).size).toBe(dictionary.texts.length)
      },
    ),
  )
})

test('a hundred thousand distinct texts', () => {
  const dictionary = new Dictionary()
  for (let i = 0; i < 200_000; i++) {
    const bytes = new TextEncoder().encode(`J${i % 100_000}`)
    dictionary.add(bytes, 0, bytes.length)
  }
  expect(dictionary.texts.length).toBe(100_000)
  expect(dictionary.rowCodes()[150_000]).toBe(50_000)
})
