import type { Phrase } from './phrase.ts'
import { writtenCount } from './written-numbers.ts'

export const methodWords = {
  title: { 'zh-CN': '方法与局限', en: 'Method and limits' },
  conventionsHeading: { 'zh-CN': '口径', en: 'Conventions' },
  limitsHeading: { 'zh-CN': '数据不能说明什么', en: 'What the data cannot say' },
  reproduceHeading: { 'zh-CN': '如何复算', en: 'How to compute it again' },
  conventionsCaption: {
    'zh-CN': '本报告所用的口径，供与其他软件核对',
    en: 'The conventions of this study, for comparison with other programs',
  },
  item: { 'zh-CN': '项目', en: 'Item' },
  convention: { 'zh-CN': '口径', en: 'Convention' },
  source: { 'zh-CN': '依据', en: 'Source' },
  originCaption: {
    'zh-CN': '同一文件、同一版本、同一种子，结果逐字节相同',
    en: 'The same file, version and seed give the same bytes',
  },
  value: { 'zh-CN': '内容', en: 'Value' },
  version: { 'zh-CN': '程序版本', en: 'Version of the program' },
  seed: { 'zh-CN': '随机种子', en: 'Random seed' },
  hash: { 'zh-CN': '数据指纹（SHA-256）', en: 'Hash of the input (SHA-256)' },
  command: { 'zh-CN': '复算命令', en: 'Command' },
  limitsIntroduction: {
    'zh-CN': '以下各条按本次数据列出，读数字时请一并考虑。',
    en: 'These follow from this very file; read the figures with them in mind.',
  },
} as const satisfies Record<string, Phrase>

interface Convention {
  readonly item: Phrase
  readonly convention: Phrase
  readonly source: string
}

export const conventions = (windowMonths: number, confidence: number): readonly Convention[] => [
  {
    item: { 'zh-CN': '违约', en: 'Default' },
    convention: {
      'zh-CN': `原到期日后 ${windowMonths} 个月内曾逾期超过 90 天（本金或利息，自首个未还日起算）、成为不良、核销或由担保人代偿；到截止日表现期未满的借据不进样本。调整后口径另计入逾期后借新还旧、展期者`,
      en: `Ever more than 90 days past due (principal or interest, from the first unpaid day), non-performing, written off or paid by a guarantor within ${windowMonths} months of the original due date. Notes whose window is open at the as-of date are left out. The adjusted outcome adds notes refinanced or extended while overdue`,
    },
    source: 'docs/outcome.md',
  },
  {
    item: { 'zh-CN': '作物年度', en: 'Crop year' },
    convention: {
      'zh-CN': '放款后首个收获季所在年份；11 月起发放的算下一年度',
      en: 'The year of the first harvest after disbursement; loans from November on belong to the next',
    },
    source: 'docs/outcome.md',
  },
  {
    item: { 'zh-CN': '回归', en: 'Regression' },
    convention: {
      'zh-CN':
        '逻辑回归，极大似然，牛顿法求至舍入误差；每个参数不足 10 笔违约或有变量把好坏完全分开时，改用 Firth 惩罚似然（FLIC）；分类变量用参照组编码；违约记 1',
      en: 'Logistic regression by maximum likelihood, exact Newton; Firth’s penalised likelihood (FLIC) below 10 defaults a parameter or where a variable separates default from good; treatment coding; default is 1',
    },
    source: 'docs/regression.md',
  },
  {
    item: { 'zh-CN': '标准误', en: 'Standard errors' },
    convention: {
      'zh-CN':
        '按聚类稳健：冲击类因素按乡镇×年度，其余因素取农户、联保小组、乡镇×年度三者中最大的（全村相同的因素还取村），且不小于模型给出的；没有这些归属时由模型给出；乘数 G/(G−1)·(n−1)/(n−k)，乡镇×年度和村在 400 个聚类以内用 CR2 与 Satterthwaite 自由度的 t 分布；聚类少于 30 个时另给 wild 得分自助法 p 值',
      en: 'Cluster-robust: township-years for shocks, for any other factor the largest of household, guarantee-group and township-year errors (village errors too where a whole village shares the factor), never less than the model-based ones; model-based where the file names none of these; multiplier G/(G−1)·(n−1)/(n−k), for up to 400 township-years or villages CR2 and Student’s t with Satterthwaite degrees of freedom; below 30 clusters wild score bootstrap p values beside',
    },
    source: 'Liang & Zeger 1986; Bell & McCaffrey 2002; Kline & Santos 2012',
  },
  {
    item: { 'zh-CN': `区间`, en: 'Intervals' },
    convention: {
      'zh-CN': `${Math.round(confidence * 100)}% 置信区间；违约率用 Wilson 区间，AUC 用 DeLong 区间`,
      en: `${Math.round(confidence * 100)}% confidence; Wilson for rates, DeLong for the area under the curve`,
    },
    source: 'Wilson 1927; DeLong et al. 1988',
  },
  {
    item: { 'zh-CN': '重要性', en: 'Importance' },
    convention: {
      'zh-CN': 'McFadden R² 的一般优势（Shapley 值），以因素而非哑变量为单位；三类风险用 Owen 值',
      en: 'General dominance (Shapley values) of McFadden’s R², the factor as the player; Owen values for the three risks',
    },
    source: 'Budescu 1993; Azen & Traxel 2009; docs/importance.md',
  },
  {
    item: { 'zh-CN': '多重检验', en: 'Many tests' },
    convention: {
      'zh-CN': 'p 值旁给 Benjamini–Hochberg q 值',
      en: 'Benjamini–Hochberg q values stand beside p values',
    },
    source: 'Benjamini & Hochberg 1995',
  },
  {
    item: { 'zh-CN': '分箱与信息值', en: 'Binning and information value' },
    convention: {
      'zh-CN': 'WoE = ln(坏占比/好占比)，左闭右开；动态规划求 IV 最大的单调分箱；零频箱不改动其他箱',
      en: 'WoE = ln(share of bad / share of good), intervals closed on the left; bins maximise IV exactly by dynamic programming; an empty cell changes no other bin',
    },
    source: 'docs/scorecard.md',
  },
  {
    item: { 'zh-CN': '缺失值', en: 'Missing values' },
    convention: {
      'zh-CN': '分类因素单设一档，数值因素用中位数并加缺失标志；只用无缺失借据的结果作对照',
      en: 'A level of its own for categories, the median with a flag for numbers; complete cases only as the check',
    },
    source: 'docs/outcome.md',
  },
]

/** Sentences on what this file cannot tell, by what it lacks. */
export const limits = {
  associative: {
    'zh-CN': '回归说的是联系，不是因果。由信用社决定的等级、利率、担保与违约的联系尤其如此。',
    en: 'The regression speaks of ties, not causes; most of all for the cooperative’s own decisions: grade, rate, guarantee.',
  },
  acceptedOnly: {
    'zh-CN': '样本里只有放了款的借款人，没有被拒的申请；对被拒者的违约率不作推断。',
    en: 'The sample holds only borrowers who were granted a loan; nothing is inferred of those refused.',
  },
  refusedKnown: (refused: number): Phrase => ({
    'zh-CN': `台账附有 ${writtenCount(refused)} 份被拒申请；除“被拒农户与选择校正”一节外，各模型只用放了款的借据。`,
    en: `The book holds ${writtenCount(refused)} refused applications; apart from the section on correcting for selection, the models use granted loans only.`,
  }),
  statusOnly: {
    'zh-CN': '台账只有当前状态，没有还款或月末记录：曾逾期又还清的借据看不出来，违约率偏低。',
    en: 'The book shows only today’s status, with no payments or month ends: notes that were late and recovered cannot be seen, so default is understated.',
  },
  noAdjusted: {
    'zh-CN': '台账没有结清方式，借新还旧、代偿掩盖的违约看不出来，只有账面口径。',
    en: 'The book does not say how notes were settled: defaults hidden by refinancing or by guarantors cannot be seen, so only the booked outcome exists.',
  },
  oneDrawOfWeather: (years: number): Phrase => ({
    'zh-CN': `样本只有 ${years} 个作物年度；天气和价格只经历了 ${years} 次，外部风险的估计因此很不确定。`,
    en: `The sample spans ${years} crop years: weather and prices were drawn only ${years} times, so what is said of external risk is uncertain.`,
  }),
  noClusters: {
    'zh-CN': '数据没有乡镇或农户编号，标准误无法按聚类校正，可能偏小。',
    en: 'Without townships or household numbers errors cannot be clustered and may be too small.',
  },
  missingTerms: (terms: Phrase): Phrase => ({
    'zh-CN': `台账缺少以下因素所需的列，研究不涉及：${terms['zh-CN']}。`,
    en: `The book lacks what these factors need, and the study is silent on them: ${terms.en}.`,
  }),
  immature: (notes: number): Phrase => ({
    'zh-CN': `${writtenCount(notes)} 笔借据的表现期未满，不在样本里；最近发放的贷款如何，本报告不知道。`,
    en: `${writtenCount(notes)} notes have an open performance window and are not in the sample: of the most recent lending the study knows nothing.`,
  }),
  synthetic: {
    'zh-CN': '本台账是模拟数据，不对应任何真实的人或机构；数字只用于演示。',
    en: 'This book is synthetic and matches no real person or institution; its figures only demonstrate.',
  },
  namesMeanNothing: {
    'zh-CN': '文件不是贷款台账，列名不作解释；哪些列在放款前就知道，须由使用者判断。',
    en: 'The file is no loan book, so names are not interpreted; which columns were known before the decision is for the user to judge.',
  },
} as const satisfies Record<string, Phrase | ((...parts: never[]) => Phrase)>
