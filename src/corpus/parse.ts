import {
  type Clause,
  clauseId,
  type DocumentMeta,
  type PolicyDocument,
  TiaowenError,
} from '../model/index.ts';
import { linesOf } from './lines.ts';
import { locatorsOf } from './locator.ts';
import { type OutlineNode, outlineOf } from './outline.ts';
import { type Jurisdiction, pinpointsOf } from './pinpoint.ts';
import { placesOf } from './place.ts';
import type { Unit } from './unit.ts';
import { gatherUnits } from './units.ts';

/** A lead longer than this is cut: it is a name for what stands below, not a quotation. */
const LEAD_LENGTH = 60;

/**
 * Divides the text of a document into clauses.
 *
 * Every line of `body` that is not empty is in exactly one clause; the texts of
 * the clauses, joined by line breaks, are the body without empty lines and
 * without white space at the ends of lines.
 *
 * @param meta - what is known about the document; a stated title is recognised in the text.
 * @param body - the text, as the source has it.
 * @throws TiaowenError `empty-document` when there is no line.
 */
export function parseDocument(meta: DocumentMeta, body: string): PolicyDocument {
  const lines = linesOf(body);
  if (lines.length === 0) {
    throw new TiaowenError('empty-document', `${meta.id} has no text below its front matter.`);
  }
  const nodes = outlineOf(gatherUnits(lines, meta.titleSupplied ? null : meta.title));
  const places = placesOf(nodes);
  const locators = locatorsOf(places);
  const pinpoints = pinpointsOf(places, jurisdictionOf(meta));
  const clauses = nodes.map((node, i): Clause => {
    const pinpoint = pinpoints[i];
    if (pinpoint === undefined) throw new RangeError(`no pinpoint for clause ${i}`);
    return {
      id: clauseId(`${meta.id}#${locators[i]}`),
      documentId: meta.id,
      kind: node.unit.kind,
      path: pathOf(node),
      lead: leadOf(node.unit),
      text: node.unit.lines.map((line) => line.text).join('\n'),
      pinpoint,
    };
  });
  return { meta, clauses };
}

/** Taiwan's own markers have other ranks below an article. */
function jurisdictionOf(meta: DocumentMeta): Jurisdiction {
  return /[台臺][湾灣]|中[华華]民[国國](?!\S*共和)/u.test(meta.region ?? '')
    ? 'taiwan'
    : 'mainland';
}

function pathOf(node: OutlineNode): string[] {
  const path: string[] = [];
  for (let up = node.parent; up !== null; up = up.parent) {
    const lead = leadOf(up.unit);
    if (lead !== null) path.unshift(lead);
  }
  return path;
}

/**
 * How a unit is called in the path of what stands under it: a heading by all
 * of it, a numbered text by its first sentence, an article by its number.
 */
function leadOf(unit: Unit): string | null {
  if (unit.marker === null && unit.kind !== 'heading') return null;
  const { marker } = unit;
  // 附件 and its title are two things; the lines of a broken heading are one.
  const gap = marker?.level === 'annex' ? ' ' : '';
  const [first = '', ...rest] = unit.lines.map((line) => line.text);
  const text = rest.length === 0 ? first : first + gap + rest.join('');
  if (unit.kind === 'article' && marker !== null) return text.slice(0, marker.length).trim();
  const sentence = /^[^。；！？;!?]+/u.exec(text)?.[0] ?? text;
  const colon = unit.kind === 'heading' ? sentence : sentence.replace(/[:：].*$/su, '');
  return [...colon].slice(0, LEAD_LENGTH).join('');
}
