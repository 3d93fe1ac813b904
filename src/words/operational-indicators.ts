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
  officerConcentration: { 'zh-CN': '最大客户经理余额占比', en: 'Largest officer’s share' },
  cashDisbursements: { 'zh-CN': '现金发放占比', en: 'Paid out in cash' },
  complaints: { 'zh-CN': '投诉（件）', en: 'Complaints (count)' },
  rightsConflicts: { 'zh-CN': '权限冲突（人）', en: 'Conflicting rights (persons)' },
  unregisteredMortgages: { 'zh-CN': '抵押未登记率', en: 'Mortgages not registered' },
  limitationExpiring: { 'zh-CN': '诉讼时效 90 天内届满率', en: 'Limitation ends within 90 days' },
} as const satisfies Record<string, Phrase>

/** After amber and red: what they are measured in. */
export const limitUnits = {
  share: { 'zh-CN': '', en: '' },
  count: { 'zh-CN': '', en: '' },
  perThing: { 'zh-CN': '（人均）', en: ' each' },
  timesEven: { 'zh-CN': ' 倍人均', en: ' × even' },
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
      '冒名预警：规则 R01 账户、R02、R03、R04 中任一命中的借据。冒名、资料、流程、审贷、首期、季末按发放季度；展期和续贷按到期季度；检查按应查季度；推翻率为系统建议拒绝而批准的占全部批准，按申请季度。最大客户经理余额占比：季末余额最大一人所占份额，以人均份额的倍数亮灯。现金发放：支付方式为现金的借据占比。投诉：名册所载，无日期，列在最近一季，按人均亮灯。权限冲突：同一季度既经办或调查、又审查或审批（不论是否同一笔）的人数，以实际办理为准，系统授权清单不在台账内。抵押未登记：季末未结清的抵押（含组合）借据中未办登记的占比。时效：季末已到期未还清的借据中，90 天内时效届满的占比，催收按已签收计。对象不足 20 个的季度不亮灯（计数、份额指标除外）。黄线、红线为可调参数，注明生效日期；后六项的界限为本系统设定。',
    en: 'Impostor alerts: notes in a hit of R01 (accounts), R02, R03 or R04. By quarter of disbursement, but extensions and renewals by that of the due date, checks by that of their due day, overrides (granted though the system refused, of all granted) by that of the application. Largest officer’s share: of what is outstanding at the quarter’s end, lit by multiples of an even share. Cash: notes whose channel is cash. Complaints: as the register has them, undated, in the last quarter, lit per officer. Conflicting rights: persons who in one quarter lent or surveyed and also reviewed or approved, the same note or another; by what they did, since no file lists system rights. Mortgages: of open mortgaged (and combined) notes at the quarter’s end, those not registered. Limitation: of notes past due at the quarter’s end, those whose period ends within 90 days, demands taken as signed. Below 20 things in a quarter there is no light, counts and shares of money apart. Amber and red are dated parameters; those of the last six are ours.',
  },
  of: { 'zh-CN': '机构／客户经理', en: 'Branch or officer' },
  name: { 'zh-CN': '编号', en: 'Code' },
  redByQuarterNotes: {
    'zh-CN': '红灯季度多的在前。客户经理只列最近一年超红线的。“—”为不足 20 个。',
    en: 'Those with most red quarters first; of officers those above red over the last year. A dash where there are fewer than 20.',
  },
  monthNotes: {
    'zh-CN':
      '最近十二个已结束的月份，口径、黄线、红线与按季度的表相同，存量指标取月末。季末三天发放占比只有季度才有，投诉没有日期，两项不列。各机构逐月数字、近一年超红线的客户经理逐月数字在 study.json。首期逾期要等首期到期 60 天后才能判断，近几个月的多为空。',
    en: 'The last twelve months that are over, defined and lit as by quarter, stocks at the month’s end. The share lent in a quarter’s last 3 days has no month, complaints no date: both are left out. Months of branches, and of officers above red over the year, stand in study.json. A first payment can be judged 60 days after its due date, so that the latest months are mostly blank.',
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
  quarter: { 'zh-CN': '季度', en: 'Quarter' },
  typesOfQuarter: { 'zh-CN': '其中（件）', en: 'Of these (events)' },
  lossQuartersNotes: {
    'zh-CN': '按发生日期，最近八个季度，含尚未结束的一个；追回记在事件发生的季度。',
    en: 'By day of occurrence, the last eight quarters with the one under way; recoveries stand in the quarter of their event.',
  },
  earlierOrUndated: { 'zh-CN': '更早或无日期的事件', en: 'events that are earlier or undated' },
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

/** `judged` of `all` indicators could be given a light in the last quarter. */
export function indicatorsCaption(
  red: readonly Phrase[],
  judged: number,
  all: number,
  quarter: string,
): Phrase {
  if (judged === 0) {
    return {
      'zh-CN': `${all} 项指标在 ${quarter} 均无从判断：缺列或笔数太少`,
      en: `None of ${all} indicators can be judged in ${quarter}: columns are missing, or notes too few`,
    }
  }
  const judgedOf = {
    'zh-CN': judged < all ? `（可判断的 ${judged} 项，共 ${all} 项）` : '',
    en: judged < all ? ` (${judged} of ${all} can be judged)` : '',
  }
  return red.length === 0
    ? {
        'zh-CN': `${quarter} 没有指标超过红线${judgedOf['zh-CN']}`,
        en: `No indicator is above red in ${quarter}${judgedOf.en}`,
      }
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

export function redByQuarterCaption(lines: number, listed: number): Phrase {
  const part = listed < lines
  return {
    'zh-CN': `两年内曾亮红灯的机构、客户经理指标 ${lines} 项${part ? `，列出 ${listed} 项` : ''}，逐季列示`,
    en: `${lines} indicators of branches and officers were red in some quarter of two years${part ? `; ${listed} are listed` : ''}`,
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

export function lossQuartersCaption(events: number, quarter: string, net: number): Phrase {
  const money = writtenMoney(Math.round(100 * net))
  return {
    'zh-CN': `最近八个季度损失事件 ${writtenCount(events)} 件，${quarter} 净损失最大（${money['zh-CN']}）`,
    en: `${writtenCount(events)} loss events in the last eight quarters, the largest net loss in ${quarter} (${money.en})`,
  }
}

export function lossTypesCell(types: readonly { readonly type: Phrase; readonly events: number }[]): Phrase {
  return {
    'zh-CN': types.map(({ type, events }) => `${type['zh-CN']} ${events}`).join('，'),
    en: types.map(({ type, events }) => `${type.en} ${events}`).join(', '),
  }
}
