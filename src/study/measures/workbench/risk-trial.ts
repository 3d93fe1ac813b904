import type { Change } from '../../portfolio/change.ts'
import { type Expected, expectedUnder } from '../../portfolio/expected-loss.ts'
import type { NotesAtRisk } from '../../portfolio/notes-at-risk.ts'
import {
  centralDraw,
  type DrawInputs,
  type ParameterDraw,
  parameterDraws,
} from '../../portfolio/parameter-draws.ts'
import type { RiskBasis } from '../../portfolio/risk-basis.ts'
import { quiet, type Weather } from '../../portfolio/weather.ts'

/** Notes, weathers and parameters on which changes are tried; the same for every measure. */
export interface RiskTrial {
  readonly notes: NotesAtRisk
  /** The past crop years, equally likely; one quiet year where the book tells of none. */
  readonly years: readonly Weather[]
  readonly known: Weather
  readonly central: ParameterDraw
  /** Expected loss and defaults of a change, by weather year and in the known weather. */
  readonly expected: (draw: ParameterDraw, changes: readonly Change[]) => TrialOutcome
}

export interface TrialOutcome {
  readonly byYear: readonly Expected[]
  /** The mean over the years. */
  readonly averageYear: Expected
  readonly known: Expected
}

export function riskTrial(notes: NotesAtRisk, inputs: DrawInputs, weather: WeatherSet): RiskTrial {
  const { years, known } = weather
  return {
    notes,
    years,
    known,
    central: centralDraw(inputs),
    expected(draw, changes) {
      const byYear = years.map((year) => expectedUnder(notes, draw, year, changes))
      return {
        byYear,
        averageYear: {
          loss: meanOf(byYear.map(({ loss }) => loss)),
          defaults: meanOf(byYear.map(({ defaults }) => defaults)),
        },
        known: expectedUnder(notes, draw, known, changes),
      }
    },
  }
}

export interface WeatherSet {
  readonly years: readonly Weather[]
  readonly known: Weather
}

export function weatherSet({ history, known, notes }: RiskBasis): WeatherSet {
  const { years } = history
  return { years: years.length > 0 ? years : [quiet(notes.rows.length)], known }
}

export function drawsOf(inputs: DrawInputs, count: number, seed: number): ParameterDraw[] {
  return [...parameterDraws(inputs, count, seed)]
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
