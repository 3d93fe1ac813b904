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
import { type Column, nominalColumn } from '../../../stats/frame.ts'
import { fitComplementaryLogLog } from '../../../stats/hazard/complementary-log-log.ts'
import { cumulativeIncidence } from '../../../stats/hazard/survival.ts'
import { chiSquareTest, type TestResult } from '../../../stats/regression/chi-square-test.ts'
import { fitLogistic, type LogisticFit } from '../../../stats/regression/logistic.ts'
import { resolveSeparation } from '../../../stats/regression/separated-fit.ts'
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
  const relative = nominalColumn('relativeMonth', Array.from(watched.relativeMonth, String))
  const calendar = nominalColumn('calendarMonth', Array.from(watched.calendarMonth, String))
  const outcome = { events: watched.defaults, trials: watched.atRisk }
  const logits = async (columns: readonly Column[]) => resolveSeparation(fitLogistic(columns, outcome))
  const [plain, seasonal] = [await logits([relative]), await logits([relative, calendar])]
  const degrees = seasonal.rank - plain.rank
  const isFit = ({ status }: Pick<LogisticFit, 'status'>) => status !== 'notConverged'
  if (!isFit(plain) || !isFit(seasonal) || degrees <= 0) return null
  const [without, withSeason] = [
    await fitComplementaryLogLog([relative], outcome),
    await fitComplementaryLogLog([relative, calendar], outcome),
  ]
  if (!isFit(without) || !isFit(withSeason)) return null
  return {
    logit: chiSquareTest(2 * (seasonal.logLikelihood - plain.logLikelihood), degrees),
    complementaryLogLog: chiSquareTest(2 * (withSeason.logLikelihood - without.logLikelihood), degrees),
  }
}

function total(values: Float64Array): number {
  return values.reduce((sum, own) => sum + own, 0)
}
