import { expect, test } from 'vitest'
import { type CreditGrade, creditGrades, type Guarantee } from '../vocabulary.ts'
import { categoryByDays } from './category-by-days.ts'
import { guidance2006 } from './rule-pack.ts'

/** DOMAIN.md §2.2: the last day of normal, special mention and substandard. */
const domain = `
  excellent | 60/90/180 | 60/90/270 | 90/180/270 | 90/180/360
  good      | 30/90/180 | 30/90/180 | 60/90/180  | 90/180/270
  fair      | 0/90/180  | 0/90/180  | 30/90/180  | 60/90/270
  unrated   | 0/90/180  | 0/90/180  | 30/90/180  | 60/90/270`

test('every edge of the matrix: the last day of a category and the day after', () => {
  const columns: Guarantee[] = ['credit', 'joint', 'mortgaged', 'pledged']
  const pack = guidance2006()
  let cells = 0
  for (const line of domain.trim().split('\n')) {
    const [grade, ...bounds] = line.split('|').map((cell) => cell.trim())
    expect(creditGrades).toContain(grade)
    bounds.forEach((text, column) => {
      const classAt = (daysPastDue: number) =>
        categoryByDays(pack, {
          daysPastDue,
          grade: grade as CreditGrade,
          guarantee: columns[column],
          isOther: false,
        })
      const [normal, special, substandard] = text.split('/').map(Number)
      expect([normal, normal + 1, special, special + 1, substandard, substandard + 1].map(classAt)).toEqual([
        'normal',
        'special_mention',
        'special_mention',
        'substandard',
        'substandard',
        'doubtful',
      ])
      cells++
    })
  }
  expect(cells).toBe(16)
})
