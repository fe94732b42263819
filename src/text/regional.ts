/**
 * Which words mean the same in another region (軟體, 软件)?
 *
 * Never a fold: these are different words, and what they find is shown as such.
 * The pairs are OpenCC's phrase tables for Taiwan and Hong Kong, read in both
 * directions, and a few of policy that the tables lack.
 */
import { foldText } from './fold.ts';
import { regionalEntries } from './opencc.ts';
import { foldedForms } from './phrases.ts';
import { type Table, tableNamed } from './tables.ts';

/**
 * Each pair names one thing in the statutes or official papers of both sides:
 * 残疾人保障法 and 身心障礙者權益保障法; 居民身份证法 and 戶籍法; 志愿服务条例 and
 * 志願服務法; 城市规划法 (in force until 2008) and 都市計畫法; patents, trade marks and
 * copyright as 知识产权 and 智慧財產權; sustainable development as 可持续发展 and
 * 永續發展; 城市公共交通条例 and 發展大眾運輸條例, their buses as 公交车 and 公車; 地铁
 * and the 捷運 of 大眾捷運法; 产品质量 and 產品品質; 计算机 and 電腦 of the statutes on software.
 */
const POLICY_PAIRS: readonly (readonly [mainland: string, taiwan: string])[] = [
  ['可持续发展', '永續發展'],
  ['残疾人', '身心障礙者'],
  ['身份', '身分'],
  ['身份证', '身分證'],
  ['居民身份证', '國民身分證'],
  ['志愿者', '志工'],
  ['城市规划', '都市計畫'],
  ['知识产权', '智慧財產權'],
  ['公共交通', '大眾運輸'],
  ['地铁', '捷運'],
  ['公交车', '公車'],
  ['大数据', '巨量資料'],
  ['云计算', '雲端運算'],
  ['质量', '品質'],
  ['计算机', '電腦'],
];

/**
 * Pairs of the tables that name one thing in software only. In 365,000 articles
 * of both sides, each word of a pair occurs a hundred times or more on the other
 * side too, with a meaning of its own: 支援 is no 支持, 执行 no 运行.
 */
const NOT_IN_POLICY: readonly (readonly [string, string])[] = [
  ['保存', '储存'],
  ['内核', '核心'],
  ['图像', '影像'],
  ['局部', '区域性'],
  ['性能', '效能'],
  ['支持', '支援'],
  ['文件', '档案'],
  ['添加', '新增'],
  ['联系', '联络'],
  ['声明', '宣告'],
  ['设备', '装置'],
  ['设置', '设定'],
  ['运行', '执行'],
];

let vocabulary: Table | undefined;

/** Works out: each folded form of a word → words for the same thing as printed. */
export function makeRegionalVocabulary(): Table {
  const related = new Map<string, Set<string>>();
  const excluded = new Set(NOT_IN_POLICY.map((pair) => pair.map(foldText).join(' ')));
  const relate = (word: string, other: string): void => {
    for (const form of foldedForms(word)) {
      related.set(form, (related.get(form) ?? new Set()).add(other));
    }
  };
  for (const [one, other] of [...regionalEntries(), ...POLICY_PAIRS]) {
    const [a, b] = [foldText(one), foldText(other)];
    if (a === b || excluded.has(`${a} ${b}`) || excluded.has(`${b} ${a}`)) continue;
    relate(one, other);
    relate(other, one);
  }
  return new Map(Array.from(related, ([word, others]) => [word, [...others]]));
}

/**
 * The words that stand for the same thing in another region.
 *
 * @param term - a folded word, the whole of it.
 * @returns source words, in either script; none when it is no regional word. Two
 *   of them may fold alike.
 */
export function regionalVocabulary(term: string): string[] {
  vocabulary ??= tableNamed('regional', makeRegionalVocabulary);
  return [...(vocabulary.get(term) ?? [])];
}
