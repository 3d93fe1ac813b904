import { certaintyWords, riskParameterWords } from '../../../../words/measures-workbench.ts'
import { midSentence } from '../../../../words/mid-sentence.ts'
import type { Phrase } from '../../../../words/phrase.ts'
import {
  correlationBasisWords,
  oneYearIn,
  shortcomingWords,
  satelliteWords as words,
} from '../../../../words/scenarios.ts'
import type { Block, RowAccount } from '../../../document.ts'
import { badYears, type CorrelationStress } from '../correlation-stress.ts'
import type { ScenariosFinding } from '../find-scenarios.ts'
import { type SatelliteResult, type SatelliteTermName, satelliteTerms } from '../satellite/satellite.ts'

export function satelliteBlocks(
  { satellite, correlation, stress }: ScenariosFinding,
  account: RowAccount,
): Block[] {
  const { notes, townshipYears } = satellite
  const disaster = termOf(notes, 'disaster')
  return [
    { kind: 'heading', id: 'external-satellite', title: words.heading },
    {
      kind: 'table',
      id: 'satellite',
      caption:
        notes.status === 'tooShort'
          ? words.statedCaption
          : disaster
            ? words.ownCaption(disaster.coefficient, disaster.interval)
            : words.estimatedCaption,
      columns: [
        { key: 'shock', header: words.shock, format: 'text' },
        { key: 'notes', header: words.coefficient, format: 'decimal3', group: words.onNotes },
        { key: 'notesInterval', header: words.interval, format: 'decimal3', group: words.onNotes },
        { key: 'townships', header: words.coefficient, format: 'decimal3', group: words.onTownships },
        { key: 'townshipsInterval', header: words.interval, format: 'decimal3', group: words.onTownships },
        { key: 'used', header: words.used, format: 'decimal3' },
        { key: 'certainty', header: words.certainty, format: 'text' },
      ],
      rows: satelliteTerms.map((name) => {
        const [own, aggregate] = [termOf(notes, name), termOf(townshipYears, name)]
        const used = stress.parameters.find((parameter) => parameter.name === name)!
        return {
          cells: [
            riskParameterWords[name],
            own?.coefficient ?? null,
            own?.interval ?? null,
            aggregate?.coefficient ?? null,
            aggregate?.interval ?? null,
            used.value,
            certaintyWords[used.certainty],
          ],
        }
      }),
      notes: [words.rule, shockSource(notes), notesNote(notes), townshipsNote(townshipYears)],
      account,
    },
    correlationBlock(correlation, account),
  ]
}

/** Which source the effects of shocks have on this book, and why: the same sentence in both chapters. */
export function shockSource(result: SatelliteResult): Phrase {
  if (result.status === 'tooShort') return words.statedSource(reasonsOf(result))
  const own = result.model.terms.map(({ name }) => riskParameterWords[name])
  const stated = satelliteTerms
    .filter((name) => !result.model.terms.some((term) => term.name === name))
    .map((name) => riskParameterWords[name])
  return words.ownSource(listed(own), stated.length > 0 ? listed(stated) : null)
}

function listed(phrases: readonly Phrase[]): Phrase {
  return {
    'zh-CN': phrases.map((phrase) => phrase['zh-CN']).join('、'),
    en: phrases.map((phrase) => midSentence(phrase)).join(', '),
  }
}

function termOf(result: SatelliteResult, name: SatelliteTermName) {
  return result.status === 'estimated' ? result.model.terms.find((term) => term.name === name) : undefined
}

function notesNote(result: SatelliteResult): Phrase {
  if (result.status === 'tooShort') return words.shortNotes(reasonsOf(result))
  const { rows, townshipYears, parameters, errors } = result.model
  return words.notesModel(rows, townshipYears, parameters, errors)
}

function townshipsNote(result: SatelliteResult): Phrase {
  return result.status === 'tooShort'
    ? words.shortTownships(reasonsOf(result))
    : words.townshipsModel(result.model.townshipYears)
}

function reasonsOf({ reasons }: SatelliteResult & { readonly status: 'tooShort' }): Phrase {
  return listed(reasons.map((reason) => shortcomingWords[reason]))
}

function correlationBlock(correlation: CorrelationStress | null, account: RowAccount): Block {
  const id = 'correlation-stress'
  if (correlation === null) {
    return {
      kind: 'unavailable',
      id,
      caption: words.correlationUnavailable,
      reason: shortcomingWords.noTownships,
    }
  }
  const { lines, probability, shock } = correlation
  const century = badYears.indexOf(0.99)
  const stressedBy = (basis: string) => lines.find((line) => line.basis === basis)!.stressed[century]
  return {
    kind: 'table',
    id,
    caption: words.correlationCaption(probability, stressedBy('estimate'), [
      stressedBy('low'),
      stressedBy('high'),
    ]),
    columns: [
      { key: 'basis', header: words.correlationHeader, format: 'text' },
      { key: 'correlation', header: words.correlation, format: 'decimal3' },
      ...badYears.map((quantile) => ({
        key: `quantile-${quantile}`,
        header: oneYearIn(quantile),
        format: 'percent1' as const,
      })),
    ],
    rows: lines.map(({ basis, correlation: own, stressed }) => ({
      cells: [correlationBasisWords[basis], own, ...stressed],
      role: basis === 'basel' ? ('reference' as const) : undefined,
    })),
    notes: [words.correlationNote(shock.years)],
    account,
  }
}
