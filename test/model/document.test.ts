import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { distinguishingYears } from '../../src/model/index.ts';

const { documents } = await readCorpus(resolve(import.meta.dirname, '../../corpus'));
const [one, two, three] = documents.map(({ meta }) => meta);

test('a year stands by a title that several documents have, and by no other', () => {
  if (one === undefined || two === undefined || three === undefined) throw new Error('no corpus');
  const undated = { ...{ adopted: null, issued: null, published: null }, number: null };
  expect(distinguishingYears([one, two, three])).toEqual([null, null, null]);
  expect(
    distinguishingYears([
      { ...one, ...undated, title: '政府工作报告', issued: '2010-03-05' },
      two,
      { ...three, ...undated, title: '政府工作报告', issued: '2011-03-05' },
      { ...three, ...undated, title: '政府工作报告' },
    ]),
  ).toEqual([2010, null, 2011, null]);
});
