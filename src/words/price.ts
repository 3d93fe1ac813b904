import type { Phrase } from './phrase.ts'

/** What `price` says on a terminal. */
export const priceWords = {
  loan: (amount: string, months: string, probability: string): Phrase => ({
    'zh-CN': `贷款 ${amount} 元，期限 ${months} 个月，一年内违约概率 ${probability}。`,
    en: `A loan of ${amount} yuan for ${months} months; probability of default within a year ${probability}.`,
  }),
  cardReasons: (factors: string): Phrase => ({
    'zh-CN': `评分卡上失分最多的因素：${factors}。`,
    en: `Most points were lost on: ${factors}.`,
  }),
  part: { 'zh-CN': '利率构成', en: 'Part of the rate' },
  ratePerYear: { 'zh-CN': '年利率', en: 'A year' },
  requiredRate: { 'zh-CN': '应收利率', en: 'Required rate' },
  quote: (rate: string, loanPrimeRate: string, basePoints: string, limit: Phrase): Phrase => ({
    'zh-CN': `报价：年利率 ${rate}，即 LPR ${loanPrimeRate} ${basePoints} 个基点（${limit['zh-CN']}）。`,
    en: `Quote: ${rate} a year, LPR ${loanPrimeRate} ${basePoints} base points (${limit.en}).`,
  }),
  outdatedLoanPrimeRate: (on: string, last: string): Phrase => ({
    'zh-CN': `注意：${on} 距程序已知最近一期 LPR（${last}）超过 40 天，可能已有新值。请用 --loan-prime-rates 文件补上（每行“日期,利率”，即使未变也写最近一期）。`,
    en: `Take care: ${on} is more than 40 days after the last LPR known here (${last}); a newer one may hold. Give it with --loan-prime-rates FILE (a line “day,rate” each; the latest even where unchanged).`,
  }),
  loanPrimeRateSource: (from: string, source: string): Phrase => ({
    'zh-CN': `LPR 自 ${from} 起，来源：${source}。`,
    en: `LPR from ${from}; source: ${source}.`,
  }),
  limitedBy: {
    required: { 'zh-CN': '按成本', en: 'by its costs' },
    floor: { 'zh-CN': '提到下限', en: 'raised to the floor' },
    cap: { 'zh-CN': '压到上限', en: 'cut to the cap' },
  },
  limits: (floor: string, cap: string): Phrase => ({
    'zh-CN': `下限 ${floor}（资金＋运营＋预期损失），上限 ${cap}（未另给时为 4 倍 LPR，仅供参考，对持牌机构无约束力）。`,
    en: `Floor ${floor} (funds, operation, expected loss), cap ${cap} (unless given 4 × LPR, a reference that does not bind licensed lenders).`,
  }),
  capital: (share: string, earned: string): Phrase => ({
    'zh-CN': `占用资本为贷款额的 ${share}；按报价，风险调整资本收益率（RAROC）${earned}。`,
    en: `Capital bound: ${share} of the amount; at the quote it earns ${earned} (RAROC).`,
  }),
  exempt: (until: string): Phrase => ({
    'zh-CN': `单户 10 万元以下农户贷款利息免征增值税，至 ${until}。`,
    en: `Interest on up to 100,000 yuan a farmer household bears no VAT until ${until}.`,
  }),
  notExempt: {
    'zh-CN': '利息不免增值税（超过 10 万元或已过期限）；税负请用 --other 计入。',
    en: 'Interest bears VAT (above 100,000 yuan, or past the exemption); give the tax with --other.',
  },
  stated: (names: Phrase): Phrase => ({
    'zh-CN': `未给出、按外来假设计算的项目：${names['zh-CN']}。请以本社的数替换。`,
    en: `Not given, so a stated assumption: ${names.en}. Give the cooperative's own.`,
  }),
  line: (line: string, bound: Phrase): Phrase => ({
    'zh-CN': `授信额度 ${line} 元，取决于${bound['zh-CN']}。`,
    en: `Line ${line} yuan, bound by ${bound.en}.`,
  }),
  noLine: {
    'zh-CN': '未给出信用等级（--grade），不算授信额度。',
    en: 'No --grade was given, so no line is computed.',
  },
  unknownLimits: (names: Phrase): Phrase => ({
    'zh-CN': `未给出、因此没有约束额度的项目：${names['zh-CN']}。`,
    en: `Not given, so no limit on the line: ${names.en}.`,
  }),
  noReason: { 'zh-CN': '没有拒绝的理由。', en: 'Nothing speaks for a refusal.' },
  refused: { 'zh-CN': '不能照此发放，理由：', en: 'It cannot be granted as asked:' },
} as const

export const ratePartWords = {
  fundsTransferPrice: { 'zh-CN': '资金成本（FTP）', en: 'Funds (FTP)' },
  operatingCost: { 'zh-CN': '运营成本', en: 'Operating cost' },
  expectedLoss: { 'zh-CN': '预期损失', en: 'Expected loss' },
  capitalReturn: { 'zh-CN': '资本回报', en: 'Return on capital' },
  other: { 'zh-CN': '税费及其他', en: 'Tax and other' },
  customerContribution: { 'zh-CN': '客户综合贡献', en: 'Customer contribution' },
} as const satisfies Record<string, Phrase>

export const lineLimitWords = {
  cap: { 'zh-CN': '产品和等级的上限', en: 'the cap of product and grade' },
  assets: { 'zh-CN': '净资产', en: 'net assets' },
  income: { 'zh-CN': '可用于还债的收入', en: 'income that can serve debt' },
  need: { 'zh-CN': '资金需要（扣自有资金）', en: 'the need, less own funds' },
} as const satisfies Record<string, Phrase>

export const costNames = {
  lossGivenDefault: { 'zh-CN': '违约损失率', en: 'loss given default' },
  fundsTransferPrice: { 'zh-CN': '资金成本', en: 'funds transfer price' },
  operatingCost: { 'zh-CN': '运营成本', en: 'operating cost' },
  hurdle: { 'zh-CN': '资本要求回报', en: 'return asked of capital' },
  capital: { 'zh-CN': '资本占用', en: 'capital bound' },
  loanPrimeRate: { 'zh-CN': 'LPR（程序内的表）', en: 'LPR (the built-in table)' },
} as const satisfies Record<string, Phrase>

/** Why a loan is not granted as asked, to the household's face. */
export const refusalWords = {
  inArrears: {
    'zh-CN': '还有逾期未还的贷款。还清之后可以再申请。',
    en: 'A loan is in arrears. Apply again once it is paid.',
  },
  dishonestListed: {
    'zh-CN': '在失信被执行人名单上。',
    en: 'The borrower is on the public list of dishonest debtors.',
  },
  unrated: {
    'zh-CN': '还没有评级，不能发放信用贷款。请先建档评级，或提供担保。',
    en: 'The household is not rated, so no pure-credit loan. Have it rated first, or offer a guarantee.',
  },
  nothingServesDebt: {
    'zh-CN': '收入减去其他债务后，没有余力还这笔贷款。',
    en: 'After other debts no income is left to serve this loan.',
  },
  beyondLine: {
    'zh-CN': '连同已有贷款超过授信额度。可以少贷，或先还一部分。',
    en: 'With what is owed already it goes beyond the line. Ask for less, or repay some first.',
  },
  termBeyondProduct: {
    'zh-CN': '期限超过该产品的最长期限（三年）。',
    en: 'The term is longer than the product allows (three years).',
  },
  costBeyondCap: {
    'zh-CN': '成本高于本社规定的利率上限，发放就要亏损。',
    en: 'It costs more than the own highest rate would bring in, so it would lose money.',
  },
} as const satisfies Record<string, Phrase>

export const priceErrorPhrases = {
  loanPrimeRateLine: ({ file, line }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `${file} 第 ${line} 行：应为日期和利率，如 2026-06-22,2.80%，每个日期一行。`,
    en: `${file}, line ${line}: a day and a rate are needed, 2026-06-22,2.80% say, one line a day.`,
  }),
} as const

export const priceUsage = {
  amountNotPositive: { 'zh-CN': '--amount 要大于零。', en: '--amount must be above zero.' },
  termNotPositive: { 'zh-CN': '--term-months 至少为 1。', en: '--term-months must be 1 or more.' },
  negative: (option: string): Phrase => ({
    'zh-CN': `${option} 不能为负。`,
    en: `${option} must not be negative.`,
  }),
  noLoanPrimeRate: {
    'zh-CN': '该日尚无 LPR（2019 年 8 月 20 日起才有）。请用 --loan-prime-rate 给出基准利率。',
    en: 'There was no LPR on that day (it begins on 20 August 2019). Give the benchmark with --loan-prime-rate.',
  },
  cardOrProbability: {
    'zh-CN': '--probability 和 --card 只能给一个。',
    en: 'Give --probability or --card, not both.',
  },
  whichRow: (rows: number): Phrase => ({
    'zh-CN': `文件有 ${rows} 行，请用 --row 指明是哪一行（从 1 数起）。`,
    en: `The file has ${rows} rows; say which with --row (from 1).`,
  }),
  noSuchRow: (row: number, rows: number): Phrase => ({
    'zh-CN': `没有第 ${row} 行，文件共 ${rows} 行。`,
    en: `There is no row ${row}; the file has ${rows}.`,
  }),
} as const
