/** How does a timeline look in a spreadsheet and in a report? */
import type { Language } from '../model/index.ts';
import { CSV_WORDS, writeTable } from '../office/index.ts';
import type { WireHit, WireTimeline, WireUsage } from '../wire/types.ts';

type Cell = string | number | null;

interface Labels {
  readonly title: (phrase: string) => string;
  readonly years: readonly string[];
  readonly undated: string;
  readonly total: string;
  readonly first: string;
  readonly last: string;
  readonly unused: string;
  readonly concordance: string;
  /** What each column of the concordance holds. */
  readonly lines: readonly string[];
  readonly part: (from: number, to: number, total: number) => string;
}

const LABELS: Readonly<Record<Language, Labels>> = {
  'zh-Hans': {
    title: (phrase) => `“${phrase}”历年用例`,
    years: ['年份', '文件数', '条款数', '次数', '每万字次数', '收录文件数', '收录字数'],
    undated: '未注明年份',
    total: '合计',
    first: '最早一次',
    last: '最近一次',
    unused: '注明年份的文件均未使用。',
    concordance: '上下文',
    lines: ['序号', '总数', '年份', '前文', '用语', '后文', '文件', '位置', '条款标识', '出处'],
    part: (from, to, total) => `第 ${from}—${to} 处，共 ${total} 处。`,
  },
  'zh-Hant': {
    title: (phrase) => `「${phrase}」歷年用例`,
    years: ['年份', '文件數', '條款數', '次數', '每萬字次數', '收錄文件數', '收錄字數'],
    undated: '未註明年份',
    total: '合計',
    first: '最早一次',
    last: '最近一次',
    unused: '註明年份的文件均未使用。',
    concordance: '前後文',
    lines: ['序號', '總數', '年份', '前文', '用語', '後文', '文件', '位置', '條款識別碼', '出處'],
    part: (from, to, total) => `第 ${from}—${to} 處，共 ${total} 處。`,
  },
  en: {
    title: (phrase) => `“${phrase}” over the years`,
    years: [
      ...['Year', 'Documents', 'Clauses', 'Uses', 'Uses per 10,000 characters'],
      ...['Documents searched', 'Characters searched'],
    ],
    undated: 'No year stated',
    total: 'Total',
    first: 'First use',
    last: 'Last use',
    unused: 'Not used in any document that states its year.',
    concordance: 'Concordance',
    lines: [
      ...[
        'Line',
        'Of',
        'Year',
        'Left context',
        'Phrase',
        'Right context',
        'Document',
        'Pinpoint',
        'Clause id',
      ],
      'Citation',
    ],
    part: (from, to, total) => `Lines ${from}–${to} of ${total}.`,
  },
};

/** A timeline to be written to a file. */
export interface TimelineFile {
  readonly answer: WireTimeline;
  readonly lang: Language;
  /** The citation of a clause, by its id. */
  readonly citationOf: (clauseId: string) => string;
}

/**
 * One of the two tables of a timeline for a spreadsheet or for Word, as all
 * tables are written. Each line of the concordance says how many there are, so
 * that a part is seen to be one; above the table stand first and last use.
 */
export function timelineTable(
  file: TimelineFile,
  table: 'concordance' | 'years',
  format: 'csv' | 'docx',
): Promise<Uint8Array> {
  const { answer, lang } = file;
  const labels = LABELS[lang];
  const [head = [], ...rows] = table === 'years' ? yearRows(file) : lineRows(file);
  const widths = table === 'years' ? head.map(() => 100 / head.length) : LINE_WIDTHS;
  const columns = head.map((name, i) => ({ name: String(name), width: widths[i] ?? 0 }));
  const cells = rows.map((row) => row.map((cell) => String(cell ?? '')));
  const use = (label: string, hit: WireHit | null): string =>
    `${label}：${hit === null ? labels.unused : file.citationOf(hit.clause.id)}`;
  const notes = [use(labels.first, answer.first), use(labels.last, answer.last)];
  const title = labels.title(answer.query.text);
  return writeTable(
    { title, notes, columns, rows: cells, words: CSV_WORDS[lang], language: lang },
    format,
  );
}

/** Of the columns of the concordance, in per cent. */
const LINE_WIDTHS = [4, 5, 5, 17, 9, 17, 12, 7, 8, 16];

/** A timeline as Markdown: the years, first and last use, and the concordance as far as it was asked for. */
export function timelineMarkdown(file: TimelineFile): string {
  const { answer, lang } = file;
  const labels = LABELS[lang];
  const { first, last, concordance, offset, counts } = answer;
  const use = (label: string, hit: WireHit | null): string =>
    hit === null
      ? `**${label}** ${labels.unused}`
      : `**${label}** ${escaped(file.citationOf(hit.clause.id))}\n\n> ${escaped(hit.clause.text)}`;
  const parts = [
    `# ${escaped(labels.title(answer.query.text))}`,
    markdownTable(yearRows(file)),
    use(labels.first, first),
    use(labels.last, last),
  ];
  if (concordance.length > 0) {
    const to = offset + concordance.length;
    parts.push(
      `## ${labels.concordance}`,
      labels.part(offset + 1, to, counts.occurrences),
      markdownTable(lineRows(file)),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function yearRows({ answer, lang }: TimelineFile): Cell[][] {
  const labels = LABELS[lang];
  const row = (year: Cell, usage: WireUsage): Cell[] => [
    year,
    usage.documents,
    usage.clauses,
    usage.occurrences,
    // A millionth part of a use for every ten thousand characters is beyond what the text can show.
    Number(usage.per10k.toFixed(6)),
    usage.searched.documents,
    usage.searched.characters,
  ];
  const undated =
    answer.undated.searched.documents > 0 ? [row(labels.undated, answer.undated)] : [];
  return [
    [...labels.years],
    ...answer.years.map((usage) => row(usage.year, usage)),
    ...undated,
    row(labels.total, answer.counts),
  ];
}

function lineRows({ answer, lang, citationOf }: TimelineFile): Cell[][] {
  const { concordance, offset, counts } = answer;
  const rows = concordance.map(({ document, ...line }, i): Cell[] => [
    offset + i + 1,
    counts.occurrences,
    line.year,
    line.left,
    line.match,
    line.right,
    document.titleSupplied ? `[${document.title}]` : document.title,
    line.pinpoint[lang],
    line.clauseId,
    citationOf(line.clauseId),
  ]);
  return [[...LABELS[lang].lines], ...rows];
}

function markdownTable([head = [], ...rows]: readonly Cell[][]): string {
  const line = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell) => escaped(String(cell ?? ''))).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Text that Markdown shall show as it is, on one line. */
function escaped(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/gu, ' ').replace(/[\\`*_[\]<>&|#~]/gu, '\\$&');
  // A dash or plus at the beginning would make a list of it.
  return line.trim().replace(/^[-+]/u, '\\$&');
}
