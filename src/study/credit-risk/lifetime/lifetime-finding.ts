import { noteSpells } from '../../../book/sample/note-spells.ts'
import {
  type LifetimeCurve,
  lifetimeProbability,
  probabilityWithin,
} from '../../../lending/lifetime-default/lifetime-curve.ts'
import {
  type MonthRange,
  type WatchedMonths,
  watchedMonths,
} from '../../../lending/lifetime-default/spell.ts'
import { nominalColumn } from '../../../stats/frame.ts'
import { fitComplementaryLogLog } from '../../../stats/hazard/complementary-log-log.ts'
import { cumulativeIncidence } from '../../../stats/hazard/survival.ts'
import { chiSquareTest, type TestResult } from '../../../stats/regression/chi-square-test.ts'
import { fitLogistic, type LogisticFit } from '../../../stats/regression/logistic.ts'
import type { StudyContext } from '../../context.ts'

export interface LifetimeFinding {
  /** Debts watched, a note and its renewals counted once. */
  readonly spells: number
  readonly monthsAtRisk: number
  readonly defaults: number
  readonly settlements: number
  readonly months: readonly LifetimeMonth[]
  /** Hazards by month relative to the due month, over all calendar months: what stage 2 and prices may use. */
  readonly curve: LifetimeCurve
  /** Does the calendar month matter beside the month relative to the due date? Null where it could not be fitted. */
  readonly season: { readonly logit: TestResult; readonly complementaryLogLog: TestResult } | null
}

export interface LifetimeMonth {
  /** 0 is the month of the due date. */
  readonly month: number
  readonly atRisk: number
  readonly defaults: number
  readonly settlements: number
  readonly hazard: number
  /** Of a debt that stands at the start of this month. */
  readonly lifetime: number
  readonly withinYear: number
  /** Of all debts that were watched from the first month, the share in default by the end of this one. */
  readonly cumulative: number
}

const range: MonthRange = { first: -12, last: 12 }
const fewestDefaults = 20

/** Null on a file that is no loan book, and below 20 dated defaults. */
export async function lifetimeFinding({
  book,
  loanBook,
  settings,
}: StudyContext): Promise<LifetimeFinding | null> {
  if (!loanBook) return null
  const spells = noteSpells(book, loanBook.reading, settings.population)
  const watched = watchedMonths(spells, range)
  const defaults = total(watched.defaults)
  if (defaults < fewestDefaults) return null
  const byMonth = overCalendar(watched)
  const curve: LifetimeCurve = {
    firstMonth: byMonth[0].month,
    hazard: byMonth.map(({ defaults: own, atRisk }) => (atRisk > 0 ? own / atRisk : 0)),
    settlement: byMonth.map(({ settlements, defaults: own, atRisk }) =>
      atRisk > own ? settlements / (atRisk - own) : 0,
    ),
  }
  const cumulative = cumulativeIncidence(curve.hazard, curve.settlement)
  return {
    spells: spells.length,
    monthsAtRisk: total(watched.atRisk),
    defaults,
    settlements: total(watched.settlements),
    months: byMonth.map((own, i) => ({
      ...own,
      hazard: curve.hazard[i],
      lifetime: lifetimeProbability(curve, own.month),
      withinYear: probabilityWithin(curve, own.month, 12),
      cumulative: cumulative[i],
    })),
    curve,
    season: await seasonTests(watched),
  }
}

/** The saturated hazard of each relative month: the maximum of either link without a season. */
function overCalendar(watched: WatchedMonths) {
  const months = Array.from({ length: range.last - range.first + 1 }, (_, i) => ({
    month: range.first + i,
    atRisk: 0,
    defaults: 0,
    settlements: 0,
  }))
  watched.relativeMonth.forEach((month, cell) => {
    const own = months[month - range.first]
    own.atRisk += watched.atRisk[cell]
    own.defaults += watched.defaults[cell]
    own.settlements += watched.settlements[cell]
  })
  return months
}

async function seasonTests(watched: WatchedMonths): Promise<LifetimeFinding['season']> {
  const plain = await bothLinks(watched, ['relativeMonth'])
  const seasonal = await bothLinks(watched, ['relativeMonth', 'calendarMonth'])
  if (!plain || !seasonal) return null
  const degrees = new Set(watched.calendarMonth).size - 1
  if (degrees <= 0) return null
  return {
    logit: chiSquareTest(2 * (seasonal.logit - plain.logit), degrees),
    complementaryLogLog: chiSquareTest(
      2 * (seasonal.complementaryLogLog - plain.complementaryLogLog),
      degrees,
    ),
  }
}

type MonthColumn = 'relativeMonth' | 'calendarMonth'

/**
 * The largest log likelihoods under either link, null where one has none. A month without a default has a hazard of 0 at
 * the maximum, whatever the link: its cells add nothing and are left out, so that no coefficient is infinite.
 */
async function bothLinks(watched: WatchedMonths, names: readonly MonthColumn[]) {
  const kept = cellsOfMonthsWithDefaults(watched, names)
  const pick = (values: ArrayLike<number>) => Array.from(kept, (cell) => values[cell])
  const columns = names.map((name) => nominalColumn(name, pick(watched[name]).map(String)))
  const outcome = {
    events: Float64Array.from(pick(watched.defaults)),
    trials: Float64Array.from(pick(watched.atRisk)),
  }
  const logit = fitLogistic(columns, outcome)
  const complementaryLogLog = await fitComplementaryLogLog(columns, outcome)
  const hasMaximum = ({ status }: Pick<LogisticFit, 'status'>) =>
    status === 'converged' || status === 'collinear'
  if (logit.diverged || !hasMaximum(logit) || !hasMaximum(complementaryLogLog)) return null
  return { logit: logit.logLikelihood, complementaryLogLog: complementaryLogLog.logLikelihood }
}

function cellsOfMonthsWithDefaults(watched: WatchedMonths, names: readonly MonthColumn[]): Uint32Array {
  const withDefaults = names.map((name) => {
    const months = new Set<number>()
    watched[name].forEach((month, cell) => {
      if (watched.defaults[cell] > 0) months.add(month)
    })
    return months
  })
  const cells: number[] = []
  for (let cell = 0; cell < watched.defaults.length; cell++)
    if (names.every((name, i) => withDefaults[i].has(watched[name][cell]))) cells.push(cell)
  return Uint32Array.from(cells)
}

function total(values: Float64Array): number {
  return values.reduce((sum, own) => sum + own, 0)
}
