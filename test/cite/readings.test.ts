/**
 * How what policy documents name is read, through the segmenter that citations
 * use. By hand: place names after 中华人民共和国行政区划 (the readings that the
 * Ministry of Civil Affairs gives), words after 现代汉语词典, spelling and
 * capitals after GB/T 16159. Each line says why it is here.
 */
import { expect, test } from 'vitest';
import { romanized } from '../../src/cite/index.ts';
import { titleWords } from '../../src/server/index.ts';

type Line = readonly [text: string, read: string, why: string];

const PLACES: readonly Line[] = [
  ['重庆市', 'Chongqing shi', '重 chóng'],
  ['厦门市', 'Xiamen shi', '厦 xià, not shà'],
  ['六安市', "Lu'an shi", '六 lù; apostrophe before a vowel'],
  ['蚌埠市', 'Bengbu shi', '蚌 bèng, not bàng'],
  ['西安市', "Xi'an shi", 'apostrophe: else the one syllable xian'],
  ['长安区', "Chang'an qu", 'apostrophe'],
  ['淮安市', "Huai'an shi", 'apostrophe'],
  ['延安市', "Yan'an shi", 'apostrophe behind n'],
  ['延边州', 'Yanbian zhou', 'no apostrophe before a consonant'],
  ['朝阳区', 'Chaoyang qu', '朝 cháo, not zhāo'],
  ['乐清市', 'Yueqing shi', '乐 yuè'],
  ['乐山市', 'Leshan shi', '乐 lè'],
  ['乐亭县', 'Laoting xian', '乐 lào'],
  ['台州市', 'Taizhou shi', '台 tāi; without tones as 泰州'],
  ['丽水市', 'Lishui shi', '丽 lí'],
  ['会稽山', 'Kuaijishan', '会 kuài'],
  ['番禺区', 'Panyu qu', '番 pān'],
  ['东阿县', "Dong'e xian", '阿 ē, and an apostrophe'],
  ['大埔县', 'Dabu xian', '埔 bù in Guangdong'],
  ['黄埔区', 'Huangpu qu', '埔 pǔ here'],
  ['黄陂区', 'Huangpi qu', '陂 pí'],
  ['东莞市', 'Dongguan shi', '莞 guǎn'],
  ['亳州市', 'Bozhou shi', '亳 bó, not háo'],
  ['铅山县', 'Yanshan xian', '铅 yán'],
  ['涡阳县', 'Guoyang xian', '涡 guō'],
  ['枞阳县', 'Zongyang xian', '枞 zōng'],
  ['盱眙县', 'Xuyi xian', 'rare characters'],
  ['邗江区', 'Hanjiang qu', 'rare character'],
  ['闵行区', 'Minhang qu', '行 háng'],
  ['什邡市', 'Shifang shi', '什 shí'],
  ['郫都区', 'Pidu qu', '都 dū'],
  ['成都市', 'Chengdu shi', '都 dū'],
  ['都江堰市', 'Dujiangyan shi', '都 dū'],
  ['都匀市', 'Duyun shi', '都 dū: the dictionary has dōu'],
  ['牟平区', 'Muping qu', '牟 mù'],
  ['洪洞县', 'Hongtong xian', '洞 tóng'],
  ['蔚县', 'Yuxian', '蔚 yù; with a name of one syllable, one word'],
  ['单县', 'Shanxian', '单 shàn'],
  ['浚县', 'Xunxian', '浚 xùn'],
  ['莘县', 'Shenxian', '莘 shēn'],
  ['歙县', 'Shexian', '歙 shè'],
  ['黟县', 'Yixian', 'rare character'],
  ['喀什', 'Kashi', '喀 kā'],
  ['吕梁市', 'Lüliang shi', 'ü is written'],
  ['鄞州区', 'Yinzhou qu', 'a district that the segmenter takes apart'],
  ['上城区', 'Shangcheng qu', 'likewise'],
  ['长兴县', 'Changxing xian', '长 cháng; name and kind apart'],
  ['衢州市', 'Quzhou shi', 'rare character'],
  ['嵊州市', 'Shengzhou shi', 'rare character'],
  ['长江', 'Changjiang', '长 cháng'],
  ['长江三角洲', 'Changjiang sanjiaozhou', 'name and kind apart'],
  ['长三角', 'Changsanjiao', 'the name of a region is one word'],
  ['京津冀', 'Jing-Jin-Ji', 'several places by a syllable each take hyphens'],
  ['粤港澳大湾区', 'Yue-Gang-Ao dawanqu', 'likewise'],
  ['石柱土家族自治县', 'Shizhu Tujiazu zizhixian', 'peoples have capitals'],
];

const WORDS: readonly Line[] = [
  ['行政', 'Xingzheng', '行 xíng'],
  ['银行', 'Yinhang', '行 háng'],
  ['行业', 'Hangye', '行 háng'],
  ['施行', 'Shixing', '行 xíng'],
  ['试行', 'Shixing', '行 xíng'],
  ['行长', 'Hangzhang', '行 háng, 长 zhǎng'],
  ['各行各业', 'Gehang geye', '行 háng; four syllables in pairs'],
  ['办公厅', 'Bangongting', '办 bàn'],
  ['复函', 'Fuhan', '函 hán'],
  ['调整', 'Tiaozheng', '调 tiáo'],
  ['调控', 'Tiaokong', '调 tiáo'],
  ['调解', 'Tiaojie', '调 tiáo'],
  ['协调', 'Xietiao', '调 tiáo'],
  ['调研', 'Diaoyan', '调 diào'],
  ['调查', 'Diaocha', '调 diào'],
  ['调度', 'Diaodu', '调 diào'],
  ['调配', 'Diaopei', '调 diào'],
  ['南水北调', 'Nanshui beidiao', '调 diào: the dictionary has tiáo'],
  ['重点', 'Zhongdian', '重 zhòng'],
  ['重大', 'Zhongda', '重 zhòng'],
  ['权重', 'Quanzhong', '重 zhòng'],
  ['重新', 'Chongxin', '重 chóng'],
  ['重组', 'Chongzu', '重 chóng'],
  ['重塑', 'Chongsu', '重 chóng'],
  ['多重', 'Duochong', '重 chóng'],
  ['效率', 'Xiaolü', '率 lǜ'],
  ['覆盖率', 'Fugailü', '率 lǜ'],
  ['率先', 'Shuaixian', '率 shuài'],
  ['绿色', 'Lüse', 'ü is written'],
  ['法律', 'Falü', 'ü is written'],
  ['旅游', 'Lüyou', 'ü is written'],
  ['女性', 'Nüxing', 'ü is written'],
  ['首都', 'Shoudu', '都 dū'],
  ['都市圈', 'Dushiquan', '都 dū'],
  ['长效', 'Changxiao', '长 cháng'],
  ['增长', 'Zengzhang', '长 zhǎng'],
  ['市长', 'Shizhang', '长 zhǎng'],
  ['处长', 'Chuzhang', '长 zhǎng: the dictionary has cháng'],
  ['河长制', 'Hezhangzhi', '长 zhǎng: the head of a river, not a long one'],
  ['林长制', 'Linzhangzhi', '长 zhǎng'],
  ['会计', 'Kuaiji', '会 kuài'],
  ['供给', 'Gongji', '给 jǐ'],
  ['参与', 'Canyu', '参 cān'],
  ['差额', "Cha'e", '差 chā, and an apostrophe'],
  ['退耕还林', 'Tuigeng huanlin', '还 huán'],
  ['处置', 'Chuzhi', '处 chǔ'],
  ['着力', 'Zhuoli', '着 zhuó'],
  ['地方', 'Difang', '地 dì'],
  ['目的', 'Mudi', '的 dì'],
  ['弹性', 'Tanxing', '弹 tán'],
  ['传统', 'Chuantong', '传 chuán'],
  ['应急', 'Yingji', '应 yìng'],
  ['薄膜', 'Bomo', '薄 bó in compounds'],
  ['平安', "Ping'an", 'apostrophe behind ng'],
  ['方案', "Fang'an", 'apostrophe: else fan gan'],
  ['超额', "Chao'e", 'apostrophe'],
];

const TITLES: readonly Line[] = [
  ['中共杭州市委', 'Zhonggong Hangzhou shiwei', 'place with a capital in the middle'],
  ['杭州市人民政府', 'Hangzhou shi renmin zhengfu', 'long words apart'],
  ['国务院办公厅', 'Guowuyuan bangongting', 'divided where its words end, not by pairs'],
  [
    '全国人民代表大会常务委员会',
    'Quanguo renmin daibiao dahui changwu weiyuanhui',
    'one word of the dictionary',
  ],
  [
    '浙江省第十三届人民代表大会',
    'Zhejiang sheng di-shisan jie renmin daibiao dahui',
    'what is counted stands apart',
  ],
  ['第十四个五年规划', 'Di-shisi ge wunian guihua', 'ordinal'],
  ['第三产业', 'Di-san chanye', 'an ordinal that the dictionary has in a longer word'],
  ['中华人民共和国行政处罚法', 'Zhonghua renmin gongheguo xingzheng chufa fa', 'the name of a law'],
  ['杭州市旅游管理办法', 'Hangzhou shi lüyou guanli banfa', '办法 is no law of its own'],
  ['杭州市率先实现现代化', 'Hangzhou shi shuaixian shixian xiandaihua', '率 shuài in a title'],
];

const TRADITIONAL: readonly Line[] = [
  ['重慶市', 'Chongqing shi', 'read as 重庆'],
  ['廈門市', 'Xiamen shi', 'read as 厦门'],
  ['行政程序法', 'Xingzheng chengxu fa', 'a law of Taiwan'],
  ['二0三五年遠景目標', '2035 nian yuanjing mubiao', 'a converter’s zero'],
  ['第十四個五年規劃', 'Di-shisi ge wunian guihua', 'ordinal'],
  ['綠色銀行', 'Lüse yinhang', 'ü, and 行 háng'],
  ['調整與調研', 'Tiaozheng yu diaoyan', 'both readings of 調'],
  ['臺灣省', 'Taiwan sheng', 'variant of 台'],
];

test.each([...PLACES, ...WORDS, ...TITLES])('%s is %s: %s', (text, read) => {
  expect(romanized(titleWords(text, 'Hans'), 'sentence')).toBe(read);
});

test.each(TRADITIONAL)('%s is %s: %s', (text, read) => {
  expect(romanized(titleWords(text, 'Hant'), 'sentence')).toBe(read);
});
