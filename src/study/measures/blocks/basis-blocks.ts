import { formatDay } from '../../../lending/calendar.ts'
import { measureNames } from '../../../words/measures.ts'
import {
  assumptionUnits,
  assumptionWords,
  certaintyWords,
  pilotOutcomeWords,
  riskParameterWords,
  workbenchWords as words,
} from '../../../words/measures-workbench.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { satelliteWords } from '../../../words/scenarios.ts'
import { writtenCount } from '../../../words/written-numbers.ts'
import type { Block, RowAccount } from '../../document.ts'
import { shockSource } from '../../external-risk/scenarios/blocks/satellite-blocks.ts'
import { assumptionsOfDetails } from '../details/measure-details.ts'
import type { MeasuresFinding } from '../workbench/measures-finding.ts'
import type { Pilot } from '../workbench/pilot.ts'
import { joinedNames } from './joined-names.ts'

/** The coefficients and assumptions behind every figure, and the pilots that would test them. */
export function basisBlocks(finding: MeasuresFinding, account: RowAccount): Block[] {
  return [
    { kind: 'heading', id: 'measures-basis-heading', title: words.assumptionsHeading },
    parametersTable(finding, account),
    assumptionsTable(finding, account),
    { kind: 'heading', id: 'measures-pilots-heading', title: words.pilotHeading },
    pilotsTable(finding, account),
  ]
}

function parametersTable({ parameters, shockHistory }: MeasuresFinding, account: RowAccount): Block {
  const own = parameters.filter(({ certainty }) => certainty === 'ownData').length
  return {
    kind: 'table',
    id: 'measures-parameters',
    caption: words.parametersCaption(own, parameters.length),
    columns: [
      { key: 'parameter', header: words.parameter, format: 'text' },
      { key: 'value', header: words.value, format: 'decimal3' },
      { key: 'standardError', header: words.standardError, format: 'decimal3' },
      { key: 'certainty', header: words.certainty, format: 'text' },
    ],
    rows: parameters.map(({ name, value, standardError, certainty }) => ({
      cells: [riskParameterWords[name], value, standardError, certaintyWords[certainty]],
    })),
    notes: [satelliteWords.rule, ...(shockHistory ? [shockSource(shockHistory)] : [])],
    account,
  }
}

function assumptionsTable({ assumptions, measures }: MeasuresFinding, account: RowAccount): Block {
  return {
    kind: 'table',
    id: 'measures-assumptions',
    caption: words.assumptionsCaption(assumptions.length),
    columns: [
      { key: 'assumption', header: words.assumption, format: 'text' },
      { key: 'value', header: words.value, format: 'text' },
      { key: 'usedBy', header: words.usedBy, format: 'text' },
    ],
    rows: assumptions.map(({ name, value, unit }) => ({
      cells: [
        assumptionWords[name],
        writtenAssumption(value, unit),
        joinedNames(
          measures
            .filter(({ measure, assumptions: own }) =>
              [...own, ...(assumptionsOfDetails[measure] ?? [])].includes(name),
            )
            .map(({ measure }) => measure),
        ),
      ],
    })),
    notes: [],
    account,
  }
}

/** 4.5% of a share, 2.6% a year of a rate, 1,100 yuan a mu. */
function writtenAssumption(value: number, unit: keyof typeof assumptionUnits): Phrase {
  const isShare = unit === 'share' || unit === 'ratePoints' || unit === 'shareOfBalance'
  const number = isShare ? `${Number((100 * value).toPrecision(6))}%` : writtenPlain(value)
  const { 'zh-CN': chinese, en } = assumptionUnits[unit]
  return unit === 'share'
    ? verbatim(number)
    : {
        'zh-CN': isShare ? `${number}（${chinese}）` : `${number} ${chinese}`,
        en: `${number} ${en}`,
      }
}

function writtenPlain(value: number): string {
  return Number.isInteger(value) ? writtenCount(value) : String(value)
}

function pilotsTable({ measures }: MeasuresFinding, account: RowAccount): Block {
  const pilots = measures.flatMap(({ measure, pilot }) => (pilot ? [{ measure, pilot }] : []))
  if (pilots.length === 0) {
    return {
      kind: 'unavailable',
      id: 'measures-pilots',
      caption: words.pilotHeading,
      reason: words.noPilots,
    }
  }
  const datesOf = ({ startsOn, lookOn }: Pilot) => [startsOn[0], startsOn[1], lookOn].map(formatDay)
  const written = pilots.map(({ pilot }) => datesOf(pilot).join(' '))
  // Days that all share are told once.
  const dates = written.every((own) => own === written[0]) ? datesOf(pilots[0].pilot) : null
  const able = pilots.filter(
    ({ pilot }) => pilot.detectableFall !== null && pilot.detectableFall <= pilot.expectedFall,
  ).length
  return {
    kind: 'table',
    id: 'measures-pilots',
    caption: words.pilotCaption(able, pilots.length),
    columns: [
      { key: 'measure', header: words.measure, format: 'text' },
      { key: 'outcome', header: words.pilotOutcome, format: 'text' },
      { key: 'villages', header: words.villages, format: 'count' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'rate', header: words.rate, format: 'percent1' },
      { key: 'detectable', header: words.detectable, format: 'percent1' },
      { key: 'expectedFall', header: words.expectedFall, format: 'percent1' },
      { key: 'villagesNeeded', header: words.villagesNeeded, format: 'count' },
      ...(dates
        ? []
        : [
            { key: 'startsOn', header: words.startsOn, format: 'date' as const },
            { key: 'followsOn', header: words.followsOn, format: 'date' as const },
            { key: 'lookOn', header: words.lookOn, format: 'date' as const },
          ]),
      { key: 'firstVillages', header: words.firstVillages, format: 'text' },
    ],
    rows: pilots.map(({ measure, pilot }) => ({
      cells: [
        measureNames[measure],
        pilotOutcomeWords[pilot.outcome],
        pilot.villages.length,
        pilot.notes,
        pilot.rate,
        pilot.detectableFall,
        pilot.outcome === 'defaultRate' ? pilot.expectedFall : null,
        pilot.villagesNeeded,
        ...(dates ? [] : [pilot.startsOn[0], pilot.startsOn[1], pilot.lookOn]),
        verbatim(
          pilot.villages
            .filter(({ wave }) => wave === 1)
            .slice(0, 3)
            .map(({ village }) => village)
            .join('、'),
        ),
      ],
    })),
    notes: [...(dates ? [words.pilotDates(dates[0], dates[1], dates[2])] : []), words.pilotNote],
    account,
  }
}
