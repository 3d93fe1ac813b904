import type { CommandHelp } from './help.ts'

export const serve: CommandHelp = {
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
    [
      '--data DIR',
      { 'zh-CN': '研究报告所在文件夹；默认 data', en: 'the folder that holds the study; data by default' },
    ],
    ['--port 7070', { 'zh-CN': '端口；默认 7070', en: 'the port; 7070 by default' }],
    [
      '--host 127.0.0.1',
      {
        'zh-CN': '监听的地址；默认只有本机能看',
        en: 'the address to listen on; by default this machine alone can see it',
      },
    ],
  ],
}
