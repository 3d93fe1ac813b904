import { expect, test } from 'vitest'
import type { Cell, Format } from '../document.ts'
import {
  formatCell,
  formatFixed,
  formatHeadline,
  formatRowName,
  workbookFactor,
  workbookFormat,
} from './format.ts'

test.each<[Cell, Format, string]>([
  [1234567, 'count', '1,234,567'],
  [999, 'count', '999'],
  [2013, 'integer', '2013'],
  [1234.5, 'yuan', '1,234.50'],
  [198_340_500, 'tenThousandYuan', '19,834.05'], // 198,340,500 yuan ÷ 10,000
  [0.0612, 'percent1', '6.1%'],
  [0.0612, 'percent2', '6.12%'],
  [-0.014, 'percent1', '−1.4%'],
  [12.3456, 'decimal2', '12.35'],
  [12.3456, 'decimal3', '12.346'],
  [12.3456, 'decimal4', '12.3456'],
  [-0.0004, 'decimal3', '0.000'], // no minus before a printed zero
  [-0.0006, 'decimal3', '−0.001'],
  [0.0004, 'pValue', '<0.001'],
  [0.001, 'pValue', '0.001'],
  [0.0077, 'pValue', '0.008'],
  [0.9996, 'pValue', '>0.999'],
  [15_861, 'date', '2013-06-05'], // 15,861 days after 1970-01-01
  [null, 'percent1', '—'],
  [Number.NaN, 'decimal2', '—'],
  [Number.POSITIVE_INFINITY, 'decimal2', '∞'],
  [Number.NEGATIVE_INFINITY, 'decimal2', '−∞'],
  [[0.038, 0.049], 'percent1', '[3.8%, 4.9%]'],
  [[-0.2, 1.5], 'decimal2', '[−0.20, 1.50]'],
  [[2.4, Number.POSITIVE_INFINITY], 'decimal2', '[2.40, ∞]'],
  [{ 'zh-CN': '水稻', en: 'Rice' }, 'text', '水稻'],
  [{ 'zh-CN': '参照组', en: 'reference' }, 'decimal2', '参照组'],
])('%j as %s is %s', (cell, format, expected) => {
  expect(formatCell(cell, format, 'zh-CN')).toBe(expected)
})

test('a headline number names its own unit', () => {
  expect(formatHeadline(8_412_600, 'tenThousandYuan', 'zh-CN')).toEqual({ value: '841.26', unit: '万元' })
  expect(formatHeadline(8_412_600, 'tenThousandYuan', 'en')).toEqual({ value: '8.41', unit: 'million yuan' })
  expect(formatHeadline([7_120_000, 9_850_000], 'tenThousandYuan', 'en').value).toBe('[7.12, 9.85]')
  expect(formatHeadline(63_900, 'yuan', 'zh-CN')).toEqual({ value: '63,900.00', unit: '元' })
  expect(formatHeadline(0.0412, 'percent2', 'en')).toEqual({ value: '4.12%', unit: '' })
  expect(formatHeadline(null, 'yuan', 'en')).toEqual({ value: '—', unit: '' })
})

test('thousands are grouped at any length', () => {
  expect(formatFixed(1234567890.126, 2)).toBe('1,234,567,890.13')
  expect(formatFixed(-1000, 0)).toBe('−1,000')
  expect(formatFixed(1000, 1, false)).toBe('1000.0')
})

test('a workbook has a format for every kind of number', () => {
  expect(workbookFormat('percent1')).toBe('0.0%')
  expect(workbookFormat('pValue')).toBe('[<0.001]"<0.001";0.000')
  expect(workbookFormat('text')).toBeUndefined()
  expect([workbookFactor('tenThousandYuan'), workbookFactor('yuan')]).toEqual([1e-4, 1])
})

test('a row’s English name begins with a capital, a name of the data stays', () => {
  expect(formatRowName({ 'zh-CN': '未受灾', en: 'not hit' }, 'en')).toBe('Not hit')
  expect(formatRowName({ 'zh-CN': '未受灾', en: 'not hit' }, 'zh-CN')).toBe('未受灾')
  expect(formatRowName({ 'zh-CN': 'loan_id', en: 'loan_id' }, 'en')).toBe('loan_id')
  expect(formatRowName({ 'zh-CN': 'grade（整体）', en: 'grade (as a whole)' }, 'en')).toBe(
    'grade (as a whole)',
  )
  expect(formatRowName({ 'zh-CN': '给定 ρ', en: 'ρ as given' }, 'en')).toBe('ρ as given')
  expect(formatRowName(null, 'en')).toBe('—')
})
