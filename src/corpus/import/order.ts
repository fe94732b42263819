/** 某某令 第N号: an order that promulgates a document, which follows it. */
import { officialNumber } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import { NUMBER_PATTERN } from '../numerals.ts';
import { authoritiesIn } from './authority.ts';

/** An order and the document that it promulgates. */
export interface Order {
  /** The title of the document that follows; that of the order itself if none does. */
  readonly title: string;
  readonly titleLines: readonly Line[];
  readonly issuer: string;
  readonly number: string;
}

const NAME = /^(\p{Script=Han}{2,30})令$/u;
const NUMBER = new RegExp(`^第\\s*(?:${NUMBER_PATTERN})\\s*[号號]$`, 'u');
/** 《…》 with other titles in it. */
const TITLES = /《((?:[^《》]|《[^《》]*》)+)》/gu;

/** How far below its number an order names what it promulgates, in lines. */
const ORDER_LENGTH = 6;
/** The title may be broken over so many lines. */
const TITLE_LINES = 4;

/** The order that a text starts with: its name, then its number, on a line each or on one. */
export function findOrder(kept: readonly Line[]): Order | null {
  const [first, second] = kept;
  if (first === undefined || second === undefined) return null;
  const oneLine = /^(.+?令)\s*(第.+)$/u.exec(first.text);
  const name = NAME.exec(oneLine?.[1] ?? first.text)?.[1];
  const number = oneLine?.[2] ?? second.text;
  if (name === undefined || !NUMBER.test(number)) return null;
  const body = kept.slice(oneLine === null ? 2 : 1);
  const promulgated = titleBelow(body);
  return {
    title: promulgated?.map(({ text }) => text).join('') ?? `${name}令`,
    titleLines: promulgated ?? [first],
    issuer: issuerOf(name),
    number: officialNumber(`${name}令${number}`),
  };
}

/** The lines that print, as a title, what the order calls by it. */
function titleBelow(body: readonly Line[]): Line[] | null {
  const plain = (text: string): string => text.replace(/\s/gu, '');
  for (const { text } of body.slice(0, ORDER_LENGTH)) {
    for (const [, title = ''] of text.matchAll(TITLES)) {
      for (const [i] of body.entries()) {
        for (let count = 1; count <= TITLE_LINES; count++) {
          const lines = body.slice(i, i + count);
          if (plain(lines.map((line) => line.text).join('')) === plain(title)) return lines;
        }
      }
    }
  }
  return null;
}

/** 中华人民共和国国务院 is the 国务院; 中华人民共和国主席 has no shorter name. */
function issuerOf(name: string): string {
  const short = name.replace(/^(?:中华人民共和国|中華人民共和國)/u, '');
  return authoritiesIn(short) === null ? name : short;
}
