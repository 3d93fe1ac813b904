import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FEWEST_MISSING, LEAST_MISSING_SHARE } from '../src/book/sample/missing-treatment.ts'
import { SETTLED_SHARE_OF_A_BALANCE_LIST } from '../src/lending/cohorts.ts'
import { FIRST_MONTH_OF_NEXT_CROP } from '../src/lending/crop-year.ts'
import { DEFAULT_DAYS_PAST_DUE, PERFORMANCE_WINDOW_MONTHS } from '../src/lending/performance-window.ts'
import { defaultSizeLimits } from '../src/lending/population.ts'

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'outcome.md'), 'utf8')
const tenThousandYuan = 10_000 * 100

test.each([
  `**${PERFORMANCE_WINDOW_MONTHS} 个月**`,
  `**${PERFORMANCE_WINDOW_MONTHS} months**`,
  `逾期 **${DEFAULT_DAYS_PAST_DUE} 天**以上`,
  `more than **${DEFAULT_DAYS_PAST_DUE}** days past due`,
  `不足 **${SETTLED_SHARE_OF_A_BALANCE_LIST * 100} %**`,
  `fewer than **${SETTLED_SHARE_OF_A_BALANCE_LIST * 100} %**`,
  `**${defaultSizeLimits.microCeiling / tenThousandYuan} 万元**`,
  `**${defaultSizeLimits.householdCeiling / tenThousandYuan} 万元**`,
  `**${FIRST_MONTH_OF_NEXT_CROP} 月**`,
  `**${FEWEST_MISSING} 笔**`,
  `**${FEWEST_MISSING}** rows or **${LEAST_MISSING_SHARE * 100} %**`,
])('docs/outcome.md says what the code does: %s', (sentence) => {
  expect(page).toContain(sentence)
})
