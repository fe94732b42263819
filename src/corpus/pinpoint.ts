/**
 * How is a clause called in a citation? From the source's own numbering only.
 *
 * Made here and not in cite/, because it needs the whole outline: what stands
 * above the clause, its count among its like, and whether another has that name.
 */
import type { Pinpoint } from '../model/index.ts';
import { rowNumber } from './locator.ts';
import type { Marker } from './markers.ts';
import { chineseNumeral } from './numerals.ts';
import type { Place } from './place.ts';

/**
 * The rank of a marker below an article depends on the jurisdiction: the
 * mainland has 条›款›项›目, Taiwan 條›項›款›目.
 */
export type Jurisdiction = 'mainland' | 'taiwan';

type Step = Pinpoint;

function said(hans: string, hant: string, en: string): Step {
  return { 'zh-Hans': hans, 'zh-Hant': hant, en };
}

/** The pinpoints of all clauses of a document, in order; no two are alike in any language. */
export function pinpointsOf(places: readonly Place[], jurisdiction: Jurisdiction): Pinpoint[] {
  const cover = coverName(places);
  const taken = new Set<string>();
  return places.map((place) => {
    const steps = stepsOf(place, jurisdiction);
    if (place.node.unit.cover) steps.unshift(cover);
    const pinpoint = firstFree(candidates(steps, place), taken);
    for (const name of Object.values(pinpoint)) taken.add(name);
    return pinpoint;
  });
}

/** What a clause may be called, the plainest name first: then by its heading, then by a count. */
function* candidates(steps: readonly Step[], { headingCount: n }: Place): Generator<Pinpoint> {
  yield join(steps);
  const heading =
    n === null ? [] : [said(`第${n}个标题下`, `第${n}個標題下`, `under heading ${n}`)];
  if (n !== null) yield join([...heading, ...steps]);
  for (let times = 2; ; times++) {
    const count = said(`（第${times}处）`, `（第${times}處）`, `occurrence ${times}`);
    yield join([...heading, ...steps, count]);
  }
}

function firstFree(names: Iterable<Pinpoint>, taken: ReadonlySet<string>): Pinpoint {
  for (const name of names) {
    if (!Object.values(name).some((text) => taken.has(text))) return name;
  }
  throw new RangeError('there is always a free name');
}

function join(steps: readonly Step[]): Pinpoint {
  return said(
    steps.map((step) => step['zh-Hans']).join(''),
    steps.map((step) => step['zh-Hant']).join(''),
    steps.map((step) => step.en).join(', '),
  );
}

function coverName(places: readonly Place[]): Step {
  const title = places.find(({ node }) => node.unit.cover && node.unit.kind === 'title');
  const text = title?.node.unit.lines.map((line) => line.text).join('') ?? '';
  if (/通知$/u.test(text)) return said('通知', '通知', 'cover notice');
  if (/令$/u.test(text)) return said('令', '令', 'promulgating order');
  return said('前件', '前件', 'cover letter');
}

function stepsOf(place: Place, jurisdiction: Jurisdiction): Step[] {
  const { unit } = place.node;
  const steps: Step[] = [];
  let inArticle = false;
  for (const { marker, kind } of [...place.above.map((node) => node.unit), unit]) {
    if (marker === null) continue;
    steps.push(markerStep(marker, inArticle ? jurisdiction : null));
    inArticle ||= kind === 'article';
  }
  const last = unnumberedStep(place, inArticle, jurisdiction);
  return last === null ? steps : [...steps, last];
}

function markerStep(marker: Marker, jurisdiction: Jurisdiction | null): Step {
  const { printed, value, level } = marker;
  switch (level) {
    case 'annex':
      return said(`附件${printed}`, `附件${printed}`, value === 0 ? 'annex' : `annex ${value}`);
    case 'book':
      return said(`第${printed}编`, `第${printed}編`, `bk. ${value}`);
    case 'chapter':
      return said(`第${printed}章`, `第${printed}章`, `ch. ${value}`);
    case 'section':
      return said(`第${printed}节`, `第${printed}節`, `sec. ${value}`);
    case 'article':
      return articleStep(marker);
    default:
      return jurisdiction === null ? freeStep(marker) : articleItemStep(marker, jurisdiction);
  }
}

function articleStep({ printed, value, insertion }: Marker): Step {
  if (insertion === 0) return said(`第${printed}条`, `第${printed}條`, `art. ${value}`);
  const number = printed.replace(/-\d+$/u, '');
  return said(
    `第${number}条之${insertion}`,
    `第${number}條之${insertion}`,
    `art. ${value}-${insertion}`,
  );
}

function freeStep({ level, printed, value }: Marker): Step {
  switch (level) {
    case 'part':
      return said(`第${printed}部分`, `第${printed}部分`, `pt. ${value}`);
    case 'item':
      return said(`第（${printed}）项`, `第（${printed}）項`, `item (${value})`);
    case 'point':
      return said(`第${printed}点`, `第${printed}點`, `point ${value}`);
    case 'subpoint':
      return said(`第（${printed}）目`, `第（${printed}）目`, `sub-item (${value})`);
    default:
      return said(`第${printed}小点`, `第${printed}小點`, `sub-point ${value}`);
  }
}

/** 项 and 目 below an article; in Taiwan 款 and 目. */
function articleItemStep(marker: Marker, jurisdiction: Jurisdiction): Step {
  const { level, printed, value } = marker;
  if (jurisdiction === 'taiwan') {
    if (level === 'part') return said(`第${printed}款`, `第${printed}款`, `subpara. ${value}`);
    if (level === 'item') return said(`第${printed}目`, `第${printed}目`, `item ${value}`);
    return freeStep(marker);
  }
  if (level === 'point') return said(`第${printed}目`, `第${printed}目`, `sub-item ${value}`);
  return freeStep(marker);
}

/** 段 anywhere else; below an article 款, in Taiwan 項. */
function paragraphStep(count: number, inArticle: boolean, jurisdiction: Jurisdiction): Step {
  if (!inArticle) return said(`第${count}段`, `第${count}段`, `para. ${count}`);
  const n = chineseNumeral(count);
  return jurisdiction === 'taiwan'
    ? said(`第${n}项`, `第${n}項`, `para. ${count}`)
    : said(`第${n}款`, `第${n}款`, `para. ${count}`);
}

function unnumberedStep(place: Place, inArticle: boolean, jurisdiction: Jurisdiction): Step | null {
  const { unit } = place.node;
  const { count } = place;
  if (unit.marker !== null) return null;
  const directlyInArticle = inArticle && place.above.at(-1)?.unit.kind === 'article';
  switch (unit.kind) {
    case 'paragraph':
      return paragraphStep(count, directlyInArticle, jurisdiction);
    case 'item':
      return said(`第${count}个“——”项`, `第${count}個「——」項`, `dash item ${count}`);
    case 'heading':
      return said(`第${count}个标题`, `第${count}個標題`, `heading ${count}`);
    case 'columns':
      return said('表头', '表頭', 'table header');
    case 'row': {
      const number = rowNumber(unit);
      return number === null
        ? said(`表第${count}行`, `表第${count}列`, `table line ${count}`)
        : said(`表第${number}项`, `表第${number}項`, `row ${number}`);
    }
    default:
      return letterStep(place);
  }
}

/** The parts of an official letter, of which there is one each; a second note is counted. */
function letterStep({ node, count, opening }: Place): Step {
  const n = count === 1 ? '' : String(count);
  const en = count === 1 ? '' : ` ${count}`;
  switch (node.unit.kind) {
    case 'title':
      return said(`标题${n}`, `標題${n}`, `title${en}`);
    case 'number':
      return said(`文号${n}`, `文號${n}`, `document number${en}`);
    case 'addressee':
      return said(`主送机关${n}`, `主送機關${n}`, `addressee${en}`);
    case 'signature':
      return said(`落款${n}`, `落款${n}`, `signature${en}`);
    default:
      return opening
        ? said(`题注${n}`, `題註${n}`, `headnote${en}`)
        : said(`附注${n}`, `附註${n}`, `note${en}`);
  }
}
