/**
 * What of a document or a clause can be read without a script? The page's
 * script puts itself in the place of this.
 */
import { chineseDate } from '../../cite/index.ts';
import type { ClauseIndex, IndexedDocument } from '../../index/index.ts';
import {
  type Clause,
  type ClauseOrdinal,
  clausePath,
  type DocumentMeta,
  displayTitle,
  documentPath,
  officialNumber,
  type Script,
} from '../../model/index.ts';
import { citationOf } from '../cited.ts';
import { type Html, html } from './html.ts';

/** A page of more text than this is slow to load and to lay out; in UTF-16 units, and clauses. */
const MOST_TEXT = 60_000;
const MOST_CLAUSES = 300;
const MOST_DOCUMENTS = 1000;

/** The page's words, in the script of the document: both are read together. */
interface Words {
  readonly documents: string;
  readonly issuer: string;
  readonly number: string;
  readonly adopted: string;
  readonly issued: string;
  readonly published: string;
  readonly citation: string;
  readonly before: string;
  readonly after: string;
  readonly whole: string;
  readonly more: string;
}

const WORDS: Readonly<Record<Script, Words>> = {
  Hans: {
    documents: '全部文件',
    issuer: '发文机关',
    number: '文号',
    adopted: '通过',
    issued: '印发',
    published: '发布',
    citation: '引用',
    before: '上一条款',
    after: '下一条款',
    whole: '全文',
    more: '以上是开头部分。全文见 API（JSON）',
  },
  Hant: {
    documents: '全部文件',
    issuer: '發文機關',
    number: '文號',
    adopted: '通過',
    issued: '印發',
    published: '發布',
    citation: '引用',
    before: '上一條款',
    after: '下一條款',
    whole: '全文',
    more: '以上是開頭部分。全文請見 API（JSON）',
  },
};

const PINPOINT = { Hans: 'zh-Hans', Hant: 'zh-Hant' } as const;

const lang = ({ script }: DocumentMeta): string => `zh-${script}`;

/** Lines as they are printed. */
function lines(text: string): readonly Html[] {
  return text.split('\n').map((line, i) => (i === 0 ? html`${line}` : html`<br />${line}`));
}

function facts(meta: DocumentMeta): Html {
  const words = WORDS[meta.script];
  const { issuer, number, adopted, adoptedBy, issued, published } = meta;
  const day = (date: string | null): string | null => (date === null ? null : chineseDate(date));
  const passed = [day(adopted), adoptedBy].filter((part) => part !== null).join(' ');
  const known: readonly (readonly [string, string | null])[] = [
    [words.issuer, issuer],
    [words.number, number === null ? null : officialNumber(number)],
    [words.adopted, passed],
    [words.issued, day(issued)],
    [words.published, day(published)],
  ];
  const stated = known.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [html`<dt>${name}</dt><dd>${value}</dd>`],
  );
  return html`<dl>${stated}</dl>`;
}

function navigation(meta: DocumentMeta): Html {
  return html`<p><a href="/">条文</a> · <a href="/documents">${WORDS[meta.script].documents}</a></p>`;
}

/** A document: what is known of it, and its clauses in order, as many as a page can hold. */
export function documentText(index: ClauseIndex, { meta, first, count }: IndexedDocument): Html {
  const clauses: Html[] = [];
  let size = 0;
  for (let i = 0; i < Math.min(count, MOST_CLAUSES); i++) {
    const clause = index.clause(first + i);
    size += clause.text.length;
    if (i > 0 && size > MOST_TEXT) break;
    clauses.push(clauseInDocument(clause, meta));
  }
  const all = `/api/v1/documents/${encodeURIComponent(meta.id)}`;
  const more =
    clauses.length < count ? html`<p><a href="${all}">${WORDS[meta.script].more}</a></p>` : null;
  return html`<article class="plain" lang="${lang(meta)}">
${navigation(meta)}
<h1>${displayTitle(meta)}</h1>
${facts(meta)}
${clauses}${more}
</article>`;
}

function clauseInDocument(clause: Clause, { script }: DocumentMeta): Html {
  const pinpoint = clause.pinpoint[PINPOINT[script]];
  const link = html`<a href="${clausePath(clause.id, clause.documentId)}">${pinpoint}</a>`;
  const text = lines(clause.text);
  const said = clause.kind === 'heading' ? html`<h2>${text}</h2>` : html`<p>${text}</p>`;
  return html`<section><p class="plain-pinpoint">${link}</p>${said}</section>\n`;
}

/**
 * A clause: where it stands, its text, its citation.
 *
 * @param today - the day of access, `YYYY-MM-DD`.
 */
export function clauseText(index: ClauseIndex, ordinal: ClauseOrdinal, today: string): Html {
  const clause = index.clause(ordinal);
  const document = index.documentOf(ordinal);
  const { meta } = document;
  const words = WORDS[meta.script];
  const citation = citationOf(index, clause.id, { style: 'gbt7714-2025' }, today);
  const path =
    clause.path.length === 0 ? null : html`<p class="plain-path">${clause.path.join(' › ')}</p>`;
  return html`<article class="plain" lang="${lang(meta)}">
${navigation(meta)}
<h1><a href="${documentPath(meta.id)}">${displayTitle(meta)}</a></h1>
${facts(meta)}
${path}
<h2>${clause.pinpoint[PINPOINT[meta.script]]}</h2>
<blockquote><p>${lines(clause.text)}</p></blockquote>
<h2>${words.citation}</h2>
<p>${citation}</p>
<p>${neighbours(index, document, ordinal)}<a href="${documentPath(meta.id)}">${words.whole}</a></p>
</article>`;
}

/** Links to the clauses before and after. */
function neighbours(
  index: ClauseIndex,
  { meta, first, count }: IndexedDocument,
  ordinal: ClauseOrdinal,
): readonly Html[] {
  const words = WORDS[meta.script];
  const link = (to: ClauseOrdinal, rel: string, word: string): Html[] => {
    if (to < first || to >= first + count) return [];
    const { id, documentId } = index.clause(to);
    return [html`<a rel="${rel}" href="${clausePath(id, documentId)}">${word}</a> · `];
  };
  return [...link(ordinal - 1, 'prev', words.before), ...link(ordinal + 1, 'next', words.after)];
}

/** All documents, so that what reads no script finds the way to them. */
export function listText(index: ClauseIndex): Html {
  const items = index.documents
    .slice(0, MOST_DOCUMENTS)
    .map(
      ({ meta }) =>
        html`<li lang="${lang(meta)}"><a href="${documentPath(meta.id)}">${displayTitle(meta)}</a></li>\n`,
    );
  const more =
    items.length < index.documents.length
      ? html`<p><a href="/api/v1/documents">${WORDS.Hans.more}</a></p>`
      : null;
  return html`<article class="plain" lang="zh-Hans">
<h1>${WORDS.Hans.documents}</h1>
<ul>
${items}</ul>${more}
</article>`;
}

/** What is said where there is no such document or clause. */
export const MISSING = {
  document: {
    'zh-Hans': '没有这份文件',
    'zh-Hant': '沒有這份文件',
    en: 'There is no such document',
  },
  clause: { 'zh-Hans': '没有这个条款', 'zh-Hant': '沒有這個條款', en: 'There is no such clause' },
} as const;

/** Says that there is no such document or clause, in each language. */
export function missingText(what: keyof typeof MISSING): Html {
  const said = MISSING[what];
  return html`<article class="plain">
<h1 lang="zh-Hans">${said['zh-Hans']}</h1>
<p lang="zh-Hant">${said['zh-Hant']}</p>
<p lang="en">${said.en}</p>
<p><a href="/documents">${WORDS.Hans.documents}</a></p>
</article>`;
}
