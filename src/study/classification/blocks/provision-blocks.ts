import { sicrTriggers } from '../../../lending/expected-credit-loss/stage.ts'
import {
  basisWords,
  classificationColumns as columns,
  decidedByWords,
  floorTestWords,
  schemeWords,
  sicrWords,
  stageWords,
} from '../../../words/classification.ts'
import { classificationWords as words } from '../../../words/classification-tables.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { Block, RowAccount } from '../../document.ts'
import { ratio, yuan } from '../../status-quo/yuan.ts'
import type { LoanClassificationFinding } from '../classification-finding.ts'
import type { SchemeProvision } from '../provisions-finding.ts'

/** Provisions required and held, and expected credit loss by stage. */
export function provisionBlocks(finding: LoanClassificationFinding, account: RowAccount): Block[] {
  return [provisionTable(finding, account), stageTable(finding, account)]
}

function provisionTable({ provisions }: LoanClassificationFinding, account: RowAccount): Block {
  const { schemes, floors, held, generalReserve } = provisions
  const shown = schemes.filter(({ basis }) => basis === 'booked' || basis === 'required')
  const of = (scheme: SchemeProvision['scheme']) =>
    schemes.find((own) => own.scheme === scheme && own.basis === 'required')!
  const { required, gap } = of('standard2012').provision
  return {
    kind: 'table',
    id: 'provisions',
    caption: words.provisions(required, gap),
    columns: [
      { key: 'scheme', header: columns.scheme, format: 'text' },
      { key: 'basis', header: columns.category, format: 'text' },
      { key: 'byClass', header: columns.byClass, format: 'tenThousandYuan' },
      { key: 'required', header: columns.required, format: 'tenThousandYuan' },
      { key: 'decidedBy', header: columns.decidedBy, format: 'text' },
      { key: 'held', header: columns.held, format: 'tenThousandYuan' },
      { key: 'gap', header: columns.gap, format: 'tenThousandYuan' },
    ],
    rows: shown.map(({ scheme, basis, provision }) => ({
      cells: [
        schemeWords[scheme],
        basisWords[basis],
        yuan(provision.byClass),
        yuan(provision.required),
        decidedByWords[provision.decidedBy],
        provision.held === null ? null : yuan(provision.held),
        provision.gap === null ? null : yuan(provision.gap),
      ],
    })),
    notes: [
      words.provisionsNote,
      words.float(...of('guidance2002').floated),
      ...(floors
        ? [
            words.floors(
              floors.floors.coverage,
              floors.floors.provisionRatio,
              floors.untold.map((name) => floorTestWords[name]),
            ),
          ]
        : []),
      held ? words.held(held.whole, held.share) : words.heldMissing,
      words.generalReserve(generalReserve),
    ],
    account,
  }
}

function stageTable({ expectedLoss, total }: LoanClassificationFinding, account: RowAccount): Block {
  const { stages, triggers, untold, gross, offset, net, fromUndrawn, curve } = expectedLoss
  const second = stages[1]
  return {
    kind: 'table',
    id: 'stages',
    caption: words.stages(net, second),
    columns: [
      { key: 'stage', header: columns.stage, format: 'text' },
      { key: 'notes', header: columns.notes, format: 'count' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
      { key: 'loss', header: columns.loss, format: 'tenThousandYuan' },
      { key: 'ofBalance', header: columns.ofBalance, format: 'percent2' },
    ],
    rows: [
      ...stages.map(({ stage, notes, balance, loss }) => ({
        cells: [
          stageWords[stage - 1],
          notes,
          yuan(balance),
          loss === null ? null : yuan(loss),
          loss === null ? null : ratio(loss, balance),
        ],
      })),
      {
        role: 'total',
        cells: [
          words.total,
          total.notes,
          yuan(total.balance),
          gross === null ? null : yuan(gross),
          gross === null ? null : ratio(gross, total.balance),
        ],
      },
    ],
    notes: [
      words.stagesNote,
      ...(curve ? [words.defaultCurves[curve]] : []),
      ...(gross !== null && fromUndrawn !== null
        ? [words.fromUndrawn(fromUndrawn, ratio(fromUndrawn, gross) ?? 0)]
        : []),
      ...lossNotes(gross, offset),
      words.triggers(
        sicrTriggers.map((name) => ({
          name: sicrWords[name],
          notes: triggers.find(({ trigger }) => trigger === name)!.notes,
        })),
      ),
      ...(untold.length > 0 ? [words.triggersUntold(untold.map((name) => sicrWords[name]))] : []),
    ],
    account,
  }
}

function lossNotes(gross: number | null, offset: number | null): Phrase[] {
  if (gross === null || offset === null) return [words.stagesWithoutModel]
  return offset > 0 ? [words.shared(gross, offset)] : []
}
