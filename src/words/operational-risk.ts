import type { Phrase } from './phrase.ts'
import { writtenCount, writtenPercent } from './written-numbers.ts'

export const operationalWords = {
  title: { 'zh-CN': '操作风险', en: 'Operational risk' },
  introduction: {
    'zh-CN':
      '操作风险来自本社自己的人、流程和数据。本章依次看：数据是否完整可信，贷款是否按程序办理，识别规则和关键风险指标指向哪里，损失事件和隐性关联，以及各客户经理经办的贷款，违约是否多于其借款人状况和年景所能解释的程度。',
    en: 'Operational risk comes from the lender’s own people, process and data. This chapter looks at whether the data are complete and sound, whether loans were handled in order, where the detection rules and key risk indicators point, at losses and hidden groups, and at whether the loans of each account manager default more than their borrowers and years explain.',
  },
  notALoanBook: {
    'zh-CN': '文件不是贷款台账，没有机构、客户经理和办理日期。',
    en: 'The file is no loan book: it has no branches, account managers or process dates.',
  },
  dataHeading: { 'zh-CN': '数据质量', en: 'Quality of the data' },
  processHeading: { 'zh-CN': '办贷流程', en: 'The process of lending' },
  officersHeading: {
    'zh-CN': '客户经理：实际违约与预期违约',
    en: 'Account managers: observed and expected defaults',
  },

  noProblems: {
    'zh-CN': '读取时未发现问题行：借据号、金额、日期、证件号码和代码均通过检查。',
    en: 'Reading found no faulty row: loan numbers, amounts, dates, identity numbers and codes all passed.',
  },

  branch: { 'zh-CN': '机构', en: 'Branch' },
  notes: { 'zh-CN': '笔数', en: 'Notes' },
  blankCells: { 'zh-CN': '空白项', en: 'Blank cells' },
  blankShare: { 'zh-CN': '空白率', en: 'Share blank' },
  worstField: { 'zh-CN': '空白最多的项目', en: 'Most often blank' },
  itsBlankShare: { 'zh-CN': '该项空白率', en: 'Its share blank' },
  noBranch: { 'zh-CN': '（未注明）', en: '(not given)' },
  allBranches: { 'zh-CN': '合计', en: 'All' },
  nothingBlank: { 'zh-CN': '无', en: 'none' },

  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  judged: { 'zh-CN': '可判断笔数', en: 'Notes judged' },
  shown: { 'zh-CN': '出现笔数', en: 'Found' },
  rate: { 'zh-CN': '占比', en: 'Rate' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  limits: { 'zh-CN': '预警线／红线', en: 'Amber / red' },
  light: { 'zh-CN': '判断', en: 'Reading' },
  cannotTell: { 'zh-CN': '台账缺少所需的列', en: 'the book lacks the columns' },
  indicatorNotes: {
    'zh-CN':
      '总体内全部已发放借据，各年合计。预警线和红线为行业通行的内控参考值，可按本社制度调整；标“逐笔核查”的指标不设容忍度。季末发放占比：若均匀发放，每季最后三天约占 3.3%。',
    en: 'All notes of the population, all years. Amber and red are customary values of internal control, to be set by the lender’s own rules; “check each” means none is tolerated. With even lending the last three days of the quarters hold about 3.3% of the notes.',
  },
  byBranchNotes: {
    'zh-CN': '格内为出现笔数及其占可判断笔数的比例；可判断笔数不足 10 笔的只列笔数；“—”为无法判断。',
    en: 'Cells hold the notes found and their share of those judged; below 10 judged the count stands alone; a dash is what can’t be told.',
  },
  officer: { 'zh-CN': '客户经理', en: 'Account manager' },
  elsewhere: { 'zh-CN': '其他人占比', en: 'Rate of the others' },
  qValue: { 'zh-CN': 'q 值', en: 'q' },

  observed: { 'zh-CN': '实际违约', en: 'Observed' },
  expected: { 'zh-CN': '预期违约', en: 'Expected' },
  ratio: { 'zh-CN': '实际/预期', en: 'Observed / expected' },
  worstTenth: { 'zh-CN': '属最高一成的概率', en: 'P(highest tenth)' },
  disasterShare: { 'zh-CN': '受灾占比', en: 'Hit by disaster' },
  healthShare: { 'zh-CN': '重病死亡占比', en: 'Illness or death' },
  verdict: { 'zh-CN': '结论', en: 'Reading' },
  limit95: { 'zh-CN': '95% 控制限', en: '95% limits' },
  limit998: { 'zh-CN': '99.8% 控制限', en: '99.8% limits' },
  nobodyJudged: {
    'zh-CN': '每名客户经理或预期违约不足 5 笔，或一直独自管理所在乡镇，与乡镇和年景分不开。',
    en: 'Each has fewer than five expected defaults, or has been alone in the township and cannot be told from it.',
  },
  funnelNotes: {
    'zh-CN':
      '横轴为折算后的预期违约笔数：扣除同一村、同一乡镇年度内同涨同落的影响后，相当于多少笔彼此独立的预期违约，因此小于表中的预期违约。控制限按泊松分布精确计算。实心菱形为经错误发现率（5%）校正后仍超出的客户经理。',
    en: 'The horizontal axis holds effective expected defaults: as many independent ones as say the same once notes of one village and of one township’s year move together; they are fewer than in the table. Limits are exact Poisson. Diamonds are those outside after correction for a false-discovery rate of 5%.',
  },
  officerNotes: {
    'zh-CN':
      '预期违约由其他客户经理经办的贷款估计，只用借款人状况和所受冲击，不含客户经理可以决定的金额、期限、担保、等级和利率，并按同一乡镇、同一年度其他人的实际情况调整。按编号排列，不作排名。',
    en: 'Expected defaults come from the loans of the other managers, from the borrowers’ circumstances and shocks alone, without amount, term, guarantee, grade or rate, which a manager can set; they follow how the others’ loans fared in the same township and year. In the order of their codes: no rank.',
  },
  blameTitle: { 'zh-CN': '怎样使用这些数字', en: 'How to use these figures' },
  blame: {
    'zh-CN':
      '“多于预期”只说明违约多于其借款人状况和年景所能解释的程度，不说明原因，更不等于失职：原因可能在辖区、在账上没有记录的情况，也可能只是偶然。请先看受灾和重病死亡的占比，再查档案和三查记录，然后谈话；核查结论可作为尽职免责的依据。“少于预期”同样需要核实，例如是否以新还旧。',
    en: '“More than expected” says that there are more defaults than the borrowers and years explain. It does not say why, and it is no finding of fault: the cause may lie in the area, in what the book does not record, or in chance. Look first at disasters, illness and death, then at the files and the three checks, then talk. What is found can serve as evidence of due diligence. “Fewer than expected” deserves a look too, for loans repaid with new ones.',
  },
  noOfficers: {
    'zh-CN': '台账没有客户经理一列，或只有一名客户经理，无从比较。',
    en: 'The book has no column of account managers, or only one manager: nothing to compare.',
  },
} as const satisfies Record<string, Phrase>

export const breachLabels = {
  sequenceBroken: { 'zh-CN': '流程倒置', en: 'Steps out of order' },
  dutiesNotSeparated: { 'zh-CN': '审贷未分离', en: 'Duties not separated' },
  overAuthority: { 'zh-CN': '超权限审批', en: 'Approved beyond authority' },
  firstCheckLate: { 'zh-CN': '首次贷后检查迟或缺', en: 'First check late or missing' },
  identityFault: { 'zh-CN': '证件号码有误', en: 'Faulty identity number' },
  quarterEnd: { 'zh-CN': '季末三天发放', en: 'Lent in the last 3 days of a quarter' },
  earlyArrears: { 'zh-CN': '首期还款逾期', en: 'First payment in arrears' },
} as const satisfies Record<string, Phrase>

export const breachMeanings: Phrase = {
  'zh-CN':
    '流程倒置：申请、调查、审查、审批、签约、放款的日期先后颠倒。审贷未分离：调查人、审查人、审批人有重合。首次贷后检查：应在放款后 30 天内。首期还款逾期：首期本息逾期超过 30 天，于到期后 60 天内判断。',
  en: 'Steps out of order: the dates of application, survey, review, approval, contract and disbursement do not follow each other. Duties: an investigator, reviewer or approver is the same person. First check: due within 30 days of disbursement. First payment: more than 30 days late, told within 60 days of its due date.',
}

export const lightLabels = {
  green: { 'zh-CN': '正常', en: 'in order' },
  amber: { 'zh-CN': '预警', en: 'amber' },
  red: { 'zh-CN': '超红线', en: 'red' },
  checkEach: { 'zh-CN': '逐笔核查', en: 'check each' },
  none: { 'zh-CN': '未发现', en: 'none found' },
} as const satisfies Record<string, Phrase>

export const verdictLabels = {
  more: { 'zh-CN': '多于预期', en: 'more than expected' },
  fewer: { 'zh-CN': '少于预期', en: 'fewer than expected' },
  within: { 'zh-CN': '范围内', en: 'as expected' },
  cannotBeSeparated: { 'zh-CN': '无法区分', en: 'cannot be separated' },
  tooFew: { 'zh-CN': '笔数太少', en: 'too few' },
} as const satisfies Record<string, Phrase>

export const fieldLabels = {
  household_id: { 'zh-CN': '户号', en: 'household' },
  identity_number: { 'zh-CN': '证件号码', en: 'identity number' },
  product: { 'zh-CN': '产品', en: 'product' },
  branch: { 'zh-CN': '机构', en: 'branch' },
  account_manager: { 'zh-CN': '客户经理', en: 'account manager' },
  balance: { 'zh-CN': '余额', en: 'balance' },
  annual_rate: { 'zh-CN': '执行利率', en: 'rate' },
  guarantee: { 'zh-CN': '担保方式', en: 'guarantee' },
  purpose: { 'zh-CN': '用途', en: 'purpose' },
  category: { 'zh-CN': '五级分类', en: 'category' },
} as const satisfies Record<string, Phrase>

export function problemsFound(times: number, kinds: number, setAside: number): Phrase {
  return {
    'zh-CN': `读取时发现 ${kinds} 类、${writtenCount(times)} 处问题，${setAside > 0 ? `其中 ${writtenCount(setAside)} 行不能使用` : '均不影响该行使用'}；分类和处理办法见[[problems]]，逐行清单见 problems.csv。`,
    en: `Reading found ${writtenCount(times)} faults of ${kinds} ${kinds === 1 ? 'kind' : 'kinds'}${setAside > 0 ? `; ${writtenCount(setAside)} rows could not be used` : '; no row was lost'}. [[problems]] tells them by kind and what to do, problems.csv row by row.`,
  }
}

export function blankCaption(share: number, worst: { field: Phrase; share: number } | null): Phrase {
  if (worst === null) {
    return { 'zh-CN': '必填项目没有空白', en: 'No mandatory field is blank' }
  }
  return {
    'zh-CN': `必填项目空白率 ${writtenPercent(share)}，最多的是${worst.field['zh-CN']}（${writtenPercent(worst.share)}）`,
    en: `${writtenPercent(share)} of mandatory cells are blank, most often ${worst.field.en} (${writtenPercent(worst.share)})`,
  }
}

export function blankNote(fields: readonly Phrase[], absent: readonly Phrase[]): Phrase {
  const list = (phrases: readonly Phrase[], language: 'zh-CN' | 'en') =>
    phrases.map((phrase) => phrase[language]).join(language === 'en' ? ', ' : '、')
  return {
    'zh-CN': `检查的项目：${list(fields, 'zh-CN')}。${absent.length > 0 ? `台账没有的列：${list(absent, 'zh-CN')}。` : ''}`,
    en: `Fields looked at: ${list(fields, 'en')}.${absent.length > 0 ? ` Columns that the book lacks: ${list(absent, 'en')}.` : ''}`,
  }
}

export function breachesCaption(red: readonly Phrase[], each: number, judged: number): Phrase {
  if (judged === 0) {
    return {
      'zh-CN': '没有一项流程指标可以判断：台账缺所需的列',
      en: 'No indicator of the process can be judged: the book lacks the columns',
    }
  }
  const tail = {
    'zh-CN': each > 0 ? `；另有 ${writtenCount(each)} 处须逐笔核查` : '',
    en: each > 0 ? `; ${writtenCount(each)} further finds to be checked one by one` : '',
  }
  if (red.length === 0) {
    return {
      'zh-CN': `各项流程指标均未超过红线${tail['zh-CN']}`,
      en: `No indicator of the process is beyond its red line${tail.en}`,
    }
  }
  return {
    'zh-CN': `${red.map((one) => one['zh-CN']).join('、')}超过红线${tail['zh-CN']}`,
    en: `Beyond the red line: ${red.map(({ en }) => en.toLowerCase()).join(', ')}${tail.en}`,
  }
}

export function byBranchCaption(
  worst: { branch: string; indicator: Phrase; rate: number; others: number } | null,
): Phrase {
  if (worst === null) {
    return {
      'zh-CN': '各机构的流程指标之间，看不出超过偶然的差别',
      en: 'The branches differ in no indicator by more than chance',
    }
  }
  return {
    'zh-CN': `差别最明显的是 ${worst.branch} 的${worst.indicator['zh-CN']}：${writtenPercent(worst.rate)}，其他机构 ${writtenPercent(worst.others)}`,
    en: `The clearest difference: ${worst.indicator.en.toLowerCase()} in ${worst.branch}, ${writtenPercent(worst.rate)} against ${writtenPercent(worst.others)} elsewhere`,
  }
}

export function outstandingCaption(officers: number, of: number): Phrase {
  return officers === 0
    ? {
        'zh-CN': `${of} 名客户经理中，没有人的流程问题明显多于其他人`,
        en: `None of ${of} account managers has clearly more breaches than the others`,
      }
    : {
        'zh-CN': `${of} 名客户经理中，${officers} 名的流程问题明显多于其他人`,
        en: `${officers} of ${of} account managers ${officers === 1 ? 'has' : 'have'} clearly more breaches than the others`,
      }
}

export function outstandingNote(tests: number): Phrase {
  return {
    'zh-CN': `共做 ${tests} 次比较（客户经理 × 流程倒置、审贷未分离、超权限审批、首次贷后检查），每人与其余各人相比（卡方检验，期望数小于 5 时用 Fisher 精确检验），只列偏多且错误发现率在 5% 以内的。`,
    en: `Of ${tests} comparisons (managers × order, duties, authority, first check), each against all others (chi-square; Fisher’s exact test below 5 expected), those that are higher within a false-discovery rate of 5%.`,
  }
}

export function funnelCaption(counts: { judged: number; more: number; fewer: number }): Phrase {
  const { judged, more, fewer } = counts
  if (judged === 0) {
    return { 'zh-CN': '没有一名客户经理可以单独比较', en: 'No account manager can be compared' }
  }
  if (more + fewer === 0) {
    return {
      'zh-CN': `${judged} 名可比较的客户经理，违约均未超出其借款人状况和年景所能解释的范围`,
      en: `Of ${judged} account managers who can be compared, none has more or fewer defaults than borrowers, years and chance explain`,
    }
  }
  const zh = [more > 0 ? `${more} 名的违约多于` : '', fewer > 0 ? `${fewer} 名的违约少于` : ''].filter(
    Boolean,
  )
  const en = [more > 0 ? `${more} with more` : '', fewer > 0 ? `${fewer} with fewer` : ''].filter(Boolean)
  return {
    'zh-CN': `${judged} 名可比较的客户经理中，${zh.join('、')}其借款人状况和年景所能解释的程度`,
    en: `Of ${judged} account managers who can be compared, ${en.join(' and ')} defaults than their borrowers and years explain`,
  }
}

/** So many managers are named in a caption. */
const mostNamed = 5

export function officersCaption(more: readonly string[]): Phrase {
  return more.length === 0
    ? {
        'zh-CN': '各客户经理的实际违约与预期违约相比，没有超出偶然的偏多',
        en: 'No account manager has more defaults than expected by more than chance',
      }
    : {
        'zh-CN': `实际违约多于预期的客户经理：${more.slice(0, mostNamed).join('、')}${more.length > mostNamed ? `等 ${more.length} 名` : ''}`,
        en: `More defaults than expected: ${more.slice(0, mostNamed).join(', ')}${more.length > mostNamed ? ` and ${more.length - mostNamed} others` : ''}`,
      }
}

export function unjudgedNote(cannotBeSeparated: number, tooFew: number): Phrase {
  return {
    'zh-CN': `“无法区分”（人与地分不开）${cannotBeSeparated} 名：其经办贷款一半以上所在的乡镇年度没有其他人办贷（不足 10 笔），只有轮岗才能区分；“笔数太少”${tooFew} 名：预期违约不足 5 笔。两者不作判断。`,
    en: `Cannot be separated: ${cannotBeSeparated}; for more than half of what is expected of them nobody else lent in the same township and year (fewer than 10 notes), and only rotation can tell person from place. Too few: ${tooFew}, with fewer than 5 expected defaults. Neither is judged.`,
  }
}

export function spreadNote(heterogeneity: number, designEffect: number, method: 'exact' | 'oneStep'): Phrase {
  return {
    'zh-CN': `乡镇年度之间违约水平的变异系数 ${Math.sqrt(heterogeneity).toFixed(2)}，同村设计效应 ${designEffect.toFixed(2)}，均已计入区间和控制限。“剔除本人”的模型${method === 'exact' ? '逐人精确重估' : '由全体模型作一步牛顿修正得到'}。属最高一成的概率由后验抽样得到；空白表示各人之间的差别不超过偶然。`,
    en: `The level of township-years varies by ${Math.sqrt(heterogeneity).toFixed(2)} (coefficient of variation) and notes of a village go together (design effect ${designEffect.toFixed(2)}); intervals and limits allow for both. The models without the manager’s own loans are ${method === 'exact' ? 'refitted exactly' : 'one Newton step from the common one'}. P(highest tenth) is by posterior draws; blank where the managers differ by no more than chance.`,
  }
}

export function notListedNote(officers: number): Phrase {
  return {
    'zh-CN': `另有 ${writtenCount(officers)} 名在预期范围内或不作判断的客户经理未列出，见 study.json 的漏斗图数据。`,
    en: `${writtenCount(officers)} further managers, as expected or not judged, are not listed; the funnel in study.json holds those judged.`,
  }
}

/** A caption and its note as running text. */
export function sentences(caption: Phrase, note: Phrase): Phrase {
  return { 'zh-CN': `${caption['zh-CN']}。${note['zh-CN']}`, en: `${caption.en}. ${note.en}` }
}

export const unnamedOfficer: Phrase = { 'zh-CN': '未注明客户经理', en: 'no account manager named' }
export const outOfPopulation: Phrase = {
  'zh-CN': '不属于所选总体或尚未发放',
  en: 'of another population or not yet lent',
}
export const notYetLent: Phrase = { 'zh-CN': '尚未发放', en: 'not yet lent' }
