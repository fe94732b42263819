/**
 * Questions as people who write reports would type them, in both scripts, and
 * the clause that each must find. The clauses were chosen by reading the
 * documents, not by looking at what the search gives.
 */
export interface Question {
  readonly query: string;
  readonly clause: string;
}

const H2011 = 'hangzhou-2011-yangtze-delta-cooperation';
const H2016 = 'hangzhou-2016-internationalization';
const H2019 = 'hangzhou-2019-yangtze-delta-integration';
const H2020 = 'hangzhou-2020-fourteenth-five-year-plan';
const J2019 = 'jiaxing-2019-yangtze-delta-integration';

export const QUESTIONS: readonly Question[] = [
  // a phrase, as the document prints it or in the other script
  { query: 'G60科创大走廊', clause: `${H2019}#n6` },
  { query: '沪杭磁悬浮', clause: `${H2019}#n18` },
  { query: '滬杭磁懸浮', clause: `${H2019}#n18` },
  { query: '最多跑一地', clause: `${H2019}#n17` },
  { query: 'eWTP全球采购中心', clause: `${H2019}#n16` },
  { query: '杭黄世界级文化旅游廊道', clause: `${H2020}#p6.n22` },
  { query: '城市大腦賦能城市治理促進條例', clause: `${H2020}#p5.n18` },
  { query: '房住不炒', clause: `${H2020}#p9.n36` },
  { query: '不敢腐、不能腐、不想腐', clause: `${H2020}#p11.n41` },
  { query: '国际会议协会 目的地城市前80强', clause: `${H2016}#p3.n1` },
  { query: '萬人有效發明專利擁有量', clause: `${H2016}#p2.n4` },
  { query: '后世博经济', clause: `${H2011}#p2.i2` },
  { query: '紅船精神研究院', clause: `${J2019}#p2.i9.t-a16fd5ab` },
  { query: 'NB-IoT', clause: `${J2019}#p2.i5.t-7a799e81` },
  { query: '虹桥商务区协同发展区', clause: `${J2019}#p2.i6.t-d3f732d0` },
  // words, in any order
  { query: '千岛湖 新安江 生态补偿', clause: `${H2019}#n12` },
  { query: '排污权 用能权 交易制度', clause: `${H2019}#n11` },
  { query: '人才 评价 互认 长三角', clause: `${H2019}#n10` },
  { query: '黑臭河 五水共治', clause: `${H2016}#p6.n3` },
  { query: 'IPv6 5G 先行区', clause: `${H2016}#p7.n3` },
  { query: '上海媒体 广告 旅游局', clause: `${H2011}#x.r5` },
  { query: '公园年卡 西湖', clause: `${H2011}#x.r14` },
  { query: '紧缺人才 培训', clause: `${H2011}#x.r22` },
  { query: '養老服務機構 標準 互認', clause: `${J2019}#p2.i10.t-4dc73033` },
  { query: '实验室 西湖 之江 良渚', clause: `${H2020}#p2.n6` },
  { query: '居民人均可支配收入 期望寿命', clause: `${H2020}#p1.n5.d-7d631209` },
  // questions in plain words
  { query: '外籍人员子女学校要建多少所', clause: `${H2016}#p8.n2` },
  { query: '到2035年人均生产总值达到什么水平', clause: `${H2020}#p1.n2` },
  { query: '沪杭高铁通车后要构筑多少分钟的生活圈', clause: `${H2011}#p2.i3` },
  { query: '嘉興的細顆粒物濃度要控制在多少以下', clause: `${J2019}#p1.i3.t-760c0255` },
  { query: '如何推动沪嘉毗邻区的城镇合作', clause: `${J2019}#p2.i4.t-b6130145` },
  { query: '杭州怎样发展跨境电商', clause: `${H2016}#p2.n3` },
];
