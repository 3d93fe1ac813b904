import { randomStream, shuffle } from '../../../stats/random.ts'
import { outcomesUnder } from '../../portfolio/expected-loss.ts'
import { addedByTownship, type StressSums } from './note-sums.ts'
import { type DisasterShock, noShock, type TownshipChoice } from './scenario.ts'
import type { ScenarioStage } from './scenario-stage.ts'
import { scenarioOnNotes } from './scenario-weather.ts'

/** The townships that a choice hits, in its order; a prefix of the order is what a smaller share hits. */
export function orderOfTownships(
  stage: ScenarioStage,
  disaster: DisasterShock,
): { readonly townships: readonly number[]; readonly added: readonly StressSums[] | null } {
  const { townships: names } = stage.places
  const choice = disaster.townships
  const all = names.map((_, index) => index)
  if (choice.kind === 'named') {
    return { townships: all.filter((index) => choice.names.includes(names[index])), added: null }
  }
  if (choice.kind === 'random') {
    const order = all.sort((a, b) => (names[a] < names[b] ? -1 : 1))
    shuffle(order, randomStream(choice.seed, 'townships hit'))
    return { townships: order, added: null }
  }
  const added = addedWhereHit(stage, disaster)
  return {
    townships: all.sort((a, b) => added[b].loss - added[a].loss || (names[a] < names[b] ? -1 : 1)),
    added,
  }
}

/** By township, what the disaster adds if it hits there: the townships' sums do not depend on each other. */
export function addedWhereHit(stage: ScenarioStage, disaster: DisasterShock): StressSums[] {
  const { notes, places, known, central, base } = stage
  const everywhereHit = new Uint8Array(places.townships.length).fill(1)
  const scenario = { ...noShock, id: '', title: { 'zh-CN': '', en: '' }, disaster }
  const { weather, changes } = scenarioOnNotes(scenario, known, places, notes.insured, everywhereHit)
  const stressed = outcomesUnder(notes, central, weather, changes)
  return addedByTownship(notes, places.townshipOf, places.townships.length, base, stressed)
}

/** Whole townships, at least one of a share above 0. */
export function countOfShare(share: number, townships: number): number {
  return share > 0 ? Math.min(townships, Math.max(1, Math.round(share * townships))) : 0
}

/** Flags by township; null where the notes name no townships, so that a share can only be spread evenly. */
export function hitTownships(stage: ScenarioStage, disaster: DisasterShock | null): Uint8Array | null {
  const count = stage.places.townships.length
  if (disaster === null || count === 0) return null
  const isHit = new Uint8Array(count)
  const choice: TownshipChoice = disaster.townships
  const { townships } = orderOfTownships(stage, disaster)
  const most = choice.kind === 'named' ? townships.length : countOfShare(choice.share, count)
  for (const index of townships.slice(0, most)) isHit[index] = 1
  return isHit
}
