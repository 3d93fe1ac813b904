import { factorLeftOutWords } from './fit.ts'
import type { Phrase } from './phrase.ts'
import { writtenCount, writtenInterval, writtenPercent } from './written-numbers.ts'

export const fateTable = {
  caption: (used: number, read: number): Phrase => ({
    'zh-CN': `${writtenCount(read)} 笔借据中有 ${writtenCount(used)} 笔进入样本`,
    en: `${writtenCount(used)} of ${writtenCount(read)} notes make the sample`,
  }),
  refused: (read: number): Phrase => ({
    'zh-CN': `${writtenCount(read)} 笔借据，没有可用于模型的样本`,
    en: `${writtenCount(read)} notes, and no sample for a model`,
  }),
  note: {
    'zh-CN': '每笔借据只有一个去向，按所列顺序最先符合的计。表现期未满的借据无论目前好坏都不入样本。',
    en: 'Each note has one fate, the first that holds. A note whose window is still open is left out whether it looks good or bad.',
  },
} as const

export const outcomeWords = {
  definition: (window: number): Phrase => ({
    'zh-CN': `违约指借据在发放后、原到期日后 ${window} 个月内（表现期）出现下列任一情形：本金或利息逾期超过 90 天、五级分类转为不良、核销、由担保人代偿。“账面违约”只看这些；“调整后违约”另加借据已逾期时以借新还旧、续贷、展期、转让处理掉的。表现期未满的借据不论好坏都不计入。`,
    en: `A note is in default when, between its disbursement and ${window} months after its original due date (its window), principal or interest is more than 90 days past due, the note becomes non-performing, is written off or paid by a guarantor. The booked outcome is this alone; the adjusted one adds notes that were refinanced, renewed, extended or transferred when already overdue. Notes whose window is open are left out, good or bad.`,
  }),
  named: (column: string, event: string | null): Phrase => ({
    'zh-CN': `违约取自用户指定的“${column}”列${event === null ? '' : `，取值“${event}”为违约`}。`,
    en: `The outcome is the column “${column}” that the user named${event === null ? '' : `; the value “${event}” is a default`}.`,
  }),
  caption: (
    booked: number,
    bookedInterval: readonly [number, number],
    adjusted: { readonly rate: number; readonly interval: readonly [number, number] } | null,
  ): Phrase => ({
    'zh-CN': `账面违约率 ${writtenPercent(booked)} ${writtenInterval(bookedInterval)}${adjusted === null ? '' : `，调整后 ${writtenPercent(adjusted.rate)} ${writtenInterval(adjusted.interval)}`}`,
    en: `Default is ${writtenPercent(booked)} ${writtenInterval(bookedInterval)} as booked${adjusted === null ? '' : `, ${writtenPercent(adjusted.rate)} ${writtenInterval(adjusted.interval)} adjusted`}`,
  }),
  captionOfColumn: (rate: number, interval: readonly [number, number]): Phrase => ({
    'zh-CN': `违约率 ${writtenPercent(rate)} ${writtenInterval(interval)}`,
    en: `Default is ${writtenPercent(rate)} ${writtenInterval(interval)}`,
  }),
  hidden: (notes: number): Phrase => ({
    'zh-CN': `两个口径相差 ${writtenCount(notes)} 笔，即逾期后被借新还旧、展期等掩盖的违约。模型用调整后口径。`,
    en: `They differ by ${writtenCount(notes)} notes: defaults hidden behind refinancing, extension and the like. The models use the adjusted outcome.`,
  }),
  disagreements: (notes: number): Phrase => ({
    'zh-CN': `原表违约标志与按规则判定的结果有 ${writtenCount(notes)} 笔不一致，以原表为准。`,
    en: `In ${writtenCount(notes)} notes the source’s own flag and the rules disagree; the flag stands.`,
  }),
  laterDefaults: (notes: number): Phrase => ({
    'zh-CN': `原表违约标志晚于数据截止日：违约发生在截止日之后的 ${writtenCount(notes)} 笔，按当时未违约计。`,
    en: `The source’s own flag is younger than the as-of date: ${writtenCount(notes)} notes whose default came after that date count as not in default.`,
  }),
  undatedDefaults: (notes: number): Phrase => ({
    'zh-CN': `标志为违约的借据中有 ${writtenCount(notes)} 笔查不到违约日期，无法判断是否在截止日以前，仍按标志计为违约。`,
    en: `For ${writtenCount(notes)} notes flagged as defaults the file has no date of the default, so it cannot be told whether it came before the as-of date; the flag stands.`,
  }),
  evidence: (repayments: number, snapshots: number): Phrase => ({
    'zh-CN': `有还款流水的借据 ${writtenCount(repayments)} 笔，有月末快照的 ${writtenCount(snapshots)} 笔。`,
    en: `${writtenCount(repayments)} notes have repayments, ${writtenCount(snapshots)} have month-end snapshots.`,
  }),
  intervals: {
    'zh-CN': '区间为 Wilson 区间，按笔数计，未计同乡镇同年的相互牵连。',
    en: 'Wilson intervals over notes; that notes of a township share a year is not in them.',
  },
  title: { 'zh-CN': '违约率', en: 'Default rate' },
  columnRow: { 'zh-CN': '原表结果列', en: 'the file’s own outcome' },
} as const

export const missingTable = {
  caption: (factors: number, worst: { readonly label: Phrase; readonly share: number } | null): Phrase =>
    worst === null
      ? { 'zh-CN': '所有变量均无缺失', en: 'No factor has a missing value' }
      : {
          'zh-CN': `${factors} 个变量有缺失，最多的是“${worst.label['zh-CN']}”（${writtenPercent(worst.share)}）；没有一笔因缺失而剔除`,
          en: `${factors} ${factors === 1 ? 'factor has' : 'factors have'} missing values, most of all “${worst.label.en}” (${writtenPercent(worst.share)}); no note was dropped for it`,
        },
  sharedWith: (term: Phrase): Phrase => ({
    'zh-CN': `与“${term['zh-CN']}”在相同借据上缺失`,
    en: `missing in the same notes as “${term.en}”`,
  }),
  incomeKnownBy: (amount: number, band: number, nothing: number): Phrase => ({
    'zh-CN': `家庭年收入：${writtenCount(amount)} 笔有金额，${writtenCount(band)} 笔只有收入档次（取档内代表值），${writtenCount(nothing)} 笔两者皆无。`,
    en: `Annual income is known by amount in ${writtenCount(amount)} notes, by band in ${writtenCount(band)} (a value typical of the band), not at all in ${writtenCount(nothing)}.`,
  }),
  none: { 'zh-CN': '没有样本，未处理缺失值。', en: 'There is no sample, so nothing was filled.' },
  title: { 'zh-CN': '缺失值及其处理', en: 'Missing values and their treatment' },
} as const

export const leftOutTable = {
  caption: (names: number): Phrase => ({
    'zh-CN': `${names} 项不作为影响因素，各有原因`,
    en: `${names} ${names === 1 ? 'column or factor is' : 'columns or factors are'} left out${names === 1 ? '' : ', each for a reason'}`,
  }),
  none: { 'zh-CN': '没有列被排除在外。', en: 'Nothing was left out.' },
  title: { 'zh-CN': '未入模的列与变量', en: 'What is no factor' },
  creditFile: {
    ...factorLeftOutWords,
    outcome: { 'zh-CN': '结果本身', en: 'the outcome itself' },
  },
} as const
