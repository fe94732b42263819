/**
 * How is a clause called in a citation? From the source's own numbering only.
 *
 * Made here and not in cite/, because it needs the whole outline: what stands
 * above the clause, its count among its like, and whether another has that name.
 */
import type { Pinpoint } from '../model/index.ts';
import { noteKind, SHORT } from './letter.ts';
import { rowNumber } from './locator.ts';
import type { Marker } from './markers.ts';
import { chineseNumeral, numberValue } from './numerals.ts';
import type { Place } from './place.ts';
import type { Unit } from './unit.ts';

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
  const taken = new Map<string, number>();
  return places.map((place) => {
    const steps = stepsOf(place, jurisdiction);
    if (place.node.unit.cover) steps.unshift(cover);
    return firstFree(steps, place, taken);
  });
}

/** The plainest name that no other clause has: by itself, by its heading, then by a count. */
function firstFree(
  steps: readonly Step[],
  { headingCount: n }: Place,
  taken: Map<string, number>,
): Pinpoint {
  const heading =
    n === null ? [] : [said(`第${n}个标题下`, `第${n}個標題下`, `under heading ${n}`)];
  const isFree = (name: Pinpoint): boolean => Object.values(name).every((text) => !taken.has(text));
  const plain = join(steps);
  const under = join([...heading, ...steps]);
  let name = isFree(plain) ? plain : under;
  // Where to go on counting; without it, a thousand clauses of one name take a million steps.
  let times = taken.get(under['zh-Hans']) ?? 1;
  while (!isFree(name)) {
    times++;
    const count = said(`（第${times}处）`, `（第${times}處）`, `occurrence ${times}`);
    name = join([...heading, ...steps, count]);
  }
  for (const text of Object.values(name)) if (!taken.has(text)) taken.set(text, 1);
  taken.set(under['zh-Hans'], times);
  return name;
}

function join(steps: readonly Step[]): Pinpoint {
  return said(
    steps.map((step) => step['zh-Hans']).join(''),
    steps.map((step) => step['zh-Hant']).join(''),
    steps.map((step) => step.en).join(', '),
  );
}

/** What a cover calls itself; a cover letter that says neither is just that. */
function coverName(places: readonly Place[]): Step {
  const lines = places.filter(({ node }) => node.unit.cover).flatMap(({ node }) => node.unit.lines);
  const short = lines.map((line) => line.text).filter((text) => text.length <= SHORT * 2);
  if (short.some((text) => /通知$/u.test(text))) return said('通知', '通知', 'cover notice');
  if (short.some((text) => /令$/u.test(text))) return said('令', '令', 'promulgating order');
  return said('正文前', '正文前', 'before the text');
}

function stepsOf(place: Place, jurisdiction: Jurisdiction): Step[] {
  const { unit } = place.node;
  const steps: Step[] = [];
  let inArticle = false;
  for (const numbered of [...place.above.map((node) => node.unit), unit]) {
    const { marker, kind } = numbered;
    if (marker === null) continue;
    const below = inArticle ? jurisdiction : null;
    steps.push(marker.level === 'annex' ? annexStep(numbered, marker) : markerStep(marker, below));
    if (kind === 'article' && place.paragraph !== null) {
      steps.push(paragraphStep(place.paragraph, true, jurisdiction));
    }
    inArticle ||= kind === 'article';
  }
  const last = unnumberedStep(place, inArticle, jurisdiction);
  return last === null ? steps : [...steps, last];
}

/** 附件2, or 附表2, 附录2 where the source says so. */
function annexStep({ lines }: Unit, { printed, value }: Marker): Step {
  const term = /^附\s*([录錄表])/u.exec(lines[0]?.text ?? '')?.[1] ?? '件';
  const [hans, hant] = [term.replace('錄', '录'), term.replace('录', '錄')];
  return said(
    `附${hans}${printed}`,
    `附${hant}${printed}`,
    value === 0 ? 'annex' : `annex ${value}`,
  );
}

function markerStep(marker: Marker, jurisdiction: Jurisdiction | null): Step {
  const { printed, value, level } = marker;
  switch (level) {
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

function articleStep({ printed, value, inserted }: Marker): Step {
  const number = printed.normalize('NFKC').replace(/\s/gu, '');
  if (inserted === '') return said(`第${number}条`, `第${number}條`, `art. ${value}`);
  const en = `art. ${value}-${numberValue(inserted)}`;
  return said(`第${number}条之${inserted}`, `第${number}條之${inserted}`, en);
}

function freeStep({ level, printed, value }: Marker): Step {
  switch (level) {
    case 'major':
      return said(`第${printed}大部分`, `第${printed}大部分`, `major pt. ${value}`);
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
  if (level === 'part') return said(`第${printed}项`, `第${printed}項`, `item ${value}`);
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
    default: {
      const note = noteKind(node.unit.lines[0]?.text ?? '');
      if (note === 'contents') return said(`目录${n}`, `目錄${n}`, `contents${en}`);
      if (note === 'enclosures') {
        return said(`附件说明${n}`, `附件說明${n}`, `list of annexes${en}`);
      }
      return opening
        ? said(`题注${n}`, `題註${n}`, `headnote${en}`)
        : said(`附注${n}`, `附註${n}`, `note${en}`);
    }
  }
}
