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

test('a part appended is the same as its cells added', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', '张', ' '), maxLength: 9 }),
    fc.nat().map(String),
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 600 }), fc.nat({ max: 600 }), (texts, at) => {
      const [whole, head, tail] = [new Dictionary(), new Dictionary(), new Dictionary()]
      texts.forEach((text, i) => {
        const bytes = new TextEncoder().encode(text)
        whole.add(bytes, 0, bytes.length)
        ;(i < at ? head : tail).add(bytes, 0, bytes.length)
      })
      head.append(tail.toPart())
      expect(head.texts).toEqual(whole.texts)
      expect([...head.rowCodes()]).toEqual([...whole.rowCodes()])
      expect(head.isAscii).toBe(whole.isAscii)
    }),
  )
})
