import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigitOf, maskIdentity, maskName, readIdentityNumber } from './identity-number.ts'

test.each([
  ['34052419800101001X', null], // GB 11643-1999, DOMAIN.md §8.2
  ['34052419800101001x', null],
  ['340524198001010013', 'identityWrongCheckDigit'], // the same source
  ['3.40524E+17', 'identityEatenByExcel'],
  ['1.23E+17', 'identityEatenByExcel'],
  ['340524198001010000', 'identityEatenByExcel'], // rounded to 15 digits
  ['34052419800101', 'identityWrongLength'],
  ['340524198013010017', 'identityWrongDate'],
])('%s: %s', (text, fault) => {
  expect(readIdentityNumber(text, false).fault).toBe(fault)
})

test('an old number of 15 digits is lengthened', () => {
  expect(readIdentityNumber('340524800101001', false)).toEqual({ number: '34052419800101001X', fault: null })
})

test('the area of synthetic borrowers passes only with the flag', () => {
  const digits = '23109919700101123'
  const number = digits + checkDigitOf(digits)
  expect(readIdentityNumber(number, true).fault).toBeNull()
  expect(readIdentityNumber(number, false).fault).toBe('identityWrongArea')
  const digits99 = '99109919700101123'
  expect(readIdentityNumber(digits99 + checkDigitOf(digits99), true).fault).toBe('identityWrongArea')
})

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 999 }),
      fc.nat({ max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      (sequence, place, shift) => {
        const digits = `23100219700101${String(sequence).padStart(3, '0')}`
        const wrong = [...digits]
        wrong[place] = String((Number(wrong[place]) + shift) % 10)
        expect(readIdentityNumber(wrong.join('') + checkDigitOf(digits), false).fault).not.toBeNull()
      },
    ),
  )
})

test('masks', () => {
  expect(maskIdentity('34052419800101001X')).toBe('340524********001X')
  expect(maskName('张三丰')).toBe('张**')
})

test('a sound number, judged from its characters, is what the rule by rule reading says', () => {
  const digit = fc.constantFrom(...'0123456789')
  const text = fc.tuple(
    fc.constantFrom('231002', '231099', '990101', '110101', '05X101'),
    fc.constantFrom('19700101', '19690229', '20000229', '18790101', '21010101', '19991301'),
    fc.string({ unit: digit, minLength: 3, maxLength: 3 }),
    fc.constantFrom('0', '1', '5', 'X', 'x', ' ', ''),
  )
  fc.assert(
    fc.property(text, fc.boolean(), ([area, date, sequence, check], isSynthetic) => {
      const number = area + date + sequence + check
      // A blank in front takes the long way.
      expect(readIdentityNumber(number, isSynthetic)).toEqual(readIdentityNumber(` ${number}`, isSynthetic))
      const right = area + date + sequence + checkDigitOf(area + date + sequence)
      expect(readIdentityNumber(right, isSynthetic)).toEqual(readIdentityNumber(` ${right}`, isSynthetic))
    }),
  )
})
