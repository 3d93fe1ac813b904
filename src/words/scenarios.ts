import type { Phrase } from './phrase.ts'
import { writtenCount, writtenInterval, writtenPercent } from './written-numbers.ts'

/** S1 to S6 of the stress test. */
export const builtInScenarioTitles = {
  S1: { 'zh-CN': '轻度干旱（四分之一乡镇）', en: 'mild drought in a quarter of the townships' },
  S2: { 'zh-CN': '重旱加洪涝（六成乡镇，减产 45%）', en: 'severe drought and flood in 60% of the townships' },
  S3: { 'zh-CN': '玉米价格跌 25%', en: 'corn price down by 25%' },
  S4: { 'zh-CN': '食用菌价格跌 30% 并有霉病', en: 'fungus price down by 30%, with mould' },
  S5: { 'zh-CN': '资金成本上升 100 个基点', en: 'cost of funds up by 100 base points' },
  S6: {
    'zh-CN': '重灾与玉米跌价同时发生（S2＋S3）',
    en: 'severe disaster and corn price together (S2 and S3)',
  },
} as const satisfies Record<string, Phrase>

export const exposureWords = {
  heading: { 'zh-CN': '今天的贷款暴露在哪里', en: "Where today's loans are exposed" },
  caption: (township: string, share: number, crop: Phrase | null, effective: number): Phrase => ({
    'zh-CN': `余额最多的乡镇是${township}（${writtenPercent(share)}）${crop ? `，最多的作物是${crop['zh-CN']}` : ''}；按“乡镇×作物”算，分散程度相当于均分成 ${effective.toFixed(1)} 份`,
    en: `${township} holds most of the balance (${writtenPercent(share)})${crop ? `, and ${crop.en} most of the crops` : ''}; by township and crop it is as spread as ${effective.toFixed(1)} equal parts`,
  }),
  noTownships: {
    'zh-CN': '台账没有乡镇（township），看不出集中在哪里。',
    en: 'The loans name no township, so nothing tells where the balance stands.',
  },
  township: { 'zh-CN': '乡镇', en: 'Township' },
  unnamed: { 'zh-CN': '未填', en: 'not given' },
  otherTownships: (count: number): Phrase => ({
    'zh-CN': `其余 ${count} 个`,
    en: `${count} others`,
  }),
  otherCrops: (count: number): Phrase => ({
    'zh-CN': `其余 ${count} 种`,
    en: `${count} other crops`,
  }),
  all: { 'zh-CN': '合计', en: 'All' },
  notes: { 'zh-CN': '笔数', en: 'Notes' },
  balance: { 'zh-CN': '余额', en: 'Balance' },
  share: { 'zh-CN': '占比', en: 'Share' },
  byCrop: { 'zh-CN': '其中种养', en: 'of which growing' },
  insured: { 'zh-CN': '已参保占比', en: 'Insured' },
  averageHit: { 'zh-CN': '常年受灾户', en: 'Hit in an average year' },
  hitNow: { 'zh-CN': '本季已知受灾', en: 'Hit this season' },
  note: (concentrations: readonly [string, number, number][]): Phrase => ({
    'zh-CN': `只计未结清、未违约的借据。赫芬达尔指数：${['乡镇', '作物', '乡镇×作物'].map((name, i) => `${name} ${written(concentrations[i])}`).join('，')}。“常年受灾户”为各作物年度受灾概率的平均。`,
    en: `Notes outstanding and not in default. Herfindahl index: ${['township', 'crop', 'township and crop'].map((name, i) => `${name} ${written(concentrations[i])}`).join(', ')}. "Hit in an average year" is the mean over the crop years of a household's probability of being hit.`,
  }),
  seasonsCaption: (season: Phrase, share: number): Phrase => ({
    'zh-CN': `${season['zh-CN']}到期的最多，占 ${writtenPercent(share)}`,
    en: `Most falls due in ${season.en}: ${writtenPercent(share)}`,
  }),
  season: { 'zh-CN': '到期季节', en: 'Falls due' },
  seasonsNote: {
    'zh-CN':
      '春为 3–5 月，夏 6–8 月，收获季 9–11 月，冬 12–2 月（冬季按 12 月所在年份）。展期的按展期后的到期日。',
    en: 'Spring is March to May, summer June to August, harvest September to November, winter December to February (of the year of its December). Extended notes count by their later date.',
  },
  policyCaption: (recent: number): Phrase => ({
    'zh-CN':
      recent > 0
        ? `近一年内（含将施行）的政策变动 ${recent} 项，涉及的余额见表`
        : '近一年没有影响本社的政策变动',
    en:
      recent > 0
        ? `${recent} policy events of the last year or to come, with the balance that they concern`
        : 'No policy event of the last year or to come',
  }),
  policyTopic: { 'zh-CN': '政策变动涉及的余额', en: 'Balance that policy events concern' },
  noPolicy: { 'zh-CN': '没有 policy_events 文件。', en: 'There is no policy_events file.' },
  effectiveOn: { 'zh-CN': '施行日', en: 'In force from' },
  kind: { 'zh-CN': '事项', en: 'Event' },
  crop: { 'zh-CN': '作物', en: 'Crop' },
  size: { 'zh-CN': '幅度', en: 'Size' },
  everything: { 'zh-CN': '全部', en: 'all' },
  missing: {
    'zh-CN': '没有未结清、未违约的借据，或没有可用的回归，无从测算。',
    en: 'There are no notes outstanding and not in default, or no regression to stand on.',
  },
} as const

function written([, herfindahl]: readonly [string, number, number]): string {
  return Number.isFinite(herfindahl) ? herfindahl.toFixed(3) : '—'
}

export const dueSeasonWords = {
  pastDue: { 'zh-CN': '已过到期日', en: 'past due' },
  later: { 'zh-CN': '更晚', en: 'later' },
  unknown: { 'zh-CN': '未填', en: 'not given' },
} as const satisfies Record<string, Phrase>

export const farmSeasonWords = {
  spring: { 'zh-CN': '春', en: 'spring' },
  summer: { 'zh-CN': '夏', en: 'summer' },
  harvest: { 'zh-CN': '收获季', en: 'harvest' },
  winter: { 'zh-CN': '冬', en: 'winter' },
} as const satisfies Record<string, Phrase>

export function seasonOfYear(season: keyof typeof farmSeasonWords, year: number): Phrase {
  const name = farmSeasonWords[season]
  return { 'zh-CN': `${year} 年${name['zh-CN']}`, en: `${name.en} ${year}` }
}

export const satelliteWords = {
  heading: { 'zh-CN': '冲击怎样变成违约', en: 'How shocks become defaults' },
  ownCaption: (coefficient: number, interval: readonly [number, number]): Phrase => ({
    'zh-CN': `本社的历史足以估计：受灾使违约的对数几率相差 ${coefficient.toFixed(2)}，区间 [${interval.map((bound) => bound.toFixed(2)).join(', ')}]`,
    en: `The own history carries an estimate: a disaster goes with log-odds of default higher by ${coefficient.toFixed(2)}, interval [${interval.map((bound) => bound.toFixed(2)).join(', ')}]`,
  }),
  estimatedCaption: {
    'zh-CN': '本社的历史足以估计冲击与违约的关系',
    en: 'The own history carries an estimate of how shocks go with default',
  },
  statedCaption: {
    'zh-CN': '本社的历史太短，情景和措施取外来的先验系数',
    en: 'The own history is too short: scenarios and measures stand on stated priors',
  },
  shock: { 'zh-CN': '冲击（对数几率）', en: 'Shock (log-odds)' },
  onNotes: { 'zh-CN': '按借据（乡镇、年度效应）', en: 'On notes, with township and year effects' },
  onTownships: { 'zh-CN': '按乡镇年度（分数 logit）', en: 'On township-years, fractional logit' },
  coefficient: { 'zh-CN': '系数', en: 'Coefficient' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  used: { 'zh-CN': '情景所用', en: 'Used in the scenarios' },
  certainty: { 'zh-CN': '依据', en: 'Rests on' },
  rule: {
    'zh-CN':
      '情景、损失分布和措施用同一组冲击系数，按同一条标准取得：按借据的历史不少于 5 个作物年度、30 个乡镇年度（受灾与未受灾各不少于 10 个）、每个参数不少于 10 笔违约的，用模型 B 的系数，两个卫星模型用来核对（按乡镇年度的另要求 20 个自由度）；达不到的，用外来先验。',
    en: 'Scenarios, loss distribution and measures share one set of effects of shocks, chosen by one rule: with a history of at least 5 crop years, 30 township-years (10 hit and 10 spared) and 10 defaults for each parameter on notes they are the coefficients of model B, checked by the two satellite models (that on township-years also needs 20 degrees of freedom); else they are stated priors.',
  },
  ownSource: (own: Phrase, stated: Phrase | null): Phrase => ({
    'zh-CN': `本台账达到标准：${own['zh-CN']}取模型 B 的系数${stated ? `；${stated['zh-CN']}没有记录，取外来先验` : ''}。`,
    en: `This book meets it: ${own.en} from model B${stated ? `; ${stated.en} is not recorded and stated` : ''}.`,
  }),
  statedSource: (reasons: Phrase): Phrase => ({
    'zh-CN': `本台账达不到标准（${reasons['zh-CN']}），三个冲击系数均取外来先验，即使模型 B 估出了系数。`,
    en: `This book does not (${reasons.en}): the three effects of shocks are stated priors, even where model B has a coefficient.`,
  }),
  notesModel: (rows: number, cells: number, parameters: number, errors: string): Phrase => ({
    'zh-CN': `按借据：${writtenCount(rows)} 笔、${cells} 个乡镇年度、${parameters} 个参数，标准误按乡镇年度聚类（${errors}${errors === 'CR2' ? '，Satterthwaite 自由度' : '：乡镇太多，未用 CR2'}）。`,
    en: `On notes: ${writtenCount(rows)} notes, ${cells} township-years, ${parameters} parameters; errors clustered by township-year (${errors}${errors === 'CR2' ? ', Satterthwaite degrees of freedom' : ': too many townships for CR2'}).`,
  }),
  townshipsModel: (cells: number): Phrase => ({
    'zh-CN': `按乡镇年度：${cells} 个违约率，稳健标准误（HC1）；受灾系数为现有参保水平下的平均。`,
    en: `On township-years: ${cells} rates, robust errors (HC1); its disaster is that of the cover as it was.`,
  }),
  shortNotes: (reasons: Phrase): Phrase => ({
    'zh-CN': `按借据的模型未估计：${reasons['zh-CN']}。`,
    en: `The model on notes was not estimated: ${reasons.en}.`,
  }),
  shortTownships: (reasons: Phrase): Phrase => ({
    'zh-CN': `按乡镇年度的模型未估计：${reasons['zh-CN']}。`,
    en: `The model on township-years was not estimated: ${reasons.en}.`,
  }),
  correlationCaption: (
    probability: number,
    estimate: number,
    interval: readonly [number, number],
  ): Phrase => ({
    'zh-CN': `百年一遇的坏年景，违约率由 ${writtenPercent(probability)} 升到 ${writtenPercent(estimate)}（按相关系数区间两端为 ${writtenInterval(interval)}）`,
    en: `In a year as bad as one in a hundred, default goes from ${writtenPercent(probability)} to ${writtenPercent(estimate)} (${writtenInterval(interval)} at the ends of the correlation's interval)`,
  }),
  correlationHeader: { 'zh-CN': '相关系数取自', en: 'Correlation from' },
  correlation: { 'zh-CN': 'ρ', en: 'ρ' },
  correlationUnavailable: {
    'zh-CN': '坏年景的违约率（需要乡镇和至少两个年度）',
    en: 'Default in bad years (needs townships and two years)',
  },
  correlationNote: (years: number): Phrase => ({
    'zh-CN': `ρ 由乡镇年度违约率按矩法估计，已扣除笔数少带来的偶然波动（二项项）；只有 ${years} 个年度，区间很宽，须两端都看。巴塞尔一行为“其他零售”公式。`,
    en: `ρ by moments from the rates of township-years, less what small numbers alone would vary (the binomial term); ${years} years leave it wide, so look at both ends. Basel's line is its formula for other retail exposures.`,
  }),
} as const

export const correlationBasisWords = {
  low: { 'zh-CN': '本社，区间下端', en: 'own data, lower end' },
  estimate: { 'zh-CN': '本社，估计值', en: 'own data, estimate' },
  high: { 'zh-CN': '本社，区间上端', en: 'own data, upper end' },
  basel: { 'zh-CN': '巴塞尔公式', en: "Basel's formula" },
} as const satisfies Record<string, Phrase>

export function oneYearIn(quantile: number): Phrase {
  const years = Math.round(1 / (1 - quantile))
  return { 'zh-CN': `${years} 年一遇`, en: `1 in ${years} years` }
}

export const shortcomingWords = {
  noTownships: { 'zh-CN': '没有乡镇', en: 'no townships' },
  noShocks: { 'zh-CN': '没有受灾或价格记录', en: 'no record of disasters or prices' },
  fewYears: { 'zh-CN': '作物年度不足 5 个', en: 'fewer than 5 crop years' },
  fewTownshipYears: { 'zh-CN': '乡镇年度不足 30 个', en: 'fewer than 30 township-years' },
  fewHit: { 'zh-CN': '受灾或未受灾的乡镇年度不足 10 个', en: 'fewer than 10 township-years hit, or spared' },
  fewDefaults: { 'zh-CN': '每个参数不足 10 笔违约', en: 'fewer than 10 defaults for each parameter' },
  fewFreedoms: { 'zh-CN': '自由度不足 20', en: 'fewer than 20 degrees of freedom' },
  notConverged: { 'zh-CN': '估计不收敛', en: 'the fit did not converge' },
} as const satisfies Record<string, Phrase>
