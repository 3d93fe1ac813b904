import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney } from './written-numbers.ts'

export const indicatorLabels = {
  impostorAlerts: { 'zh-CN': '冒名预警率', en: 'Impostor alerts' },
  missingDocuments: { 'zh-CN': '资料缺失率', en: 'Documents missing' },
  sequenceBreaches: { 'zh-CN': '流程倒置（笔）', en: 'Steps out of order (count)' },
  dutiesNotSeparated: { 'zh-CN': '审贷未分离率', en: 'Duties not separated' },
  overrides: { 'zh-CN': '推翻系统拒绝率', en: 'System refusals overridden' },
  extensionsAndRenewals: { 'zh-CN': '展期和续贷率', en: 'Extended or renewed' },
  lateChecks: { 'zh-CN': '贷后检查迟缺率', en: 'Checks after lending late' },
  earlyArrears: { 'zh-CN': '首期逾期率', en: 'First payment in arrears' },
  quarterEnd: { 'zh-CN': '季末三天发放占比', en: 'Lent in the last 3 days' },
} as const satisfies Record<string, Phrase>

export const indicatorLights = {
  green: { 'zh-CN': '绿', en: 'green' },
  amber: { 'zh-CN': '黄', en: 'amber' },
  red: { 'zh-CN': '红', en: 'red' },
} as const satisfies Record<string, Phrase>

export const indicatorWords = {
  heading: { 'zh-CN': '关键风险指标', en: 'Key risk indicators' },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  limits: { 'zh-CN': '黄线／红线', en: 'Amber / red' },
  branch: { 'zh-CN': '机构', en: 'Branch' },
  officer: { 'zh-CN': '客户经理', en: 'Account manager' },
  officersJudged: { 'zh-CN': '有业务的', en: 'With cases' },
  redOfficers: { 'zh-CN': '超红线', en: 'Above red' },
  officerNotes: {
    'zh-CN':
      '最近四个季度合计，对象不足 20 个的不亮灯；编号后为出现数与可判断数，出现多的在前，是先查谁的次序，不是排名。',
    en: 'The last four quarters together, no light below 20 cases. After the code: found of judged, most found first: whom to look at first, no rank.',
  },
  cannotTell: { 'zh-CN': '缺列', en: 'columns missing' },
  notes: {
    'zh-CN':
      '冒名预警：规则 R01 账户、R02、R03、R04 中任一命中的借据。冒名、资料、流程、审贷、首期、季末按发放季度；展期和续贷按到期季度；检查按应查季度；推翻率为系统建议拒绝而批准的占全部批准，按申请季度。对象不足 20 个的季度不亮灯（笔数指标除外）。黄线、红线为可调参数，注明生效日期。',
    en: 'Impostor alerts: notes in a hit of R01 (accounts), R02, R03 or R04. By quarter of disbursement, but extensions and renewals by that of the due date, checks by that of their due day, overrides (granted though the system refused, of all granted) by that of the application. Below 20 things in a quarter there is no light, counts apart. Amber and red are dated parameters.',
  },
  branchNotes: {
    'zh-CN': '最近四个季度合计；“—”为不足 20 个或缺列。灯色按最近季度的黄线、红线。',
    en: 'The last four quarters together; a dash where there are fewer than 20 or no columns. Lights by the limits of the last quarter.',
  },
  lossHeading: { 'zh-CN': '损失事件', en: 'Loss events' },
  lossType: { 'zh-CN': '事件类型', en: 'Type of event' },
  events: { 'zh-CN': '件数', en: 'Events' },
  gross: { 'zh-CN': '损失（元）', en: 'Gross loss (yuan)' },
  recovery: { 'zh-CN': '追回（元）', en: 'Recovered (yuan)' },
  net: { 'zh-CN': '净损失（元）', en: 'Net loss (yuan)' },
  largest: { 'zh-CN': '最大一件（元）', en: 'Largest (yuan)' },
  all: { 'zh-CN': '合计', en: 'All' },
  lossNotes: {
    'zh-CN': '按巴塞尔七类操作风险事件。只有登记过的损失在内，未发现和未登记的不在内。',
    en: 'By Basel’s seven types of event. Losses that were recorded: what was never found or never written down is not here.',
  },
  noLosses: {
    'zh-CN': '台账文件夹没有损失事件（loss_events：basel_type、gross_loss）。',
    en: 'The folder has no loss events (loss_events: basel_type, gross_loss).',
  },
} as const satisfies Record<string, Phrase>

export const baselTypeLabels = {
  internal_fraud: { 'zh-CN': '内部欺诈', en: 'Internal fraud' },
  external_fraud: { 'zh-CN': '外部欺诈', en: 'External fraud' },
  employment_practices: {
    'zh-CN': '就业制度和工作场所安全',
    en: 'Employment practices and workplace safety',
  },
  clients_products: { 'zh-CN': '客户、产品和业务活动', en: 'Clients, products and business practices' },
  physical_damage: { 'zh-CN': '实物资产损坏', en: 'Damage to physical assets' },
  system_failure: { 'zh-CN': '业务中断和系统失灵', en: 'Business disruption and system failure' },
  execution_delivery: { 'zh-CN': '执行、交割和流程管理', en: 'Execution, delivery and process management' },
} as const satisfies Record<string, Phrase>

export function indicatorsCaption(red: readonly Phrase[], quarter: string): Phrase {
  return red.length === 0
    ? { 'zh-CN': `${quarter} 没有指标超过红线`, en: `No indicator is above red in ${quarter}` }
    : {
        'zh-CN': `${quarter} 超过红线的指标：${red.map((one) => one['zh-CN']).join('、')}`,
        en: `Above red in ${quarter}: ${red.map(({ en }) => en.toLowerCase()).join(', ')}`,
      }
}

export function branchIndicatorsCaption(worst: { branch: string; reds: number } | null): Phrase {
  return worst === null
    ? {
        'zh-CN': '各机构近一年没有指标超过红线',
        en: 'No branch has an indicator above red over the last year',
      }
    : {
        'zh-CN': `近一年超红线指标最多的是 ${worst.branch}（${worst.reds} 项）`,
        en: `Most indicators above red over the last year: ${worst.branch} (${worst.reds})`,
      }
}

export function redOfficersCaption(indicators: number): Phrase {
  return {
    'zh-CN': `近一年有 ${indicators} 项指标存在超红线的客户经理`,
    en: `Account managers are above red in ${indicators} ${indicators === 1 ? 'indicator' : 'indicators'} over the last year`,
  }
}

export function redOfficersCell(names: readonly string[], red: number): Phrase {
  const more = red > names.length ? ' …' : ''
  return { 'zh-CN': `${names.join('，')}${more}`, en: `${names.join(', ')}${more}` }
}

export function lossCaption(events: number, net: number, largest: Phrase | null): Phrase {
  const money = writtenMoney(Math.round(100 * net))
  if (events === 0 || largest === null)
    return { 'zh-CN': '没有登记损失事件', en: 'No loss event is recorded' }
  return {
    'zh-CN': `登记损失事件 ${writtenCount(events)} 件，净损失 ${money['zh-CN']}，${largest['zh-CN']}损失最大`,
    en: `${writtenCount(events)} loss events with a net loss of ${money.en}, most of it ${largest.en.toLowerCase()}`,
  }
}
