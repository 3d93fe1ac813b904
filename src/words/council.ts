import type { Phrase } from './phrase.ts'

/** Before whom the study is put. */
export const councilWords = {
  council: { 'zh-CN': '理事会', en: 'council' },
  board: { 'zh-CN': '董事会', en: 'board' },
  committee: { 'zh-CN': '贷审会', en: 'loan committee' },
} as const satisfies Record<string, Phrase>

export const councilTitles = {
  findings: (council: Phrase): Phrase => ({
    'zh-CN': `提交${council['zh-CN']}：主要结论`,
    en: `For the ${council.en}: what was found`,
  }),
  decision: (council: Phrase): Phrase => ({
    'zh-CN': `提交${council['zh-CN']}：请议事项`,
    en: `For the ${council.en}: what to decide`,
  }),
} as const

/** Parts of the sentence on expected loss; each begins with its own punctuation. */
type SevereYear = Phrase
type HeldAgainst = Phrase

/** The five sentences of the first page, each from numbers. */
export const councilSentences = {
  nonPerforming: (booked: string, adjusted: string, balance: Phrase): Phrase => ({
    'zh-CN': `截至数据截止日，贷款余额 ${balance['zh-CN']}，账面不良率 ${booked}，把超过 90 天未计入不良、借新还旧和代偿掩盖的部分算进来为 ${adjusted}。`,
    en: `Loans of ${balance.en} are outstanding; ${booked} are booked as non-performing, and ${adjusted} once notes over 90 days, refinanced or paid by guarantors are counted in.`,
  }),
  noBalance: {
    'zh-CN': '没有未结清的余额，不良率无从计算。',
    en: 'Nothing is outstanding in the book, so there is no non-performing ratio.',
  },
  defaultRate: (
    matured: string,
    rate: string,
    low: string,
    high: string,
    worst: { readonly year: string; readonly rate: string } | null,
  ): Phrase => ({
    'zh-CN': `表现期已满的 ${matured} 笔借据中违约 ${rate}（95% 区间 ${low} 至 ${high}）${worst ? `；最差的是 ${worst.year} 作物年度，${worst.rate}` : ''}。`,
    en: `Of ${matured} notes whose window is closed ${rate} defaulted (95% interval ${low} to ${high})${worst ? `; the worst crop year was ${worst.year} with ${worst.rate}` : ''}.`,
  }),
  lossNotComputed: {
    'zh-CN': '没有未到期借据或可用的回归，下一收获季的预期损失无从计算，也不拿违约率代替。',
    en: 'Without notes at risk or a regression, expected loss at the next harvest cannot be computed, and no default rate is put in its place.',
  },
  expectedLoss: (
    average: Phrase,
    low: Phrase,
    high: Phrase,
    severe: SevereYear,
    held: HeldAgainst,
  ): Phrase => ({
    'zh-CN': `未违约借据下一收获季的预期损失为 ${average['zh-CN']}（95% 区间 ${low['zh-CN']}至 ${high['zh-CN']}，含来年年景）${severe['zh-CN']}${held['zh-CN']}。`,
    en: `Expected loss on notes not in default at the next harvest is ${average.en} (95% interval ${low.en} to ${high.en}, the weather to come included)${severe.en}${held.en}.`,
  }),
  oneInTwenty: (loss: Phrase): Phrase => ({
    'zh-CN': `，二十年一遇的年份为 ${loss['zh-CN']}`,
    en: `, and ${loss.en} in a one-in-twenty year`,
  }),
  worstSeen: (year: string, loss: Phrase): Phrase => ({
    'zh-CN': `，若遇 ${year} 年的年景为 ${loss['zh-CN']}`,
    en: `, and ${loss.en} in the weather of ${year}`,
  }),
  heldAgainst: (provisions: Phrase, profit: Phrase): Phrase => ({
    'zh-CN': `；已提准备 ${provisions['zh-CN']}，年利润 ${profit['zh-CN']}`,
    en: `; provisions of ${provisions.en} are held and profit is ${profit.en} a year`,
  }),
  provisionsUnknown: {
    'zh-CN': '；台账没有 institution 表，无从与准备和利润相比',
    en: '; without the institution table it cannot be set against provisions and profit',
  },
  split: (parts: readonly (readonly [group: Phrase, share: string])[]): Phrase => ({
    'zh-CN': `回归能解释的部分里，${parts.map(([group, share]) => `${group['zh-CN']}占 ${share}`).join('，')}。`,
    en: `Of what the regression explains, ${parts.map(([group, share]) => `${group.en} accounts for ${share}`).join(', ')}.`,
  }),
  noSplit: {
    'zh-CN': '没有可用的回归，三类风险各占多少无从说起。',
    en: 'Without a regression the three risks cannot be told apart.',
  },
  change: (year: string, rate: string, before: string, beforeRate: string, isClear: boolean): Phrase => ({
    'zh-CN': `与上一作物年度相比：${before} 年 ${beforeRate}，${year} 年 ${rate}，${isClear ? '变化超出偶然' : '差别在偶然范围之内'}。`,
    en: `Against the year before: ${beforeRate} in ${before}, ${rate} in ${year}; ${isClear ? 'more than chance' : 'a difference that chance explains'}.`,
  }),
  oneYearOnly: {
    'zh-CN': '只有一个作物年度的表现期已满，无从与上年比较。',
    en: 'Only one crop year has a closed window, so there is no year to compare with.',
  },
} as const satisfies Record<string, Phrase | ((...parts: never[]) => Phrase)>

export const councilFigure = {
  caption: (strongest: Phrase): Phrase => ({
    'zh-CN': `最能解释违约的是${strongest['zh-CN']}（每百户农户中多违约几户，按重要性排列）`,
    en: `Most of default is explained by: ${strongest.en} (more defaults in 100 households, in order of importance)`,
  }),
  axis: { 'zh-CN': '每百户多违约的户数', en: 'More defaults in 100 households' },
  canAct: { 'zh-CN': '可改变', en: 'can act' },
  canOnlyWatch: { 'zh-CN': '只能防范', en: 'can only watch' },
  annotation: (from: string, to: string, act: Phrase): Phrase => ({
    'zh-CN': `${from} → ${to}，${act['zh-CN']}`,
    en: `${from} → ${to}, ${act.en}`,
  }),
  note: {
    'zh-CN':
      '横条为其他因素不变时，两种情形下平均违约率之差（每百户），须线为 95% 区间；右侧为两种情形下每百户违约几户；“可改变”指农户或信用社能够改变的因素，“只能防范”指天灾、价格、疾病、受教育年限等。',
    en: 'A bar is the difference of average default between two settings of the factor, the others as they are, per 100 households, with its 95% interval; at the right, defaults per 100 households in the one and the other. "Can act": the household or the cooperative can change it; "can only watch": weather, prices, illness, schooling.',
  },
  unavailable: { 'zh-CN': '影响最大的因素', en: 'The factors that matter most' },
  nothingSignificant: {
    'zh-CN': '没有一个因素与违约的联系超出偶然。',
    en: 'No factor is tied to default beyond chance.',
  },
} as const

export const decisionWords = {
  caption: {
    'zh-CN': '请议事项：研究结果指向的措施与拟表决的决议',
    en: 'What to decide: the measures that the findings point to, and the resolution to vote on',
  },
  measure: { 'zh-CN': '措施', en: 'Measure' },
  evidence: { 'zh-CN': '本社的证据', en: 'Evidence of this book' },
  certainty: { 'zh-CN': '把握', en: 'Certainty' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },
  date: { 'zh-CN': '期限', en: 'Date' },
  resolution: { 'zh-CN': '决议（逐项表决）', en: 'Resolution to vote on' },
  certaintyOwnData: { 'zh-CN': '本社数据（联系，非因果）', en: 'own data (a tie, not a cause)' },
  lossAvoided: {
    'zh-CN': '一年少损失（万元，95% 区间）',
    en: 'Loss avoided a year, 10,000 yuan (95% interval)',
  },
  cost: { 'zh-CN': '谁出多少钱（万元/年）', en: 'Who pays, 10,000 yuan a year' },
  range: (value: string, low: string, high: string): Phrase => ({
    'zh-CN': `${value}（${low} 至 ${high}）`,
    en: `${value} (${low} to ${high})`,
  }),
  quantifiedCaption: (order: Phrase): Phrase => ({
    'zh-CN': `请议事项：建议先后为${order['zh-CN']}`,
    en: `What to decide: recommended in the order ${order.en}`,
  }),
  cooperativePays: (amount: string): Phrase => ({
    'zh-CN': `本社 ${amount}`,
    en: `the cooperative ${amount}`,
  }),
  farmersPay: (amount: string): Phrase => ({ 'zh-CN': `农户 ${amount}`, en: `farmers ${amount}` }),
  statePays: (amount: string): Phrase => ({ 'zh-CN': `财政 ${amount}`, en: `the state ${amount}` }),
  nobodyPays: { 'zh-CN': '无需支出', en: 'nobody' },
  tie: { 'zh-CN': '（联系，非因果）', en: ' (a tie, not a cause)' },
  combinedNote: (together: Phrase, steps: string): Phrase => ({
    'zh-CN': `建议的 ${steps} 项同时做，一年少损失 ${together['zh-CN']}（重新计算，不是相加）；明细与假设见[[measures-worth]]。`,
    en: `The ${steps} recommended together avoid ${together.en} a year (computed anew, not summed); details and assumptions are in [[measures-worth]].`,
  }),
  restNote: (rest: Phrase): Phrase => ({
    'zh-CN': `${rest['zh-CN']}不在建议之列：在前几项之后再做，本社净收益不再增加。`,
    en: `Not among those recommended: ${rest.en}, which after the others adds nothing to the net benefit.`,
  }),
  askTitle: (council: Phrase): Phrase => ({
    'zh-CN': `请${council['zh-CN']}决定`,
    en: `What the ${council.en} is asked to decide`,
  }),
  ask: (order: Phrase, steps: number, together: Phrase): Phrase => ({
    'zh-CN': `是否先以试点开展 ${steps} 项措施，先后为：${order['zh-CN']}。同时做，一年少损失约 ${together['zh-CN']}。逐项决议见[[decision]]。`,
    en: `Whether to begin, as pilots first, ${steps === 1 ? 'one measure' : `${steps} measures in this order`}: ${order.en}. Together they avoid about ${together.en} of loss a year. The resolutions, one by one, are in [[decision]].`,
  }),
  none: {
    'zh-CN': '研究结果没有指向任何一项措施，无拟表决事项。',
    en: 'The findings point to no measure, so there is nothing to vote on.',
  },
  pilotNote: {
    'zh-CN': '金额随假设而变；各项决议先限于试点，试点安排见[[measures-pilots]]。',
    en: 'The amounts hang on their assumptions; each resolution is for a pilot first, laid out in [[measures-pilots]].',
  },
  blank: { 'zh-CN': '　', en: ' ' },
  blanksNote: { 'zh-CN': '负责人与期限由会议填写。', en: 'Owner and date are for the meeting to fill in.' },
  cannotSayHeading: { 'zh-CN': '数据不能说明的三件事', en: 'Three things that the data cannot say' },
  excluded: (notes: string, used: string): Phrase => ({
    'zh-CN': `样本之外的借据 ${notes} 笔（样本 ${used} 笔），原因见[[sample-account]]。`,
    en: `${notes} notes stand outside the sample of ${used}; the reasons are in [[sample-account]].`,
  }),
  signatures: [
    { 'zh-CN': '编制', en: 'Prepared' },
    { 'zh-CN': '复核', en: 'Checked' },
    { 'zh-CN': '审核', en: 'Approved' },
  ],
} as const

/** One resolution a measure, to be voted on as it stands. */
export const resolutions = {
  insurance: {
    'zh-CN': '同意在受灾较重的乡镇试点：放款时核对参保情况，逐户登记，一个作物年度后报告。',
    en: 'A pilot in the townships hit hardest: check and record crop insurance at disbursement, report after one crop year.',
  },
  market: {
    'zh-CN': '同意试点：对单一作物占比高的村，优先支持订单、合作社和非农收入，一年后报告。',
    en: 'A pilot in villages that live on one crop: prefer order contracts, cooperatives and off-farm income, report after a year.',
  },
  pricing: {
    'zh-CN': '责成风险部测算各等级的预期损失与应有利率，下次会议提出定价方案。',
    en: 'The risk desk computes expected loss and the rate due for each grade and brings a pricing plan to the next meeting.',
  },
  creditSystem: {
    'zh-CN': '同意把历史逾期纳入评级，逐户更新档案，信用村复评与额度挂钩，年底报告。',
    en: 'Earlier arrears enter the rating, files are brought up to date, credit villages are reviewed and tied to lines; report at year-end.',
  },
  rules: {
    'zh-CN': '责成稽核对流程倒置、审贷未分离、贷款挪用的借据逐笔核查，一个月内报告。',
    en: 'Audit checks each note with steps out of order, duties not separated or money diverted, and reports within a month.',
  },
  accountManagers: {
    'zh-CN': '同意对偏离预期的客户经理先做复核和培训，不作处分依据，半年后再看。',
    en: 'Account managers off their expectation get a second check and training first; no ground for sanction; look again in six months.',
  },
  guarantees: {
    'zh-CN': '责成风险部复核各担保方式的实际代偿，下次会议提出担保方案。',
    en: 'The risk desk reviews what each kind of guarantee has paid and brings a plan to the next meeting.',
  },
} as const satisfies Record<string, Phrase>
