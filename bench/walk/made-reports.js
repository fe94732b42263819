// @ts-check
/** Yearly reports that nobody gave: enough to walk through the pages without the real ones. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const YEARS = [2018, 2019, 2020, 2021];

/** @type {Record<number, string[]>} What is said in one year alone. */
const OWN = {
  2018: ['老街电车停开以后的道路改造尚未完成，明年五月以前全部铺好并重新种上行道树。'],
  2019: [
    '大力发展数字经济，支持本城的作坊把账目和订单搬到网上办理。',
    '集市摊位费下调二成，任何单位不得以其他名义变相收取费用。',
  ],
  2020: [
    '推动数字经济与手工业结合，办好第三届城市手艺博览会。',
    '受洪水影响的九个街坊已经恢复供水，损坏的堤岸不得再行占用。',
  ],
  2021: [
    '做强做优数字经济，数字经济占全城产值的比重达到百分之十二。',
    '图书馆夜间开放到十点，免费为全体居民办理借书证四万张。',
  ],
};

/**
 * Writes files `YYYY.txt` with paragraphs that stay, paragraphs that change from
 * year to year and paragraphs of one year.
 * @param {string} directory
 */
export function writeReports(directory) {
  mkdirSync(directory, { recursive: true });
  for (const [i, year] of YEARS.entries()) {
    const lines = [
      '政府工作报告',
      `——${year}年3月5日在城市议事会第${'一二三四'[i]}次会议上`,
      '各位代表：',
      '现在，我代表市政厅，向大会报告工作，请予审议，并请列席人员提出意见。',
      `一、${year - 1}年工作回顾`,
      `一年来，全城新修道路${30 + 7 * i}公里，新建住房${400 + 150 * i}套，居民出行更加方便。`,
      `公共汽车线路增加到${12 + i}条，末班车不早于夜里${'十一,十一,十二,十二'.split(',')[i]}点。`,
      '坚持量入为出，不得借新债还旧债，节余的经费全部用于修缮学校。',
      `二、${year}年工作安排`,
      ...(OWN[year] ?? []),
      `支持学校改善条件，全年培训教师${200 + 60 * i}人，让每个孩子都有书读、有操场可以跑步。`,
      `各位代表，${year}年的任务已经明确，让我们不负所托，把城市建设得更好！`,
    ];
    writeFileSync(join(directory, `${year}.txt`), `${lines.join('\n')}\n`);
  }
}
