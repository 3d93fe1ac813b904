import type { CanonicalColumn } from './canonical-column.ts'

/**
 * Spellings of coded values, canonical value first. Numbers are the code systems of DOMAIN §8.2: the personal credit
 * report's guarantee 1..9 beside the cooperatives' 00/10/20/30, five categories as 1..5 or 10..50.
 */
const codeSpellings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  guarantee: {
    credit: '00 0 4 信用 信用免担保 免担保 信用贷款 纯信用 信用担保 农户小额信用',
    guaranteed: '30 3 保证 保证担保 保证贷款 自然人保证 一般保证 连带责任保证 guarantor guarantee',
    joint: '7 联保 农户联保 联保贷款 农户联保贷款 小组联保 三户联保 五户联保 joint_liability group',
    mortgaged: '10 2 抵押 抵押担保 抵押贷款 房产抵押 林权抵押 土地经营权抵押 mortgage',
    pledged: '20 1 质押 质押担保 质押贷款 质押含保证金 存单质押 pledge',
    combined: '5 6 9 组合 组合担保 混合 混合担保 组合含保证 组合不含保证 其他 combination',
  },
  category: {
    normal: '10 1 01 正常 正常类 正常贷款 pass A',
    special_mention: '20 2 02 关注 关注类 关注贷款 special_mention B',
    substandard: '30 3 03 次级 次级类 次级贷款 C',
    doubtful: '40 4 04 可疑 可疑类 可疑贷款 D',
    loss: '50 5 05 损失 损失类 损失贷款 E',
  },
  credit_grade: {
    excellent: '优秀 优 优秀户 一级 1 1级 A AAA',
    good: '较好 良好 良 较好户 二级 2 2级 B AA',
    fair: '一般 中 一般户 三级 3 3级 C',
    unrated: '未评 未评级 未评定 无 0 9 未参评 不参评',
  },
  crop: {
    rice: 'RICE 水稻 稻谷 稻 A0111 0111',
    corn: 'CORN 玉米 苞米 A0113 0113 maize',
    soy: 'SOY 大豆 黄豆 豆类 A0121 0121 soybean',
    fungus: 'FUNG 食用菌 黑木耳 木耳 香菇 菌类 A0142 0142 C1372 mushroom edible_fungus',
    herb: 'HERB 中药材 药材 人参 中草药 A0171 0171 ginseng',
    vegetable: 'VEG 蔬菜 A0141 0141 vegetables',
    hog: 'HOG 生猪 猪 养猪 A0313 0313 pig pigs hogs',
    cattle: 'CATL 肉牛 牛 奶牛 养牛 A0311 0311 cow cows',
    poultry: 'POUL 家禽 鸡 鹅 鸭 养鸡 禽类 A0321 0321 A0323 0323 chicken',
    other:
      'OTH 其他 其它 小麦 薯类 烟草 羊 蜂 A0112 A0119 A0122 A0123 A0133 A0134 A0151 A0190 A0212 A0252 A0314 A0392 A0412 A0512 A0514 0190 C1311 others',
  },
  gender: {
    male: '男 1 M 男性 先生 01',
    female: '女 2 F 女性 女士 02',
  },
  settled_by: {
    cash: '现金 正常结清 正常还款 自有资金 到期收回 正常收回 现金归还 自有资金归还 归还 normal paid',
    renewal: '续贷 无还本续贷 续贷结清 转贷',
    refinance: '借新还旧 以新还旧 以贷还贷 新贷还旧 refinanced',
    guarantor: '保证人代偿 代偿 担保代偿 保证人归还 联保代偿 担保人代偿',
    insurance: '保险赔付 保险赔款 理赔 保险理赔',
    write_off: '核销 呆账核销 已核销 writeoff written_off',
    transfer: '转让 债权转让 不良转让 打包转让 出售 sold',
  },
  peril: {
    drought: 'DR 干旱 旱灾 旱',
    flood: 'FL 洪涝 涝灾 洪灾 水灾 涝',
    hail: 'HL 风雹 雹灾 冰雹 风灾',
    cold: 'CF 低温霜冻 低温 霜冻 冷害 冻害 frost',
    pest: 'PD 病虫 病虫害 虫灾',
    epidemic: 'EP 疫病 疫情 动物疫病 disease',
  },
  kind: {
    before: '贷前 贷前调查 1',
    at: '贷时 贷中 贷时审查 2',
    after: '贷后 贷后检查 3',
    phone: '电话 手机 手机号',
    account: '账号 账户 银行卡',
    address: '地址 住址',
    guarantor: '担保 保证人 担保人',
    group: '联保小组 联保 小组',
    kin: '亲属 亲戚 家属',
    call: '电话催收 电催',
    visit: '上门催收 上门',
    demand: '催收通知书 书面催收 发函',
    suit: '起诉 诉讼',
    judgment: '判决 裁决 调解',
    enforcement: '执行 强制执行',
  },
  enrolled: {
    individual: '个人 自愿 自愿投保 个人投保',
    village: '统保 整村 村集体 整村统保',
  },
}

const yes = new Set('1 是 有 y yes true t 真 √ 对 已 1.0 发生 已发生'.split(' '))
const no = new Set('0 否 无 n no false f 假 × x 未 0.0 没有 不是 未发生'.split(' '))

const spellingKeys = new Map<string, ReadonlyMap<string, string>>()

/** The canonical value of a coded cell, also of `10-抵押` or `抵押(10)`; null where the spelling is unknown. */
export function codedValue(column: CanonicalColumn, text: string): string | null {
  const spellings = spellingsOf(column)
  const key = codeKey(text)
  const words = key.replace(/^[a-z]?\d+|\d+$/g, '')
  return spellings.get(key) ?? (words === '' ? null : (spellings.get(words) ?? null))
}

/** 1, 0, or null where the spelling is neither a yes nor a no. */
export function flagValue(text: string): 0 | 1 | null {
  const key = text.normalize('NFKC').trim().toLowerCase()
  return yes.has(key) ? 1 : no.has(key) ? 0 : null
}

function spellingsOf(column: CanonicalColumn): ReadonlyMap<string, string> {
  const identity = `${column.name} ${column.levels?.join()}`
  const cached = spellingKeys.get(identity)
  if (cached) return cached
  const spellings = new Map<string, string>()
  for (const level of column.levels ?? []) {
    const listed = codeSpellings[column.name]?.[level]?.split(' ') ?? []
    for (const spelling of [level, ...listed]) spellings.set(codeKey(spelling), level)
  }
  spellingKeys.set(identity, spellings)
  return spellings
}

/** Without spaces, marks and case. */
function codeKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./()·:、]/g, '')
}
