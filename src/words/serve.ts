import type { Phrase } from './phrase.ts'

/** What `serve` says in the terminal and on the page that waits for the study. */
export const servePhrases = {
  makingSample: (loans: number): Phrase => ({
    'zh-CN': `正在生成示范信用社（${loans.toLocaleString('en')} 笔借据，模拟数据，不对应任何真人）…`,
    en: `Making the demonstration cooperative (${loans.toLocaleString('en')} loan notes, synthetic, matching nobody) …`,
  }),
  sampleIsThere: { 'zh-CN': '示范信用社已在。', en: 'The demonstration cooperative is there already.' },
  studyIsThere: { 'zh-CN': '研究报告已在。', en: 'Its study is there already.' },
  studying: { 'zh-CN': '正在研究台账…', en: 'Studying the loan book …' },
  ready: (url: string): Phrase => ({
    'zh-CN': `研究报告已就绪，请用浏览器打开 ${url} （按 Ctrl+C 结束）`,
    en: `The study is ready: open ${url} in a browser (Ctrl+C ends)`,
  }),
  portTaken: (port: number): Phrase => ({
    'zh-CN': `端口 ${port} 已被占用。请换一个端口：--port ${port + 1}，或设环境变量 PORT。`,
    en: `Port ${port} is in use. Choose another: --port ${port + 1}, or set the environment variable PORT.`,
  }),
  cannotListen: (host: string, port: number, reason: string): Phrase => ({
    'zh-CN': `无法在 ${host} 的端口 ${port} 上提供服务（${reason}）。请检查 --host 是否为本机地址；1024 以下的端口普通用户不能用，可换 --port 7070。`,
    en: `Cannot serve at ${host}, port ${port} (${reason}). See whether --host is an address of this machine; ports below 1024 are not for ordinary users, so try --port 7070.`,
  }),
  noStudy: (folder: string): Phrase => ({
    'zh-CN': `${folder} 里没有研究报告。先运行：qingmiao study 台账文件 -o ${folder}`,
    en: `There is no study in ${folder}. Run first: qingmiao study BOOK -o ${folder}`,
  }),
  waitingTitle: { 'zh-CN': '青苗正在准备研究报告', en: 'Qingmiao is preparing the study' },
  waitingText: {
    'zh-CN': '首次启动约需半分钟，本页会自动刷新。',
    en: 'The first start takes about half a minute; this page refreshes by itself.',
  },
  failedTitle: { 'zh-CN': '研究报告没有完成', en: 'The study did not finish' },
  failedText: {
    'zh-CN': '原因写在启动青苗的终端窗口里。',
    en: 'The reason stands in the terminal that started Qingmiao.',
  },
} as const satisfies Record<string, Phrase | ((...parts: never[]) => Phrase)>
