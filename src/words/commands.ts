import type { Phrase } from './phrase.ts'
import { scheduleOptions } from './schedule-options.ts'

export const commandNames = [
  'study',
  'fit',
  'scorecard',
  'score',
  'validate',
  'sample',
  'schedule',
  'measures',
  'serve',
] as const
export type CommandName = (typeof commandNames)[number]

interface CommandHelp {
  readonly summary: Phrase
  readonly usage: string
  readonly options: readonly (readonly [flag: string, meaning: Phrase])[]
}

const json: readonly [string, Phrase] = [
  '--json',
  { 'zh-CN': '标准输出只给一份 JSON', en: 'print one JSON document on stdout and nothing else' },
]
const outcome: readonly [string, Phrase] = [
  '--outcome COL',
  { 'zh-CN': '结果变量所在列', en: 'the column that holds the outcome' },
]
const event: readonly [string, Phrase] = [
  '--event LEVEL',
  {
    'zh-CN': '代表违约的取值；默认认 1/true/yes/bad/default/是/违约',
    en: 'the value that means default; 1/true/yes/bad/default/是/违约 are known',
  },
]
const factors: readonly [string, Phrase] = [
  '--factors A,B,…',
  {
    'zh-CN': '参与分析的因素；默认为其余各列。含逗号的列名加引号：\'"收入, 万元",户数\'',
    en: `the factors; all other columns by default. A name with a comma in quotes: '"income, yuan",age'`,
  },
]
const nominal: readonly [string, Phrase] = [
  '--nominal A,…',
  { 'zh-CN': '按分类变量处理的数字列', en: 'number columns to be treated as categories' },
]
const weights: readonly [string, Phrase] = ['--weights COL', { 'zh-CN': '频数权重', en: 'frequency weights' }]
const sheet: readonly [string, Phrase] = [
  '--sheet NAME',
  {
    'zh-CN': '工作簿中台账所在的工作表；默认第一张',
    en: 'the sheet of a workbook that holds the loans; the first by default',
  },
]
const language: readonly [string, Phrase] = [
  '--language zh-CN|en',
  { 'zh-CN': '打开时先显示的语言', en: 'the language that opens first' },
]
const seed: readonly [string, Phrase] = [
  '--seed N',
  { 'zh-CN': '随机种子；同一种子结果逐字节相同', en: 'random seed; the same seed gives the same bytes' },
]

export const commandHelp: Record<CommandName, CommandHelp> = {
  study: {
    summary: {
      'zh-CN': '从贷款台账到违约影响因素：一条命令出一份研究报告',
      en: 'from the loan book to the factors that drive default: one command, one study',
    },
    usage: 'qingmiao study BOOK -o DIR [options]',
    options: [
      [
        '-o DIR',
        {
          'zh-CN': '输出文件夹',
          en: 'the folder for study.html, study.json, tables.xlsx, scorecard.json, problems.csv',
        },
      ],
      language,
      [
        '--as-of DATE',
        {
          'zh-CN': '截止日；默认取台账中最晚的日期',
          en: 'the as-of date; the latest date in the book by default',
        },
      ],
      outcome,
      event,
      [
        '--window 12',
        {
          'zh-CN': '表现期：原到期日后的月数',
          en: 'the performance window, in months after the original due date',
        },
      ],
      ['--model FILE', { 'zh-CN': '预先指定的模型（JSON）', en: 'a pre-stated model (JSON)' }],
      [
        '--population micro|joint|farmers|all',
        {
          'zh-CN': '研究总体：小额信用、联保、全部农户、全部贷款',
          en: 'the population: micro-credit, joint-guarantee, all farmers, all loans',
        },
      ],
      [
        '--strict',
        {
          'zh-CN': '有不能用的行就拒绝，而不是剔除',
          en: 'refuse a book with unusable rows instead of setting them aside',
        },
      ],
      ['--mapping FILE', { 'zh-CN': '沿用已保存的列对应关系', en: 'use a saved column mapping' }],
      ['--save-mapping FILE', { 'zh-CN': '保存本次的列对应关系', en: 'save the column mapping of this run' }],
      sheet,
      [
        '--control-totals FILE',
        { 'zh-CN': '与总账核对的笔数与金额', en: 'counts and amounts to tie the book to' },
      ],
      [
        '--table-order apa|spss',
        { 'zh-CN': '回归表的排列次序', en: 'the reading order of the regression tables' },
      ],
      [
        '--council council|board|committee',
        {
          'zh-CN': '提交对象：理事会、董事会、贷审会',
          en: "before whom it is put: a cooperative's council, a bank's board, the loan committee",
        },
      ],
      seed,
      json,
    ],
  },
  fit: {
    summary: {
      'zh-CN': '对任一文件做逻辑回归，给出推断、影响程度与重要性',
      en: 'a logistic regression on any file, with inference, effects and importance',
    },
    usage: 'qingmiao fit FILE --outcome COL [options]',
    options: [
      outcome,
      event,
      [
        '--events COL --non-events COL',
        { 'zh-CN': '分组数据：违约数与未违约数两列', en: 'grouped data: counts of events and of non-events' },
      ],
      factors,
      [
        '--nominal A,…',
        { 'zh-CN': '按分类变量处理的数字列', en: 'number columns to be treated as categories' },
      ],
      [
        '--reference A=LEVEL,…',
        {
          'zh-CN': '各分类变量的参照组；含逗号的加引号：\'作物="玉米, 一季"\'',
          en: `the reference level of a category; one with a comma in quotes: 'crop="corn, one season"'`,
        },
      ],
      [
        '--method ml|firth [--flic]',
        {
          'zh-CN': '最大似然，或 Firth 惩罚似然（可校正截距）',
          en: 'maximum likelihood, or Firth (with intercept correction)',
        },
      ],
      [
        '--population-rate P',
        { 'zh-CN': '病例对照抽样时总体的违约率', en: 'the population default rate of a case-control sample' },
      ],
      [
        '--cluster COL[,COL]',
        { 'zh-CN': '聚类稳健标准误（一维或二维）', en: 'cluster-robust errors, one or two ways' },
      ],
      ['--cluster-correction CR1|CR0|stata', { 'zh-CN': '小样本修正', en: 'the small-sample multiplier' }],
      [
        '--random-intercept COL[,COL] [--quadrature N]',
        {
          'zh-CN':
            '随机截距（如客户经理、网点与客户经理）；一列用 N 点自适应求积（默认 9，1 为拉普拉斯），两列用拉普拉斯',
          en: 'random intercepts (officers; officers within branches): one column by N-point adaptive quadrature (9; 1 is Laplace), two by Laplace',
        },
      ],
      ['--robust HC1|HC0|HC3', { 'zh-CN': '异方差稳健标准误', en: 'heteroscedasticity-robust errors' }],
      weights,
      ['--confidence 0.95', { 'zh-CN': '置信水平', en: 'the confidence level' }],
      [
        '--importance',
        {
          'zh-CN': '因素多于 10 个时也算重要性，并给自助法区间',
          en: 'importance also above 10 factors, with bootstrap intervals',
        },
      ],
      sheet,
      seed,
      json,
    ],
  },
  scorecard: {
    summary: { 'zh-CN': '最优分箱并制作评分卡', en: 'optimal binning and a scorecard' },
    usage: 'qingmiao scorecard FILE --outcome COL -o card.json [options]',
    options: [
      outcome,
      event,
      factors,
      nominal,
      weights,
      ['--breaks FILE', { 'zh-CN': '人工指定的部分或全部分箱', en: 'some or all cuts, fixed by hand' }],
      [
        '--monotone auto|ascending|descending|peak|valley|none',
        { 'zh-CN': '违约率随变量的走向', en: 'how the default rate may move with a factor' },
      ],
      [
        '--points 600 --odds 19 --points-to-double-odds 50',
        {
          'zh-CN': '分值刻度：好坏比为 odds 时得 points 分',
          en: 'the scale: points at good:bad odds, points to double them',
        },
      ],
      ['-o FILE', { 'zh-CN': '评分卡文件', en: 'the card' }],
      json,
    ],
  },
  score: {
    summary: { 'zh-CN': '用评分卡给文件逐行打分', en: 'score each row of a file with a card' },
    usage: 'qingmiao score card.json FILE -o scores.csv',
    options: [
      [
        '-o FILE',
        {
          'zh-CN': '原行加上分数、概率、等级与原因',
          en: 'the rows with score, probability, grade and reasons',
        },
      ],
    ],
  },
  validate: {
    summary: {
      'zh-CN': '检验评分卡：区分、校准、稳定',
      en: 'validate a card: discrimination, calibration, stability',
    },
    usage: 'qingmiao validate card.json FILE --outcome COL [--baseline FILE] [options]',
    options: [
      outcome,
      event,
      weights,
      ['--baseline FILE', { 'zh-CN': '用于稳定性比较的基准文件', en: 'the file to compare stability with' }],
      json,
    ],
  },
  sample: {
    summary: { 'zh-CN': '生成一家有据可查的模拟信用社', en: 'make the documented synthetic cooperative' },
    usage: 'qingmiao sample -o FILE|DIR [--loans 20000] [--seed 1] [--default-rate 0.06] [--truth FILE]',
    options: [
      [
        '-o FILE|DIR',
        {
          'zh-CN': '只要贷款则给文件，要全部附表则给文件夹',
          en: 'a file for the loans alone, a folder for all companions',
        },
      ],
      ['--loans 20000', { 'zh-CN': '借据笔数', en: 'how many loan notes' }],
      ['--default-rate 0.06', { 'zh-CN': '目标违约率', en: 'the default rate to reach' }],
      [
        '--truth FILE',
        {
          'zh-CN': '写出真实系数、效应与注入的案例',
          en: 'write the true coefficients, effects and injected cases',
        },
      ],
      seed,
    ],
  },
  schedule: {
    summary: {
      'zh-CN': '还款计划：什么时候还多少本金和利息，分毫不差',
      en: 'a repayment schedule: what falls due when, to the fen',
    },
    usage:
      'qingmiao schedule --principal 100 --annual-rate 0.094822 --instalments 6 --disbursed DATE --method … [options]',
    options: [...scheduleOptions, json],
  },
  measures: {
    summary: {
      'zh-CN': '七项措施在本社台账上各少损失多少、花多少钱、先做哪一项',
      en: 'what each of the seven measures avoids and costs on this book, and which first',
    },
    usage: 'qingmiao measures BOOK -o DIR [--previous BOOK] [--explain FIGURE] [options]',
    options: [
      ['-o DIR', { 'zh-CN': '输出文件夹', en: 'the folder for measures.html, measures.json, measures.xlsx' }],
      [
        '--explain FIGURE',
        {
          'zh-CN': '解释一个数字的来历：公式、用到的数、背后的借据，如 insurance.lossAvoided',
          en: 'where a figure comes from: formula, inputs, loans; insurance.lossAvoided, say',
        },
      ],
      [
        '--previous BOOK',
        { 'zh-CN': '上一期台账，比较预期损失的变化', en: 'the last book, to see what changed' },
      ],
      language,
      seed,
      json,
    ],
  },
  serve: {
    summary: { 'zh-CN': '在本机浏览器中查看研究报告', en: 'show the study in a browser on this machine' },
    usage: 'qingmiao serve [--port 7070] [--host 127.0.0.1] [--data DIR] [--demo]',
    options: [
      [
        '--demo',
        {
          'zh-CN': '首次启动时生成示范信用社并完成研究',
          en: 'make the demonstration cooperative and its study on the first start',
        },
      ],
      ['--data DIR', { 'zh-CN': '研究报告所在文件夹', en: 'the folder that holds the study' }],
    ],
  },
}

export const mainHelp = {
  title: {
    'zh-CN': '青苗——农户小额信贷风险管理',
    en: "Qingmiao, risk management of farmers' microcredit",
  },
  commands: { 'zh-CN': '命令', en: 'Commands' },
  more: {
    'zh-CN': '查看某条命令的用法：qingmiao 命令 --help',
    en: 'For one command: qingmiao COMMAND --help',
  },
  unknownCommand: (name: string): Phrase => ({
    'zh-CN': `没有命令“${name}”。`,
    en: `There is no command "${name}".`,
  }),
  usage: { 'zh-CN': '用法', en: 'Usage' },
  needsArgument: (what: string): Phrase => ({
    'zh-CN': `缺少 ${what}。`,
    en: `${what} is missing.`,
  }),
  badOption: (detail: string): Phrase => ({
    'zh-CN': `命令行有误：${detail}`,
    en: `The command line is wrong: ${detail}`,
  }),
  badValue: (option: string, value: string, expected: string): Phrase => ({
    'zh-CN': `${option} 的值“${value}”不可用，应为 ${expected}。`,
    en: `${option} cannot be "${value}"; expected ${expected}.`,
  }),
  staleLock: (pid: string, host: string): Phrase => ({
    'zh-CN': `文件夹里有一次中断的运行（进程 ${pid}，主机 ${host}）留下的锁，已解除。`,
    en: `The folder was still locked by an interrupted run (process ${pid} on ${host}); the lock was removed.`,
  }),
  ourFault: (detail: string): Phrase => ({
    'zh-CN': `程序自身出错（不是您的数据）：${detail}。设 QINGMIAO_DEBUG=1 重跑可看到调用栈。`,
    en: `The program failed (not your data): ${detail}. Run again with QINGMIAO_DEBUG=1 for the stack trace.`,
  }),
} as const satisfies Record<string, Phrase | ((...parts: string[]) => Phrase)>
