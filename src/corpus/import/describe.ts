/**
 * What does a source say about its document: title, issuer, 文号, dates,
 * script? Nothing is guessed; what is not stated stays null.
 */
import {
  type DocumentId,
  type DocumentMeta,
  officialNumber,
  type Script,
} from '../../model/index.ts';
import { convertScript } from '../../text/index.ts';
import type { Line } from '../lines.ts';
import { isNumberLine } from '../markers.ts';
import { authoritiesBeforeAct, authoritiesIn, placesOf, simplified } from './authority.ts';
import { type Doubter, findDates } from './dates.ts';
import { type Header, labelled } from './header.ts';
import { findOrder } from './order.ts';
import { type FoundTitle, findTitle, findType } from './title.ts';

/** The lines of a source, sorted. */
export interface Source {
  readonly all: readonly Line[];
  readonly header: Header | null;
  /** The lines of the document; `dropped`: those of the site. */
  readonly kept: readonly Line[];
  readonly dropped: readonly Line[];
}

/** Describes a document by what its source states, and takes down every doubt. */
export function describe(source: Source, id: DocumentId, doubt: Doubter): DocumentMeta {
  const { all, header, kept, dropped } = source;
  const found = findTitle(header, all, kept);
  if (found === null) {
    doubt('No title was found. The file’s name stands in for it, as supplied; write a better one.');
  } else if (found.lines.length > 1) {
    doubt(`The title was joined of ${found.lines.length} lines.`, found.lines[0]);
  }
  const issuer = findIssuer(source, found);
  if (issuer === null) doubt('No issuer was found; issuer and region are left empty.');
  const number = findNumber(source);
  if (number === null) doubt('No 文号 was found.');
  const dates = findDates(kept, dropped, found, doubt);
  if (Object.values(dates).every((date) => date === null)) doubt('No date was found.');
  const script = findScript(kept.map((line) => line.text).join(''));
  if (!script.sure) doubt(`The script is not plain; ${script.script} was taken.`);
  const url = header?.url ?? dropped.find((line) => /^https?:\S+$/u.test(line.text))?.text ?? null;
  return {
    id,
    title: found?.title ?? id,
    titleSupplied: found === null,
    issuer,
    region: findRegion(issuer, kept, script.script, doubt),
    type: findType(found?.title ?? null),
    number,
    ...dates,
    script: script.script,
    source: url === null ? null : { site: null, url },
  };
}

/** The issuer: from the header, a label, an order's name, or the names that the title starts with. */
function findIssuer({ all, header, kept }: Source, title: FoundTitle | null): string | null {
  const stated =
    header?.issuer ??
    labelled(all, /^(?:发布部门|發布部門|发文机关|發文機關|发布机构|制定机关|发布单位)$/u) ??
    findOrder(kept)?.issuer;
  if (stated !== undefined && stated !== null) return stated;
  if (title === null) return null;
  const lines = title.lines.map(({ text }) => text);
  const acting = authoritiesBeforeAct(lines.length === 0 ? title.title : lines.join('\n'));
  // A name that has a line of the title to itself, above a title without 关于.
  const above = lines.slice(0, -1).map((text) => authoritiesIn(text));
  const others = above.indexOf(null);
  const named = above.slice(0, others < 0 ? above.length : others).flatMap((names) => names ?? []);
  const issuers = acting ?? named;
  return issuers.length === 0 ? null : issuers.join('、');
}

/** The 文号, as it is printed officially. */
function findNumber({ all, header, kept }: Source): string | null {
  const printed = kept.slice(0, 12).map(({ text }) => officialNumber(text));
  const stated =
    header?.number ??
    labelled(all, /^(?:发布文号|發布文號|发文字号|發文字號|文号)$/u) ??
    findOrder(kept)?.number ??
    printed.find((text) => isNumberLine(text) && /\d{4}/u.test(text));
  return stated === undefined || stated === null ? null : officialNumber(stated);
}

/** The place that the issuer governs; Taiwan where the head of the text says so. */
function findRegion(
  issuer: string | null,
  kept: readonly Line[],
  script: Script,
  doubt: Doubter,
): string | null {
  const places = issuer === null ? [] : placesOf(issuer);
  if (places.length > 1) {
    doubt(`The issuers are of several places (${places.join('、')}); region is left empty.`);
    return null;
  }
  if (places[0] !== undefined || script === 'Hans') return places[0] ?? null;
  const stated = kept.slice(0, 12).find(({ text }) => /中[華华]民[國国]|[臺台][灣湾]/u.test(text));
  const national = issuer !== null && /^(?:行政院|立法院|司法院|考試院|監察院)/u.test(issuer);
  const article = kept.some(({ text }) =>
    /^第\s*[0-9０-９一二三四五六七八九十百]+\s*條/u.test(text),
  );
  const republic = stated !== undefined && /中[華华]民[國国]/u.test(stated.text);
  if (stated === undefined || !(national || (article && republic))) return null;
  doubt(
    'The region 臺灣 was taken from this line; articles are cited as there: 條, 項, 款, 目.',
    stated,
  );
  return '臺灣';
}

/** The script, by which of its characters have another form; `sure` when hardly any disagree. */
function findScript(text: string): { script: Script; sure: boolean } {
  const differing = (converted: string): number => {
    const characters = [...converted];
    return [...text].filter((character, i) => character !== characters[i]).length;
  };
  const traditional = differing(simplified(text));
  const simplifiedCount = differing(convertScript(text, 'Hant'));
  const script = traditional > simplifiedCount ? 'Hant' : 'Hans';
  const [more, fewer] = [
    Math.max(traditional, simplifiedCount),
    Math.min(traditional, simplifiedCount),
  ];
  return { script, sure: more > 0 && fewer * 5 <= more };
}
