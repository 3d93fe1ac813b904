import { UNITS } from '../../src/book/synthetic/assumptions.ts'
import { calibrate } from '../../src/book/synthetic/calibrate.ts'
import { buildModel, type Model } from '../../src/book/synthetic/model.ts'
import { isMature, type Note } from '../../src/book/synthetic/note.ts'
import { simulate } from '../../src/book/synthetic/simulate.ts'
import { nominalTerms, termColumns } from '../../src/book/synthetic/term-values.ts'
import type { NominalColumn } from '../../src/stats/frame.ts'
import type { Grouping } from '../../src/stats/mixed/grouped-cells.ts'
import type { MixedFit } from '../../src/stats/mixed/mixed-fit.ts'
import { fitMixedLogistic } from '../../src/stats/mixed/mixed-logistic.ts'
import { binaryOutcome } from '../../src/stats/regression/outcome.ts'

export interface MixedRequest {
  /** Seeds `firstSeed` to `firstSeed + books − 1`. */
  readonly firstSeed: number
  readonly books: number
  readonly loans: number
  readonly defaultRate: number
  /** Over all years; of them three in four have a closed window. */
  readonly notesPerOfficer: number
}

export interface MixedBook {
  readonly fit: MixedFit
  readonly model: Model
  readonly intercept: number
  readonly notes: readonly Note[]
}

/** The rate is no cause of default, and broken rules are of one note in 200. */
const leftOut: ReadonlySet<string> = new Set(['annualRate', 'sequenceBroken', 'dutiesNotSeparated'])

/**
 * The mature notes of a synthetic cooperative as `fit --random-intercept` sees them: every term of the default
 * equation and crop years as factors, two random intercepts crossed, of account managers and of township-years.
 */
export async function mixedBook(
  seed: number,
  { loans, defaultRate, notesPerOfficer }: MixedRequest,
): Promise<MixedBook> {
  const model = buildModel(seed, loans, { ...UNITS, notesPerOfficer })
  const { intercept } = calibrate(model, defaultRate)
  const notes = [...simulate(model, { intercept })].flatMap((year) => year.notes).filter(isMature)
  const { county, households } = model
  const place = (note: Note) =>
    `${county.villages[households.village[note.household]].township} ${note.cropYear}`
  const years = coded(notes, ({ cropYear }) => String(cropYear))
  const cropYears: NominalColumn = { kind: 'nominal', name: 'cropYear', ...years }
  const fit = await fitMixedLogistic(
    [...termColumns(model, notes).filter(({ name }) => !leftOut.has(name)), cropYears],
    binaryOutcome(notes.map(({ defaults }) => Number(defaults))),
    [
      { name: 'officer', ...coded(notes, ({ officer }) => String(officer)) },
      { name: 'townshipYear', ...coded(notes, place) },
    ],
    {
      references: Object.fromEntries(
        Object.entries(nominalTerms).map(([name, { reference }]) => [name, reference]),
      ),
    },
  )
  return { fit, model, intercept, notes }
}

function coded(notes: readonly Note[], of: (note: Note) => string): Pick<Grouping, 'codes' | 'levels'> {
  const levels = [...new Set(notes.map(of))].sort()
  const codeOf = new Map(levels.map((level, code) => [level, code]))
  return { levels, codes: Uint32Array.from(notes, (note) => codeOf.get(of(note))!) }
}
