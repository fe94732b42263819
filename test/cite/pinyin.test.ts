import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { romanized } from '../../src/cite/index.ts';
import { titleWords } from '../../src/server/index.ts';
import { hanText } from '../support/han.ts';

/** Words divided by hand, with “/” between them. */
const read = (divided: string): string => romanized(divided.split('/'), 'sentence');
const title = (text: string, script: 'Hans' | 'Hant' = 'Hans'): string =>
  romanized(titleWords(text, script), 'sentence');

describe('readings', () => {
  test.each([
    // places
    ['重庆市', 'Chongqing shi'],
    ['长三角', 'Changsanjiao'],
    ['厦门市', 'Xiamen shi'],
    ['六安市', "Lu'an shi"],
    ['西安市', "Xi'an shi"],
    ['番禺区', 'Panyu qu'],
    ['东莞市', 'Dongguan shi'],
    ['蚌埠市', 'Bengbu shi'],
    ['亳州市', 'Bozhou shi'],
    ['丽水市', 'Lishui shi'],
    ['台州市', 'Taizhou shi'],
    ['乐清市', 'Yueqing shi'],
    ['乐山市', 'Leshan shi'],
    ['铅山县', 'Yanshan xian'],
    ['单县', 'Shanxian'],
    ['什邡市', 'Shifang shi'],
    ['吕梁市', 'Lüliang shi'],
    // 行, 重, 长, 调 as policy titles have them
    ['行政/处罚/法', 'Xingzheng chufa fa'],
    ['银行/业', 'Yinhang ye'],
    ['行业/标准', 'Hangye biaozhun'],
    ['暂行/办法', 'Zanxing banfa'],
    ['先行/示范区', 'Xianxing shifanqu'],
    ['重点/任务', 'Zhongdian renwu'],
    ['重大/决策', 'Zhongda juece'],
    ['重组', 'Chongzu'],
    ['重建/规划', 'Chongjian guihua'],
    ['长效/机制', 'Changxiao jizhi'],
    ['增长/极', 'Zengzhang ji'],
    ['市长/热线', 'Shizhang rexian'],
    ['长远/规划', 'Changyuan guihua'],
    ['调整/方案', "Tiaozheng fang'an"],
    ['调查/条例', 'Diaocha tiaoli'],
    ['宏观/调控', 'Hongguan tiaokong'],
    ['率先/发展', 'Shuaixian fazhan'],
    ['供给侧/改革', 'Gongjice gaige'],
    ['会计/法', 'Kuaiji fa'],
  ])('%s', (divided, expected) => {
    expect(read(divided)).toBe(expected);
  });
});

describe('a title', () => {
  test.each([
    ['杭州市数字经济发展规划', 'Hangzhou shi shuzi jingji fazhan guihua'],
    // Compounds of the dictionary, of three characters and three.
    ['国务院办公厅', 'Guowuyuan bangongting'],
    ['国务院扶贫办', 'Guowuyuan fupinban'],
    ['全国人民代表大会常务委员会', 'Quanguo renmin daibiao dahui changwu weiyuanhui'],
    ['推动高质量发展的意见', 'Tuidong gaozhiliang fazhan de yijian'],
    [
      '浙江省人民政府关于印发“十四五”规划的通知',
      'Zhejiang sheng renmin zhengfu guanyu yinfa “shisiwu” guihua de tongzhi',
    ],
    ['2035年远景目标（草案）', "2035 nian yuanjing mubiao (cao'an)"],
    ['G60科创走廊', 'G60 kechuang zoulang'],
  ])('%s', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('reads the same in either script', () => {
    expect(title('重慶市行業協會發展規劃', 'Hant')).toBe(title('重庆市行业协会发展规划'));
    expect(title('二〇三五年遠景目標', 'Hant')).toBe('2035 nian yuanjing mubiao');
    expect(title('二0三五年')).toBe('2035 nian');
  });

  it('is one line of whole words, whatever the text', () => {
    fc.assert(
      fc.property(
        hanText(30),
        fc.constantFrom('Hans' as const, 'Hant' as const),
        (text, script) => {
          const line = title(text, script);
          expect(line).toBe(line.trim());
          expect(line).not.toMatch(/\s{2}|undefined/u);
        },
      ),
    );
  });

  it('divides without losing anything', () => {
    fc.assert(
      fc.property(hanText(30), (text) => {
        expect(titleWords(text, 'Hans').join('')).toBe(text);
      }),
    );
  });
});
