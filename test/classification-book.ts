import type { Book } from '../src/book/book.ts'
import { smallBook } from './small-book.ts'

/** Outstanding: six notes of yuan 1,000 each but the first, whose 94,000 make a book of 100,000. */
export function classificationBook(): Book {
  return smallBook(
    `
  loan_id | household_id | branch | group_id | amount | disbursed_on | due_on     | extended_on | extended_due_on | extension_count | term_months | settled_on | settled_by | written_off_on | recovered | balance | days_past_due | technical_overdue | category        | credit_grade | guarantee | restructured | diverted | renewal_of | renewal_registered | risk_fund_share | annual_rate
  big     | H1           | B1     |          | 94000  | 2025-11-05   | 2026-11-30 |             |                 | 0               | 12          |            |            |                |           | 94000   | 0             | 0                 | normal          | good         | pledged   | 0            | 0        |            |                    | 0               | 0
  masked  | H2           | B1     | G1       | 1000   | 2024-11-05   | 2026-04-01 |             |                 | 0               | 17          |            |            |                |           | 1000    | 213           | 0                 | special_mention | good         | joint     | 0            | 0        |            |                    | 0.5             | 0
  third   | H2           | B1     |          | 1000   | 2026-04-05   | 2027-04-01 |             |                 | 0               | 12          |            |            |                |           | 1000    | 0             | 0                 | normal          | good         | credit    | 0            | 0        | second     | 0                  | 0               | 0
  second  | H2           | B1     |          | 1000   | 2025-04-05   | 2026-04-01 |             |                 | 0               | 12          | 2026-04-05 | refinance  |                |           | 0       | 0             | 0                 | normal          | good         | credit    | 0            | 0        | first      | 0                  | 0               | 0
  bad     | H3           | B2     | G1       | 1000   | 2022-05-05   | 2023-05-05 |             |                 | 0               | 12          |            |            |                |           | 1000    | 1275          | 0                 | loss            | fair         | guaranteed | 0           | 0        |            |                    | 0               | 0
  twice   | H4           | B2     |          | 1000   | 2024-11-05   | 2025-11-05 | 2025-11-01  | 2027-05-05      | 2               | 12          |            |            |                |           | 1000    | 0             | 0                 | special_mention | good         | credit    | 0            | 0        |            |                    | 0               | 0
  late    | H5           | B2     |          | 1000   | 2025-09-05   | 2026-10-11 |             |                 | 0               | 13          |            |            |                |           | 1000    | 20            | 0                 | normal          | good         | credit    | 0            | 0        |            |                    | 0               | 0
  tech    | H5           | B2     |          | 1000   | 2025-09-05   | 2026-10-20 |             |                 | 0               | 13          |            |            |                |           | 1000    | 11            | 1                 | special_mention | good         | credit    | 0            | 0        |            |                    | 0               | 0
  gone    | H6           | B2     |          | 2000   | 2024-11-05   | 2025-11-05 |             |                 | 0               | 12          | 2026-06-30 | write_off  | 2026-06-30     | 500       | 0       | 0             | 0                 | loss            | good         | credit    | 0            | 0        |            |                    | 0               | 0`,
    {
      institution: `month | total_loans | provisions_held | net_capital | risk_weighted_assets
      2026-09-01 | 200000 | 4000 | 20000 | 100000
      2026-10-01 | 200000 | 5000 | 20000 | 160000`,
      actions: `loan_id | kind | done_on
      bad | demand | 2025-01-01`,
      snapshots: `loan_id | month | balance | days_past_due | category
      late | 2026-09-01 | 4000 | 0 | normal
      late | 2026-10-01 | 1000 | 20 | normal`,
    },
  )
}
