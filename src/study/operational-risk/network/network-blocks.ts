import {
  circleName,
  guarantorsCaption,
  hiddenGroupName,
  moreHouseholds,
  networkCaption,
  networkWords as words,
} from '../../../words/operational-network.ts'
import { verbatim } from '../../../words/phrase.ts'
import type { NetworkChart } from '../../charts.ts'
import type { Block } from '../../document.ts'
import type { GuaranteeCircle, GuarantorFindings } from './guarantors.ts'
import type { HiddenGroup, HiddenGroups } from './hidden-groups.ts'

const kinds = ['household', 'account', 'telephone', 'address'] as const
const mostGroups = 4
const mostCircles = 2
const mostHouseholds = 12

/** The few groups and circles with most owed as a figure, and the guarantors who answer for more than they have. */
export function networkBlocks(hidden: HiddenGroups, guarantors: GuarantorFindings, isTold: boolean): Block[] {
  if (!isTold) {
    return [
      { kind: 'unavailable', id: 'networks', of: 'figure', caption: words.heading, reason: words.noLinks },
    ]
  }
  const groups = [
    ...hidden.groups.slice(0, mostGroups).map(groupOf),
    ...guarantors.circles.slice(0, mostCircles).map(circleOf),
  ]
  return [
    groups.length === 0
      ? { kind: 'paragraph', text: words.none }
      : {
          kind: 'figure',
          id: 'networks',
          caption: networkCaption({
            groups: hidden.count,
            households: hidden.households,
            circles: guarantors.circleCount,
          }),
          chart: { kind: 'network', kinds: kinds.map((kind) => words[kind]), groups },
          notes: [words.figureNotes],
        },
    guarantorBlock(guarantors),
  ]
}

type Drawn = NetworkChart['groups'][number]

/** The first twelve households, then one line for the others. */
function groupOf({ households, balance, things, ties }: HiddenGroup): Drawn {
  const shown = Math.min(households.length, mostHouseholds)
  const rest = households.length - shown
  const firstThing = shown + (rest > 0 ? 1 : 0)
  const edges = ties.map(
    ({ household, thing }) => [Math.min(household, firstThing - 1), firstThing + thing] as const,
  )
  return {
    name: hiddenGroupName(households.length, balance),
    nodes: [
      ...households.slice(0, shown).map((id) => ({ label: verbatim(id), kind: 0 })),
      ...(rest > 0 ? [{ label: moreHouseholds(rest), kind: 0 }] : []),
      ...things.map(({ kind, label }) => ({ label: verbatim(label), kind: kinds.indexOf(kind) })),
    ],
    edges: [...new Map(edges.map((edge) => [edge.join(), edge])).values()],
  }
}

function circleOf({ households, guarantees, balance }: GuaranteeCircle): Drawn {
  const shown = households.slice(0, mostHouseholds)
  return {
    name: circleName(households.length, balance),
    nodes: shown.map((id) => ({ label: verbatim(id), kind: 0 })),
    edges: guarantees
      .filter(({ of, by }) => of < shown.length && by < shown.length)
      .map(({ of, by }) => [of, by] as const),
  }
}

function guarantorBlock({ missing, judged, overCommitted, overCommittedCount }: GuarantorFindings): Block {
  if (missing.length > 0) {
    const reason = words.noGuarantors
    return { kind: 'unavailable', id: 'guarantors', caption: words.guarantorsHeading, reason }
  }
  const caption = guarantorsCaption(overCommittedCount, judged)
  if (overCommitted.length === 0) return { kind: 'paragraph', text: caption }
  return {
    kind: 'table',
    id: 'guarantors',
    caption,
    columns: [
      { key: 'guarantor', header: words.guarantor, format: 'text' },
      { key: 'guaranteed', header: words.guaranteed, format: 'count' },
      { key: 'contingent', header: words.contingent, format: 'yuan' },
      { key: 'ownDebt', header: words.ownDebt, format: 'yuan' },
      { key: 'commitment', header: words.commitment, format: 'decimal2' },
    ],
    rows: overCommitted.slice(0, 15).map((one) => ({
      cells: [verbatim(one.household), one.guaranteed, one.contingent, one.ownDebt, one.commitment],
    })),
    notes: [words.guarantorNotes],
    account: { read: judged, used: judged, dropped: [] },
  }
}
