import type { Phrase } from './phrase.ts'
import { writtenPercent } from './written-numbers.ts'

/** Scenarios, reverse stress and early warnings: the chapter and the command `stress`. */
export const stressWords = {
  heading: { 'zh-CN': '压力情景', en: 'Stress scenarios' },
  introduction: (notes: string, exposure: Phrase, loss: Phrase): Phrase => ({
    'zh-CN': `对象是未结清、未违约的 ${notes} 笔借据（余额 ${exposure['zh-CN']}）。起点是本季已知的受灾和价格，预期损失 ${loss['zh-CN']}；各情景叠加其上，零冲击即等于起点。`,
    en: `The scenarios strike the ${notes} notes outstanding and not in default (${exposure.en}). They start from the disasters and prices known of this season, with an expected loss of ${loss.en}; without a shock nothing changes.`,
  }),
  caption: (worst: Phrase, loss: Phrase, capital: number | null): Phrase => ({
    'zh-CN': `最重的是“${worst['zh-CN']}”：预期损失再增 ${loss['zh-CN']}${capital === null ? '' : `，资本充足率降到 ${writtenPercent(capital, 2)}`}`,
    en: `The worst is "${worst.en}": ${loss.en} more expected loss${capital === null ? '' : `, capital adequacy down to ${writtenPercent(capital, 2)}`}`,
  }),
  scenario: { 'zh-CN': '情景', en: 'Scenario' },
  townshipsHit: { 'zh-CN': '受灾乡镇', en: 'Townships hit' },
  probability: { 'zh-CN': '平均违约率', en: 'Mean default' },
  expectedLossChange: { 'zh-CN': '预期损失（拨备）增加', en: 'More expected loss and provisions' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  nonPerformingRatio: { 'zh-CN': '不良率', en: 'NPL ratio' },
  profitChange: { 'zh-CN': '利润变动', en: 'Profit' },
  coverage: { 'zh-CN': '拨备覆盖率', en: 'Coverage' },
  capitalAdequacy: { 'zh-CN': '资本充足率', en: 'CAR' },
  base: { 'zh-CN': '无情景（本季已知）', en: 'No scenario: the season as known' },
  note: {
    'zh-CN':
      '受灾乡镇取“受灾会增加损失最多”的在先（自定义情景可改为随机抽取或点名）；受灾乡镇内 70% 农户受灾；已参保的按参保后的系数。静态资产负债表：拨备按增加的预期损失计提，利润和资本净额同额减少（税前），风险加权资产不变。',
    en: 'Townships where a hit would add most loss are hit first (own scenarios may draw at random, or name them); 70% of the households of a hit township are hit, the insured with their own coefficient. Static balance sheet: provisions rise by the expected loss added, profit and net capital fall by it before tax, risk-weighted assets stay.',
  },
  fundsNote: {
    'zh-CN': '资金成本情景只减利差：到期前利率不变的余额按剩余天数计；利率本身不作为违约的原因。',
    en: 'Dearer funds only take from the margin, on the balance whose rate is fixed until it is due; a rate is no cause of default here.',
  },
  intervalNote: {
    'zh-CN': '区间来自系数和年景的共同抽样，各情景用同一组抽样。',
    en: 'Intervals come from joint draws of the coefficients and the coming year, the same for every scenario.',
  },
  bookLoansNote: {
    'zh-CN': 'institution 文件没有贷款和不良总额，不良率按本台账所研究的借据计算。',
    en: 'The institution file has no totals of loans and NPL: the NPL ratio is that of the notes studied in this book.',
  },
  noCropsNote: (scenarios: string): Phrase => ({
    'zh-CN': `台账没有作物（crop），${scenarios} 中按作物的跌价和灾害无从计入；只靠作物的情景留空。`,
    en: `The loans name no crop: the prices and disasters of crops in ${scenarios} cannot strike, and scenarios of crops alone are left blank.`,
  }),
  missingNote: (columns: string): Phrase => ({
    'zh-CN': `institution 文件缺 ${columns}，相应各栏空缺。`,
    en: `The institution file lacks ${columns}; what stands on it is left blank.`,
  }),
  pricesNote: (own: Phrase | null, stated: Phrase | null): Phrase => {
    const told = (language: 'zh-CN' | 'en', [before, after]: readonly [string, string]) =>
      [own && `${own[language]}${before}`, stated && `${stated[language]}${after}`].filter(Boolean)
    return {
      'zh-CN': `价格涨跌折成各作物自身价格的标准差：${told('zh-CN', ['取自本社价格表', '为外来假设']).join('；')}。`,
      en: `Price moves are counted in standard deviations of the crop's own price: ${told('en', [" from the book's prices", ' stated']).join('; ')}.`,
    }
  },
  figureCaption: (least: Phrase, most: Phrase): Phrase => ({
    'zh-CN': `各情景增加预期损失 ${least['zh-CN']}至 ${most['zh-CN']}（须线为 95% 区间）`,
    en: `The scenarios add ${least.en} to ${most.en} of expected loss (95% intervals)`,
  }),
  figureAxis: { 'zh-CN': '预期损失增加（万元）', en: 'More expected loss (10,000 yuan)' },
  townshipsCaption: (scenario: Phrase, worst: string, loss: Phrase): Phrase => ({
    'zh-CN': `“${scenario['zh-CN']}”之下损失增加最多的乡镇：${worst}，${loss['zh-CN']}`,
    en: `Under "${scenario.en}" ${worst} loses most: ${loss.en}`,
  }),
  noTownships: {
    'zh-CN': '台账没有乡镇（township），情景按比例平摊到各借据，分不出乡镇。',
    en: 'The loans name no township: a scenario is spread evenly over the notes, and no township can be told.',
  },
  township: { 'zh-CN': '乡镇', en: 'Township' },
  defaultsChange: { 'zh-CN': '违约增加（笔）', en: 'More defaults' },
  coverCaption: (share: number): Phrase => ({
    'zh-CN': `最重情景下，参保面从 0 提到 90% 可少损失 ${writtenPercent(share)}`,
    en: `In the worst scenario, cover of 90% instead of none takes ${writtenPercent(share)} off the expected loss`,
  }),
  coverGroup: { 'zh-CN': '参保面', en: 'Households insured' },
  sharingGroup: { 'zh-CN': '风险补偿金分担', en: 'Borne by the risk fund' },
  share: (share: number): Phrase => ({
    'zh-CN': writtenPercent(share, 0),
    en: writtenPercent(share, 0),
  }),
  coverNote: (balance: Phrase | null): Phrase => ({
    'zh-CN': `表内为情景下的预期损失合计，其余条件不变。风险补偿金${balance ? `最多付出现有余额 ${balance['zh-CN']}` : '余额未知，按付得起计'}。`,
    en: `Expected loss in all under each scenario, everything else as it is. The fund pays ${balance ? `no more than its balance of ${balance.en}` : 'whatever it owes, since its balance is not known'}.`,
  }),
  reverseHeading: { 'zh-CN': '反向压力测试', en: 'Reverse stress test' },
  reverseCaption: (found: number, all: number): Phrase => ({
    'zh-CN': found === 0 ? '所试的路径都没有跌破底线' : `${all} 条路径中有 ${found} 条会跌破底线`,
    en: found === 0 ? 'No path that was tried breaks a floor' : `${found} of ${all} paths break a floor`,
  }),
  reverseUntried: {
    'zh-CN': '多大的冲击会跌破底线，缺数据无从搜索',
    en: 'How large a shock breaks a floor could not be searched for want of data',
  },
  path: { 'zh-CN': '路径', en: 'Path' },
  criterion: { 'zh-CN': '底线', en: 'Floor' },
  smallest: { 'zh-CN': '最小冲击', en: 'Smallest shock' },
  ratioThere: { 'zh-CN': '该处比率', en: 'Ratio there' },
  verdict: { 'zh-CN': '结论', en: 'Verdict' },
  reverseNote: {
    'zh-CN': '乡镇路径按“受灾增损最多在先”逐个加入，烈度同 S2；价格路径为各作物价格同幅下跌，最多跌 90%。',
    en: 'Townships are added one by one, those where a hit adds most loss first, each hit as in S2; prices of all crops fall alike, by 90% at most.',
  },
  warningsHeading: { 'zh-CN': '早期预警', en: 'Early warning' },
  warningsCaption: (notes: string, fresh: string, since: string, soon: string): Phrase => ({
    'zh-CN': `${notes} 笔借据的外部处境或自身状况已变，其中 ${fresh} 笔是 ${since} 以后的新变化；${soon} 笔在 90 天内到期`,
    en: `${notes} notes have met something new, ${fresh} of them since ${since}; ${soon} fall due within 90 days`,
  }),
  noWarnings: {
    'zh-CN': '本季没有已知的灾害、跌价、政策变动、新逾期或其他变化触及未结清的借据。',
    en: 'No disaster, fall in price, policy, fresh arrears or other change known of this season touches a note outstanding.',
  },
  newReason: (reason: Phrase): Phrase => ({
    'zh-CN': `${reason['zh-CN']}（新）`,
    en: `${reason.en} (new)`,
  }),
  unseen: (since: string, changes: Phrase): Phrase => ({
    'zh-CN': `与同一台账 ${since} 的情形相比；只凭一份台账看不到的：${changes['zh-CN']}。`,
    en: `Compared with ${since} in the same book. One book alone cannot show: ${changes.en}.`,
  }),
  reason: { 'zh-CN': '原因', en: 'Reason' },
  notes: { 'zh-CN': '笔数', en: 'Notes' },
  balance: { 'zh-CN': '余额', en: 'Balance' },
  noteBalance: { 'zh-CN': '余额（元）', en: 'Balance (yuan)' },
  worklistCaption: {
    'zh-CN': '先看这些：按本季预期损失从大到小',
    en: 'Look at these first: by expected loss of this season',
  },
  loan: { 'zh-CN': '借据', en: 'Note' },
  accountManager: { 'zh-CN': '客户经理', en: 'Account manager' },
  daysToDue: { 'zh-CN': '距到期（天）', en: 'Days to due' },
  expectedLoss: { 'zh-CN': '预期损失（元）', en: 'Expected loss (yuan)' },
  expectedLossBefore: { 'zh-CN': '无灾常价（元）', en: 'In a quiet year (yuan)' },
  worklistNote: (shown: number, all: string): Phrase => ({
    'zh-CN': `只列前 ${shown} 笔，共 ${all} 笔；全部清单由 stress --json 给出。“无灾常价”为没有灾害、价格如常时的预期损失。`,
    en: `The first ${shown} of ${all}; stress --json gives all. "In a quiet year" is the expected loss without disaster at average prices.`,
  }),
  inDefault: { 'zh-CN': '已违约', en: 'in default' },
} as const

export const reversePathWords = {
  townships: { 'zh-CN': '受灾乡镇占比', en: 'share of townships hit' },
  prices: { 'zh-CN': '各作物价格跌幅', en: 'fall of all prices' },
} as const satisfies Record<string, Phrase>

export const reverseCriterionWords = {
  capitalAdequacy: { 'zh-CN': '资本充足率 10.5%', en: 'CAR 10.5%' },
  provisionCoverage: { 'zh-CN': '拨备覆盖率 100%', en: 'coverage 100%' },
} as const satisfies Record<string, Phrase>

export const breachWords = {
  found: { 'zh-CN': '会跌破', en: 'breaks the floor' },
  already: { 'zh-CN': '现在已低于底线', en: 'below the floor already' },
  none: { 'zh-CN': '整条路径都不会跌破', en: 'does not break on the whole path' },
  missing: {
    'zh-CN': 'institution 文件或乡镇缺失，无从测算',
    en: 'the institution file or the townships are missing',
  },
} as const satisfies Record<string, Phrase>

export const warningReasonWords = {
  disasterUninsured: { 'zh-CN': '本季受灾且未参保', en: 'hit this season, not insured' },
  disasterInsured: { 'zh-CN': '本季受灾（已参保）', en: 'hit this season, insured' },
  priceFall: { 'zh-CN': '作物价格低一个标准差以上', en: 'price down by a standard deviation or more' },
  policyEvent: { 'zh-CN': '近一年的政策变动涉及', en: 'concerned by a policy of the last year' },
  newArrears: { 'zh-CN': '近期新逾期', en: 'newly past due' },
  worseClass: { 'zh-CN': '五级分类下调', en: 'put into a worse class' },
  extended: { 'zh-CN': '近期展期', en: 'extended' },
  furtherNote: { 'zh-CN': '该户又借了一笔', en: 'household took another note' },
  coverLapsed: { 'zh-CN': '上一年度参保，本年度没有', en: 'insured last crop year, not this one' },
} as const satisfies Record<string, Phrase>

/** What changed between two days and one book does not tell. */
export const unseenChangeWords = {
  spells: {
    'zh-CN': '期间逾期后又还上的（缺两个月末的 snapshots）',
    en: 'arrears that came and went (snapshots of both month ends are missing)',
  },
  classes: {
    'zh-CN': '五级分类的变动（缺 snapshots 的分类）',
    en: 'moves between classes (no classes in snapshots)',
  },
  cover: {
    'zh-CN': '脱保（缺 insurance 的各年保单）',
    en: 'cover that lapsed (no policies by year in insurance)',
  },
  overwritten: {
    'zh-CN':
      '被新值覆盖的信息，如作物、收入、担保和客户经理，要比对两期台账；灾害表只有年份，以十月起视为已知',
    en: 'what newer values have replaced (crop, income, guarantee, manager), for which two books are compared; disasters have a year and no day, and count as known from October',
  },
} as const satisfies Record<string, Phrase>

type Details = Readonly<Record<string, string | number>>

export const stressErrorPhrases = {
  stressNeedsLoanBook: ({ file }: Details): Phrase => ({
    'zh-CN': `${file} 不是贷款台账（缺借据号、金额、发放日或到期日），无从做压力测试。请先用 study --mapping 认列。`,
    en: `${file} is no loan book (loan number, amount, disbursement date and due date), so there is nothing to stress. Name its columns for \`study\` first.`,
  }),
  nothingToStress: ({ file }: Details): Phrase => ({
    'zh-CN': `${file}：没有未结清且未违约的借据，无从做压力测试。请确认余额列和五级分类列。`,
    en: `${file}: no note is outstanding and not in default, so there is nothing to stress. Check the balance and category columns.`,
  }),
} as const
