import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from './written-numbers.ts'

interface Amount {
  readonly notes: number
  readonly balance: number
}

/** Captions, columns and notes of the tables of the classification part. */
const both = (zh: string, en: string): Phrase => ({ 'zh-CN': zh, en })

export const classificationWords = {
  matrix: (tooWell: Amount, share: number): Phrase =>
    tooWell.notes > 0
      ? both(
          `${writtenCount(tooWell.notes)} 笔、${writtenMoney(tooWell.balance)['zh-CN']}（占余额 ${writtenPercent(share)}）的账面分类优于规则允许的分类`,
          `${writtenCount(tooWell.notes)} notes of ${writtenMoney(tooWell.balance).en} (${writtenPercent(share)} of all loans) are booked better than the rules allow`,
        )
      : both('没有账面分类优于规则允许分类的借据', 'No note is booked better than the rules allow'),
  matrixNote: (view: Phrase, stricter: Amount): Phrase =>
    both(
      `规则口径：${view['zh-CN']}。另有 ${writtenCount(stricter.notes)} 笔账面分类比规则更严，保持不变。规则只看台账能看出的事实，破产、逃废债等须人工认定。`,
      `By ${view.en}. ${writtenCount(stricter.notes)} notes are booked more strictly than the rules ask; that stands. The rules see what the book tells; bankruptcy and evasion take a person’s judgement.`,
    ),
  trueNonPerforming: (booked: number, required: number): Phrase =>
    both(
      `取账面与规则中较差者，不良率由账面的 ${writtenPercent(booked, 2)} 变为 ${writtenPercent(required, 2)}。`,
      `With the worse of booked and automatic category the NPL ratio goes from ${writtenPercent(booked, 2)} to ${writtenPercent(required, 2)}.`,
    ),
  grounds: (first: Phrase, share: number): Phrase =>
    both(
      `账面分类偏好的余额中，${writtenPercent(share, 0)} 因“${first['zh-CN']}”`,
      `${writtenPercent(share, 0)} of the balance booked too well is so by one ground: ${first.en}`,
    ),
  groundsNote: both(
    '每笔只按决定其分类的第一项依据计。逐笔清单及借新还旧链条见分类工作表。',
    'Each note counts under the ground that decides its category. The worklist names the notes and the chain of notes that each repaid.',
  ),
  upgradesOnMonthEnds: both(
    '没有还款流水，不良上调只按月末快照检验六个月，未检验两期还款。',
    'There are no repayments: the way back from non-performing is tested on six months of month ends, not on two instalments.',
  ),
  upgradesUntested: both(
    '没有月末快照，无法检验不良上调。',
    'There are no month ends, so the way back from non-performing is not tested.',
  ),
  regimes: (before: number, after: number, provisionBefore: number, provisionAfter: number): Phrase => {
    const change = provisionAfter - provisionBefore
    const more = change >= 0
    return both(
      `按 2023 年办法，不良率由 2006 年指引的 ${writtenPercent(before, 2)} 变为 ${writtenPercent(after, 2)}，2012 年标准法计提${more ? '增加' : '减少'} ${writtenMoney(Math.abs(change))['zh-CN']}`,
      `From the 2006 guidance to the 2023 measures the NPL ratio goes from ${writtenPercent(before, 2)} to ${writtenPercent(after, 2)}, and provisions by the 2012 method ${more ? 'rise' : 'fall'} by ${writtenMoney(Math.abs(change)).en}`,
    )
  },
  regimesNote: (isPreview: boolean): Phrase =>
    isPreview
      ? both(
          '2023 年办法自 2023 年 7 月 1 日起施行，此处为施行前的测算。两列均为规则分类，不含账面更严的情形。',
          'The 2023 measures take effect on 1 July 2023: this is what they will do. Both columns are automatic categories; stricter bookings are left out.',
        )
      : both(
          '2006 年指引一列为原规则下的对照。两列均为规则分类，不含账面更严的情形；2006 年指引的损失类须有证据，不按天数。',
          'The 2006 column is what the old rules would say. Both are automatic categories; stricter bookings are left out. In 2006 loss takes evidence, not days.',
        ),
  oldStock: (stock: Amount): Phrase =>
    both(
      `2023 年 7 月 1 日前发放的 ${writtenCount(stock.notes)} 笔（${writtenMoney(stock.balance)['zh-CN']}）须在 2025 年 12 月 31 日前按新办法重新分类。`,
      `${writtenCount(stock.notes)} notes of ${writtenMoney(stock.balance).en} made before 1 July 2023 have until 31 December 2025 to be classed anew.`,
    ),
  provisions: (required: number, gap: number | null): Phrase =>
    gap === null
      ? both(
          `按应有分类须提拨备 ${writtenMoney(required)['zh-CN']}；已提数未知`,
          `Provisions of ${writtenMoney(required).en} are required; what is held is not known`,
        )
      : gap > 0
        ? both(
            `按应有分类须提拨备 ${writtenMoney(required)['zh-CN']}，比已提数少 ${writtenMoney(gap)['zh-CN']}`,
            `Provisions of ${writtenMoney(required).en} are required, ${writtenMoney(gap).en} more than are held`,
          )
        : both(
            `按应有分类须提拨备 ${writtenMoney(required)['zh-CN']}，已提数高出 ${writtenMoney(-gap)['zh-CN']}`,
            `Provisions of ${writtenMoney(required).en} are required; ${writtenMoney(-gap).en} more are held`,
          ),
  provisionsNote: both(
    '应提＝各类计提之和、贷款拨备率下限×贷款、拨备覆盖率下限×不良三者取大；缺口＝应提−已提。计提基数为借据全部余额，未扣减保证金、质押存款和风险补偿金。',
    'Required is the largest of the category ratios, the provision-ratio floor × loans and the coverage floor × NPL; the gap is required less held. The base is the whole balance; deposits, cash pledges and risk funds are not deducted.',
  ),
  float: (low: number, high: number): Phrase =>
    both(
      `2002 年指引的次级、可疑类可上下浮动 20%：应有分类下为 ${writtenMoney(low)['zh-CN']}至 ${writtenMoney(high)['zh-CN']}。`,
      `The 2002 ratios of substandard and doubtful loans may float by 20%: ${writtenMoney(low).en} to ${writtenMoney(high).en} on the required categories.`,
    ),
  floors: (coverage: number, ratio: number, untold: readonly Phrase[]): Phrase =>
    both(
      `下限：拨备覆盖率 ${writtenPercent(coverage, 0)}、贷款拨备率 ${writtenPercent(ratio)}${untold.length > 0 ? `；台账看不出${untold.map((one) => one['zh-CN']).join('、')}，按最严一档` : ''}。`,
      `Floors: coverage ${writtenPercent(coverage, 0)}, provision ratio ${writtenPercent(ratio)}${untold.length > 0 ? `; the book does not tell ${untold.map((one) => one.en).join(', ')}, which counts as the strictest step` : ''}.`,
    ),
  held: (whole: number, share: number): Phrase =>
    share < 0.9995
      ? both(
          `全社已提拨备 ${writtenMoney(whole)['zh-CN']}，按所选总体占各项贷款 ${writtenPercent(share)} 分摊。`,
          `The cooperative holds ${writtenMoney(whole).en}; the population’s part is its share of all loans, ${writtenPercent(share)}.`,
        )
      : both(
          `已提拨备取自机构月报（institution）：${writtenMoney(whole)['zh-CN']}。`,
          `Held is from the institution file: ${writtenMoney(whole).en}.`,
        ),
  heldMissing: both(
    '已提拨备未知：需要 institution 文件的 provisions_held 列。',
    'What is held is not known: it takes provisions_held in the institution file.',
  ),
  generalReserve: (amount: number): Phrase =>
    both(
      `另须按风险资产 1.5% 计提一般准备（权益项目），就这些贷款为 ${writtenMoney(amount)['zh-CN']}。`,
      `Beside provisions the general reserve, an item of equity, is 1.5% of risk assets: ${writtenMoney(amount).en} on these loans.`,
    ),
  stages: (net: number | null, second: Amount): Phrase =>
    net === null
      ? both(
          `${writtenCount(second.notes)} 笔、${writtenMoney(second.balance)['zh-CN']}信用风险已显著增加（第二阶段）`,
          `Credit risk has risen significantly on ${writtenCount(second.notes)} notes of ${writtenMoney(second.balance).en} (stage 2)`,
        )
      : both(
          `预期信用损失 ${writtenMoney(net)['zh-CN']}；${writtenCount(second.notes)} 笔信用风险已显著增加（第二阶段）`,
          `Expected credit loss is ${writtenMoney(net).en}; credit risk has risen significantly on ${writtenCount(second.notes)} notes (stage 2)`,
        ),
  stagesNote: both(
    '企业会计准则第 22 号：正常为第一阶段，有显著增加迹象或关注为第二阶段，不良为第三阶段。违约概率取自解释模型，损失率按担保方式取本社回收，不足的取规定值（见“损失分布”）。',
    'CAS 22: normal is stage 1, any trigger or special mention stage 2, non-performing stage 3. Probabilities of default are those of the explanatory model; loss rates by guarantee rest on own recoveries, where these are few on stated values (see the loss distribution).',
  ),
  defaultCurves: {
    hazard: both(
      '何时违约：按本社离散时间风险率（见“何时违约”），以距到期月的月数计时，续贷不重新起算；每笔的月几率按模型概率调整，并以至今尚未了结为条件，过了到期日仍未还的因此概率最高。第一阶段取十二个月，第二阶段取存续期。到期超过 12 个月的，按固定风险率计三个月。',
      'When notes default: by the own discrete-time hazards (see “When notes default”), in months from the due date, which renewals do not restart; each note’s monthly odds are moved to the model’s probability, given that it still stands, so that notes unpaid after their due date are the riskiest. Stage 1 takes twelve months, stage 2 the life. More than 12 months after the due date a constant hazard runs for three months.',
    ),
    constant: both(
      '何时违约：有日期的违约不足 20 笔，估不出风险率，按固定风险率计，到最后到期日后三个月为止；概率不反映当前逾期，已逾期而未不良的借据实际损失更高。',
      'When notes default: with fewer than 20 dated defaults no hazards can be estimated, so a constant hazard runs until three months after the last due date. It knows nothing of arrears today: notes that are late, though not yet non-performing, lose more.',
    ),
  } satisfies Record<'hazard' | 'constant', Phrase>,
  fromUndrawn: (amount: number, share: number): Phrase =>
    both(
      `未用额度按 10% 转换为敞口，其中预期信用损失 ${writtenMoney(amount)['zh-CN']}，占 ${writtenPercent(share)}；第三阶段的额度视同停用。`,
      `Undrawn lines count with 10% as exposure: they bring ${writtenMoney(amount).en} of expected credit loss, ${writtenPercent(share)} of it; in stage 3 lines are taken as stopped.`,
    ),
  stagesWithoutModel: both(
    '没有可用的违约概率模型，第一、二阶段损失不能计算。',
    'There is no model of default, so losses cannot be computed.',
  ),
  triggers: (list: readonly { readonly name: Phrase; readonly notes: number }[]): Phrase =>
    both(
      `迹象（可重复）：${list.map(({ name, notes }) => `${name['zh-CN']} ${writtenCount(notes)} 笔`).join('，')}。`,
      `Triggers (a note may have several): ${list.map(({ name, notes }) => `${name.en} ${writtenCount(notes)}`).join(', ')}.`,
    ),
  triggersUntold: (names: readonly Phrase[]): Phrase =>
    both(
      `台账看不出：${names.map((name) => name['zh-CN']).join('、')}。`,
      `The book does not tell: ${names.map((name) => name.en).join(', ')}.`,
    ),
  shared: (gross: number, offset: number): Phrase =>
    both(
      `合同约定由风险补偿金和担保公司分担 ${writtenMoney(offset)['zh-CN']}；表中各阶段为分担前，合计分担前 ${writtenMoney(gross)['zh-CN']}。`,
      `Risk funds and guarantee companies bear ${writtenMoney(offset).en} by contract; stages are before that, ${writtenMoney(gross).en} in all.`,
    ),
  ratios: (broken: number, judged: number): Phrase =>
    judged === 0
      ? both('台账不足以判断任何有监管要求的指标', 'The book does not suffice for any ratio with a limit')
      : broken > 0
        ? both(
            `${writtenCount(judged)} 项有监管要求的指标中 ${writtenCount(broken)} 项未达标`,
            `${writtenCount(broken)} of ${writtenCount(judged)} ratios with a limit break it`,
          )
        : both(
            `${writtenCount(judged)} 项有监管要求的指标全部达标`,
            `All ${writtenCount(judged)} ratios with a limit keep it`,
          ),
  ratiosMissing: (columns: readonly string[]): Phrase =>
    both(`空白的指标缺少：${columns.join('、')}。`, `Blank ratios lack: ${columns.join(', ')}.`),
  disposal: (flow: {
    readonly opening: number
    readonly formed: number
    readonly upgraded: number
    readonly renewed: number
    readonly disposed: number
    readonly closing: number
  }): Phrase => {
    const money = (fen: number, language: 'zh-CN' | 'en') => writtenMoney(fen)[language]
    return both(
      `近 12 个月不良贷款（月末快照）：期初 ${money(flow.opening, 'zh-CN')}，新形成 ${money(flow.formed, 'zh-CN')}，上调 ${money(flow.upgraded, 'zh-CN')}，续贷和借新还旧 ${money(flow.renewed, 'zh-CN')}，处置（收回、核销、转让）${money(flow.disposed, 'zh-CN')}，期末 ${money(flow.closing, 'zh-CN')}。上调和借新还旧不算处置。`,
      `Non-performing loans over twelve month ends: ${money(flow.opening, 'en')} at first, ${money(flow.formed, 'en')} formed, ${money(flow.upgraded, 'en')} upgraded, ${money(flow.renewed, 'en')} renewed or refinanced, ${money(flow.disposed, 'en')} disposed of (paid, written off, transferred), ${money(flow.closing, 'en')} at last. Upgrades and refinancing dispose of nothing.`,
    )
  },
  ratiosNote: both(
    '迁徙率见[[migration]]。集中度以户计；核销金额取一年前余额，当年发放的取发放额。',
    'Migration rates stand in [[migration]]. Customers are households. A write-off counts with what was owed a year before, or with the amount of a younger note.',
  ),
  rules: (
    worst: { readonly rule: Phrase; readonly share: number; readonly notes: number } | null,
    judged: number,
  ): Phrase =>
    judged === 0
      ? both('没有一项分类与展期规则可以判断', 'No rule on classification or extension can be judged')
      : worst === null
        ? both('未发现违反分类与展期规则的借据', 'No note breaks a rule on classification or extension')
        : both(
            `违反最多的规则：${worst.rule['zh-CN']}（${writtenCount(worst.notes)} 笔，占适用借据 ${writtenPercent(worst.share)}）`,
            `The rule broken most: ${worst.rule.en} (${writtenCount(worst.notes)} notes, ${writtenPercent(worst.share)} of those it speaks of)`,
          ),
  rulesMissing: (rule: Phrase, columns: readonly string[]): Phrase =>
    both(
      `“${rule['zh-CN']}”缺少 ${columns.join('、')}，未判断。`,
      `“${rule.en}” was not judged: ${columns.join(', ')} missing.`,
    ),
  rulesNote: both(
    '未结清借据；一笔可违反几项。审贷流程的执行见[[three-checks]]。',
    'Outstanding notes; one may break several rules. The steps of lending stand in [[three-checks]].',
  ),
  deadlines: (lapsed: Amount, soon: Amount, days: number): Phrase =>
    both(
      `${writtenCount(lapsed.notes)} 笔、${writtenMoney(lapsed.balance)['zh-CN']}已过诉讼时效，${writtenCount(soon.notes)} 笔将在 ${days} 天内届满`,
      `Limitation has run out on ${writtenCount(lapsed.notes)} notes of ${writtenMoney(lapsed.balance).en}, and does so within ${days} days on ${writtenCount(soon.notes)}`,
    ),
  deadlinesNote: both(
    '已过到期日的借据。时效三年（2017 年 10 月 1 日前已届满的两年），自到期日或最近一次还款、起诉、已签收催收起算；保证期间按合同，未约定的为到期后六个月，视起诉为已向保证人主张。',
    'Notes past their due date. Limitation is three years (two where it ended before 1 October 2017) from the due date or the last payment, suit or signed demand. The guarantee period is as agreed, else six months after the due date; a suit is taken to claim from the guarantor.',
  ),
  within: (days: number): Phrase => both(`${days} 天内届满`, `Ends within ${days} days`),
  rolls: (rate: number | null): Phrase =>
    rate === null
      ? both('上月末没有可滚动的余额', 'Nothing could roll from the month before')
      : both(
          `上月末未逾期的余额中，${writtenPercent(rate, 2)} 在本月末进入 1–30 天`,
          `${writtenPercent(rate, 2)} of what was not overdue a month before is 1 to 30 days late now`,
        ),
  rollsNote: both(
    '滚动率＝本月末本档余额／上月末前一档余额；一档长于一个月的不计，因为借据会在档内停留数月。',
    'A roll rate is the balance of a band now over that of the band before it a month ago. Bands longer than a month have none: notes stay in them for months.',
  ),
  notOverdue: both('未逾期', 'not overdue'),
  total: both('合计', 'Total'),
  nonPerforming: both('其中：不良', 'of which non-performing'),
  provision2012: both('2012 年标准法计提', 'provision by the 2012 method'),
} as const
