/** POST /citations: what was collected, as a list, with its quotes, or for Word. */
import type { Request, Response } from 'express';
import * as z from 'zod';
import {
  type ListContext,
  type ReportItem,
  referenceList,
  renderList,
  renderReport,
  renderRich,
  reportOf,
  type StyleName,
  styleNamed,
  styleOf,
} from '../../cite/index.ts';
import type { ClauseIndex } from '../../index/index.ts';
import { TiaowenError } from '../../model/index.ts';
import { writeDocx } from '../../office/index.ts';
import { convertScript } from '../../text/index.ts';
import type { WireCitationSet } from '../../wire/types.ts';
import { allowedCount, itemOf, listContext } from '../cited.ts';
import { parseBody } from '../json-body.ts';
import { CITATION_FIELDS, noParameters } from '../parameters/index.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { reportDocument } from './report-document.ts';

/** What to send, for whoever sent something else. */
export const CITATION_SET_SHAPE =
  'Send {"items": [{"id": "…"}], "style": "…", "format": "…"} as JSON with Content-Type: application/json.';

const FORMATS = ['text', 'html', 'markdown', 'docx', 'ris', 'biblatex', 'csl-json'] as const;

/** What POST /citations takes. */
export const CITATION_SET: z.ZodType<WireCitationSet> = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      note: z.string().max(10_000).optional(),
      quote: z
        .strictObject({
          text: z.string().min(1).optional(),
          script: CITATION_FIELDS.script,
        })
        .optional(),
    }),
  ),
  style: z.string().default('gbt7714-2025'),
  format: z.enum(FORMATS).default('text'),
  lang: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans'),
  accessed: CITATION_FIELDS.accessed,
  typeCode: CITATION_FIELDS.typeCode,
  cslType: CITATION_FIELDS.cslType,
});

/** The media type of each format. */
export const SET_MEDIA_TYPES: Readonly<Record<(typeof FORMATS)[number], string>> = {
  text: 'text/plain',
  html: 'text/html',
  markdown: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ris: 'application/x-research-info-systems',
  biblatex: 'application/x-bibtex',
  'csl-json': 'application/vnd.citationstyles.csl+json',
};
const EXTENSIONS: Partial<Record<(typeof FORMATS)[number], string>> = {
  docx: 'docx',
  ris: 'ris',
  biblatex: 'bib',
  'csl-json': 'json',
};

type Item = WireCitationSet['items'][number];

/**
 * A clause with the words to quote of it.
 *
 * @throws TiaowenError `clause-unknown`; `parameter-invalid` for words that the clause does not have.
 */
function reportItem(index: ClauseIndex, { id, note, quote }: Item, at: number): ReportItem {
  const item = itemOf(index, id, quote?.script ?? 'source');
  const remark = note === undefined || note.trim() === '' ? null : note;
  const words = quote?.text;
  if (words === undefined) return { ...item, note: remark };
  const { clause, convertedFrom } = item.quote;
  if (!clause.text.includes(words)) {
    const detail = `items.${at}.quote.text is not in the clause ${JSON.stringify(id)}. Quote its text as /api/v1/clauses gives it, character for character.`;
    throw new TiaowenError('parameter-invalid', detail);
  }
  const target = item.document.script === 'Hans' ? 'Hant' : 'Hans';
  const text = convertedFrom === null ? words : convertScript(words, target);
  return { ...item, quote: { clause, text, convertedFrom }, note: remark };
}

/** The style that is meant: a format for programs is its own. @throws TiaowenError `style-unknown`, `parameter-invalid`. */
function styleFor({ style, format }: WireCitationSet): StyleName {
  const named = styleNamed(style ?? 'gbt7714-2025');
  if (format === 'ris' || format === 'biblatex' || format === 'csl-json') return format;
  if (styleOf(named).kind === 'exchange' && (format === 'docx' || format === 'html')) {
    const detail = `style=${named} is for programs and has no form as ${format}. Choose a style that people read, or format=${named}.`;
    throw new TiaowenError('parameter-invalid', detail);
  }
  return named;
}

function sentenceWithRemark(
  style: StyleName,
  item: ReportItem,
  context: ListContext,
  format: 'text' | 'html' | 'markdown',
): string {
  const sentence = renderList(referenceList(style, [item], context), format);
  if (item.note === null) return sentence;
  const remark = renderRich([{ text: item.note }], format);
  return format === 'html' ? `${sentence}<p>${remark}</p>\n` : `${sentence}\n${remark}\n`;
}

function textOf(
  style: StyleName,
  items: readonly ReportItem[],
  quoted: boolean,
  context: ListContext,
  format: 'text' | 'html' | 'markdown',
): string {
  const { kind } = styleOf(style);
  if (quoted && kind !== 'exchange' && kind !== 'running') {
    return renderReport(reportOf(style, items, context), format);
  }
  const noted = kind === 'running' && items.some(({ note }) => note !== null);
  // Sentences of one document run on; remarks want each by itself.
  return noted
    ? items.map((item) => sentenceWithRemark(style, item, context, format)).join('\n')
    : renderList(referenceList(style, items, context), format);
}

/** Answers POST /citations. */
export function citationSet(
  dependencies: AppDependencies,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    noParameters(request);
    const index = readyIndex(dependencies);
    const set = parseBody(CITATION_SET, request, CITATION_SET_SHAPE);
    const { format = 'text', lang = 'zh-Hans' } = set;
    const style = styleFor(set);
    allowedCount(set.items.length, 'items');
    const items = set.items.map((item, at) => reportItem(index, item, at));
    const context = listContext(set, dependencies.today());
    const extension = EXTENSIONS[format];
    if (extension !== undefined) response.attachment(`citations.${extension}`);
    response.type(SET_MEDIA_TYPES[format]);
    if (format === 'docx') {
      const report = reportOf(style, items, context);
      const bytes = await writeDocx(reportDocument(report, lang, context.accessed));
      response.send(Buffer.from(bytes));
      return;
    }
    const quoted = set.items.some(({ quote, note }) => quote !== undefined || note !== undefined);
    const shown = format === 'html' || format === 'markdown' ? format : 'text';
    const text = textOf(style, items, quoted, context, shown);
    // The lines of a RIS file end in CR LF; a citation shown on a page has plain line breaks.
    response.send(format === 'ris' ? text.replaceAll('\n', '\r\n') : text);
  };
}
