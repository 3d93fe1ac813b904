import type { Phrase } from './phrase.ts'
import { writtenCount } from './written-numbers.ts'

/** Insured notes by what is known of the time and kind of their enrolment. */
export interface TakeUpFigures {
  readonly insured: number
  readonly villageWide: number
  readonly individual: number
  readonly beforeShock: number
  readonly late: number
  readonly undated: number
  readonly noPolicy: number
}

/** How many insured notes are known to have been insured before the shock; what is not known is said too. */
export function takeUpVerified(figures: TakeUpFigures): Phrase {
  const { insured, villageWide, individual, beforeShock, late, undated, noPolicy } = figures
  const verified = villageWide + individual + beforeShock
  if (verified + late === 0) {
    return {
      'zh-CN': `参保借据 ${writtenCount(insured)} 笔，没有一笔能核实在受灾前参保：${noPolicy < insured ? '保险表没有参保日期' : '台账没有这些农户当年的保单'}，参保以台账所记为准。`,
      en: `Insured notes: ${writtenCount(insured)}. For none could it be verified that the insurance came before the shock, as ${noPolicy < insured ? 'the policies have no date' : 'the book has no policy of these households in the year'}; what the ledger says is taken for it.`,
    }
  }
  const parts = [
    part(villageWide, '整村统保', 'with the whole village'),
    part(individual, '农户自行参保', 'by the household itself'),
    part(beforeShock, '未注明方式', 'without saying how'),
  ].filter((own) => own !== null)
  const kinds = {
    'zh-CN': parts.length > 0 ? `（${parts.map((own) => own['zh-CN']).join('，')}）` : '',
    en: parts.length > 0 ? ` (${parts.map(({ en }) => en).join(', ')})` : '',
  }
  const unverified = undated + noPolicy
  return {
    'zh-CN': [
      `参保借据 ${writtenCount(insured)} 笔，经保单核实在当年 7 月（未受灾）前参保的 ${writtenCount(verified)} 笔${kinds['zh-CN']}`,
      ...(late > 0 ? [`7 月起才参保的 ${writtenCount(late)} 笔，按未参保计`] : []),
      ...(unverified > 0
        ? [`无保单或无参保日期、无从核实的 ${writtenCount(unverified)} 笔，以台账所记为准`]
        : []),
    ]
      .join('；')
      .concat('。'),
    en: [
      `Insured notes: ${writtenCount(insured)}. Verified by a policy taken out before July of the crop year, when nothing had struck yet: ${writtenCount(verified)}${kinds.en}`,
      ...(late > 0 ? [`taken out from July on and counted as not insured: ${writtenCount(late)}`] : []),
      ...(unverified > 0
        ? [`without a policy or its date, so taken as the ledger has them: ${writtenCount(unverified)}`]
        : []),
    ]
      .join('; ')
      .concat('.'),
  }
}

function part(count: number, chinese: string, english: string): Phrase | null {
  return count === 0
    ? null
    : { 'zh-CN': `${chinese} ${writtenCount(count)} 笔`, en: `${english} ${writtenCount(count)}` }
}
