/**
 * Township and village names composed from syllables that are common around Mudanjiang. A name may by chance
 * be borne by a real place; the coordinates and all else are invented.
 */
const heads = [
  '青石',
  '柳树',
  '桦皮',
  '白桦',
  '红松',
  '云杉',
  '椴木',
  '榆林',
  '黑石',
  '银杏',
  '双泉',
  '三岔',
  '五棵',
  '长岭',
  '望江',
  '清溪',
  '金谷',
  '稻香',
  '耳香',
  '北湾',
  '南屏',
  '东坡',
  '西林',
  '平川',
  '响水',
  '雁窝',
  '鹿鸣',
  '松荫',
]
const tails = ['河', '沟', '岭', '甸', '岗', '泉', '川', '湾', '台', '屯']
const villageHeads = [
  '东兴',
  '西安',
  '南沟',
  '北甸',
  '新立',
  '永丰',
  '长胜',
  '光明',
  '红星',
  '和平',
  '兴隆',
  '太平',
  '团结',
  '胜利',
  '前进',
  '富强',
  '双河',
  '石场',
  '大林',
  '小林',
  '向阳',
  '临江',
  '靠山',
  '民主',
  '民乐',
  '仁里',
  '共和',
  '新胜',
  '东升',
  '西岗',
]

export const townshipNameCount = heads.length * tails.length

/** A different name for each index below `townshipNameCount`. */
export function townshipName(index: number): string {
  const head = heads[index % heads.length]
  const tail = tails[(index + Math.floor(index / heads.length)) % tails.length]
  return `${head}${tail}${index % 3 === 2 ? '乡' : '镇'}`
}

/** Unique together with its township: the column `village` holds both. */
export function villageName(township: string, index: number): string {
  const round = Math.floor(index / villageHeads.length)
  return `${township}${villageHeads[index % villageHeads.length]}${round === 0 ? '' : round + 1}村`
}
