import { type Day, parseDay } from '../../lending/calendar.ts'

/** The PBoC's one-year benchmark, from August 2019 the one-year LPR (DOMAIN.md §1.7), from its date on. */
const steps = (
  [
    ['2015-10-24', 0.0435],
    ['2019-08-20', 0.0425],
    ['2019-09-20', 0.042],
    ['2019-11-20', 0.0415],
    ['2020-02-20', 0.0405],
    ['2020-04-20', 0.0385],
    ['2021-12-20', 0.038],
    ['2022-01-20', 0.037],
    ['2022-08-22', 0.0365],
    ['2023-06-20', 0.0355],
    ['2023-08-21', 0.0345],
    ['2024-07-22', 0.0335],
    ['2024-10-21', 0.031],
    ['2025-05-20', 0.03],
  ] as const
).map(([from, rate]) => ({ from: parseDay(from)!, rate }))

export function benchmarkOn(day: Day): number {
  return steps.findLast(({ from }) => from <= day)?.rate ?? steps[0].rate
}
