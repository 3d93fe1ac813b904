import { type BookSpreads, type Compared, guaranteesOfTruth, statedLoss } from './spreads-of-book.ts'

export interface SpreadsRequest {
  /** Seeds `firstSeed` to `firstSeed + books − 1`. */
  readonly firstSeed: number
  readonly books: number
  readonly loans: number
  readonly defaultRate: number
}

const figures = {
  year: 'crop years',
  township: 'townships’ years',
  village: 'villages (not in the distribution)',
  group: 'joint groups beyond townships’ years',
  rate: 'yearly default rate of a township (× 10⁻³)',
} as const satisfies Partial<Record<keyof BookSpreads, string>>

export function spreadsTable(
  sections: readonly (readonly [SpreadsRequest, readonly BookSpreads[]])[],
): string {
  return [
    '# The spreads of the loss distribution against the truth of synthetic books',
    '',
    'Variances of a factor of mean 1 on the odds (e^σ² − 1 where σ is a standard deviation of the log-odds), but for the',
    'row of rates. *Truth*: of the book’s own years, on the odds that model B sees (a little less than on those of a note of',
    'which all is known, which stand above the table); and what pairs of notes of one cell really have in common, net of',
    'their year: village, officer and group effects that a cell shares are part of it. *Own*: the moment estimate with what',
    'the fit takes off put back, with the standard error of its mean over books; that of years leaves out what is a',
    'township’s, yearly and lasting. *SD / stated error*: how far estimates lie apart between books, and the standard error',
    'that each states, where the variance is the stated one. *Used*: after credibility toward the stated variance (years',
    '.064, townships’ years .130, groups .284), with its root mean square error beside that of the own estimate.',
    'Loss given default: the estimate that the study uses, beside what the generator makes the book’s own defaults lose on',
    'average (refinancing, also by account managers who mask arrears, insurance and recoveries, note by note; notes that are',
    'sold left out) and the round figures that it is designed for.',
    '`npm run bench -- spreads` makes this file again.',
    '',
    ...sections.flatMap(([request, books]) => section(request, books)),
  ].join('\n')
}

function section({ firstSeed, loans, defaultRate }: SpreadsRequest, books: readonly BookSpreads[]): string[] {
  const last = firstSeed + books.length - 1
  return [
    `## ${books.length} books of ${loans.toLocaleString('en')} loans, seeds ${firstSeed} to ${last}`,
    '',
    `Default rate ${defaultRate}; ${mean(books.map(({ events }) => events)).toFixed(0)} defaults in the sample on average. Crop years on the odds of a note of which all is known: ${withError(books.map(({ conditionalYear }) => conditionalYear))}.`,
    '',
    '| variance of | books | truth | own (± error of the mean) | SD / stated error | used | error of own / used |',
    '|---|---|---|---|---|---|---|',
    ...(Object.keys(figures) as (keyof typeof figures)[]).map((name) =>
      line(
        figures[name],
        books.map((book) => book[name]),
        name === 'rate' ? 1000 : 1,
      ),
    ),
    '',
    '| loss given default of | design | truth | used (± error of the mean) | own defaults |',
    '|---|---|---|---|---|',
    ...guaranteesOfTruth.map((guarantee) => {
      const own = books.map(({ losses }) => losses[guarantee])
      const values = own.map(({ value }) => value)
      const truth = mean(
        books.map(({ trueLosses }) => trueLosses[guarantee]).filter((loss) => !Number.isNaN(loss)),
      )
      return `| ${guarantee} | ${statedLoss(guarantee)!.toFixed(2)} | ${truth.toFixed(3)} | ${withError(values)} | ${mean(own.map(({ observed }) => observed)).toFixed(0)} |`
    }),
    '',
  ]
}

function line(name: string, all: readonly Compared[], scale: number): string {
  const known = all.filter(({ own }) => own !== null)
  const own = known.map((one) => scale * one.own!)
  const truth = known.map((one) => scale * one.truth)
  const stated = known.flatMap(({ standardError }) => (standardError === null ? [] : [scale * standardError]))
  const used = known.flatMap((one) => (one.used === null ? [] : [scale * one.used]))
  const error = (values: readonly number[]) =>
    Math.sqrt(mean(values.map((value, i) => (value - truth[i]) ** 2)))
  return `| ${[
    name,
    known.length,
    mean(truth).toFixed(3),
    withError(own),
    `${deviation(own).toFixed(3)} / ${stated.length > 0 ? mean(stated).toFixed(3) : '–'}`,
    used.length > 0 ? mean(used).toFixed(3) : '–',
    `${error(own).toFixed(3)} / ${used.length > 0 ? error(used).toFixed(3) : '–'}`,
  ].join(' | ')} |`
}

function withError(values: readonly number[]): string {
  return `${mean(values).toFixed(3)} (± ${(deviation(values) / Math.sqrt(values.length)).toFixed(3)})`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function deviation(values: readonly number[]): number {
  const centre = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1))
}
