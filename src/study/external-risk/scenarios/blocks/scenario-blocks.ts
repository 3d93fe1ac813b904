import { externalWords } from '../../../../words/external-risk.ts'
import { outOfPopulation } from '../../../../words/operational-risk.ts'
import { exposureWords } from '../../../../words/scenarios.ts'
import { stressWords } from '../../../../words/stress-test.ts'
import type { Block, RowAccount } from '../../../document.ts'
import type { NotePositions } from '../../../status-quo/note-positions.ts'
import type { ScenariosFinding } from '../find-scenarios.ts'
import { exposureBlocks } from './exposure-blocks.ts'
import { reverseBlocks } from './reverse-block.ts'
import { satelliteBlocks } from './satellite-blocks.ts'
import { stressBlocks } from './stress-blocks.ts'
import { warningBlocks } from './warning-blocks.ts'

/** Exposure, satellite, scenarios, reverse stress and early warning; their place and the reason where there are none. */
export function scenarioBlocks(
  finding: ScenariosFinding | null,
  positions: NotePositions,
  sampleAccount: RowAccount,
): Block[] {
  if (finding === null) {
    return [
      { kind: 'heading', id: 'external-stress', title: stressWords.heading },
      { kind: 'unavailable', id: 'scenarios', caption: stressWords.heading, reason: exposureWords.missing },
    ]
  }
  const account = accountOfNotes(positions, finding.stress.base.notes)
  return [
    ...exposureBlocks(finding.exposure, account),
    ...satelliteBlocks(finding, sampleAccount),
    ...stressBlocks(finding.stress, account),
    ...reverseBlocks(finding.stress.reverse, account),
    ...warningBlocks(finding.warnings, account),
  ]
}

/** Of all notes read, those at risk: of the population, outstanding, not in default. */
function accountOfNotes({ balance, isIn }: NotePositions, used: number): RowAccount {
  let [outstanding, settled] = [0, 0]
  for (let row = 0; row < isIn.length; row++) {
    if (balance[row] > 0) outstanding += 1
    else if (isIn[row]) settled += 1
  }
  const dropped = [
    { reason: stressWords.inDefault, count: outstanding - used },
    { reason: externalWords.settled, count: settled },
    { reason: outOfPopulation, count: isIn.length - outstanding - settled },
  ]
  return { read: isIn.length, used, dropped: dropped.filter(({ count }) => count > 0) }
}
