import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Which folders a folder may import from; ARCHITECTURE.md gives the reasons. */
const BELOW_SERVER = [
  ...['model', 'text', 'wire', 'corpus', 'index', 'query', 'search', 'suggest'],
  ...['cite', 'office', 'compare'],
];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  wire: ['model'],
  corpus: ['model', 'text'],
  index: ['model', 'text'],
  query: ['model', 'text'],
  search: ['model', 'text', 'index', 'query'],
  cite: ['model'],
  suggest: ['model', 'text'],
  office: ['model'],
  compare: ['model', 'text', 'corpus', 'index', 'search', 'cite', 'office'],
  server: BELOW_SERVER,
  cli: [...BELOW_SERVER, 'server'],
  web: ['wire'],
};

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/u.test(file),
);
const IMPORT = /^(?:import|export)(\s+type)?\s(?:[^;]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gmu;

const imports: readonly Import[] = files.flatMap((from) => {
  const source = readFileSync(join(SRC, from), 'utf8');
  return [...source.matchAll(IMPORT)].map((match) => ({
    from,
    specifier: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
    line: `${from} → ${match[2] ?? match[3]}`,
  }));
});

const folderOf = (file: string): string => file.split('/')[0] ?? '';
const targetOf = ({ from, specifier }: Import): string | null =>
  specifier.startsWith('.') ? relative(SRC, resolve(SRC, dirname(from), specifier)) : null;
const linesOf = (found: readonly Import[]): string[] => found.map(({ line }) => line);

test('there is something to read', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(imports.length).toBeGreaterThan(100);
});

it('gives every folder a rule', () => {
  expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

it('points imports one way', () => {
  const wrong = imports.filter((entry) => {
    const target = targetOf(entry);
    if (target === null) return false;
    const [from, to] = [folderOf(entry.from), folderOf(target)];
    return from !== to && !MAY_IMPORT[from]?.includes(to);
  });
  expect(linesOf(wrong)).toEqual([]);
});

it('enters another folder by its door', () => {
  const wrong = imports.filter((entry) => {
    const target = targetOf(entry);
    if (target === null || folderOf(entry.from) === folderOf(target)) return false;
    return !/^\w+\/(?:index|types)\.ts$/u.test(target);
  });
  expect(linesOf(wrong)).toEqual([]);
});

it('lets the page see types of the wire and nothing else', () => {
  const wrong = imports.filter((entry) => {
    const target = targetOf(entry);
    return folderOf(entry.from) === 'web' && target?.startsWith('wire/') && !entry.typeOnly;
  });
  expect(linesOf(wrong)).toEqual([]);
});

it('keeps what all pages share ignorant of any of them', () => {
  const wrong = imports.filter((entry) => {
    const target = targetOf(entry) ?? '';
    const below = /^(?:wire|web\/shared|web\/messages)\/|^web\/(?:router|preferences)\.ts$/u;
    return entry.from.startsWith('web/shared/') && target !== '' && !below.test(target);
  });
  expect(linesOf(wrong)).toEqual([]);
});

it.each([
  ['flexsearch', ['index']],
  ['nodejieba', ['text']],
  ['opencc-js', ['text']],
  ['express', ['server']],
  ['pinyin-pro', ['suggest', 'cite']],
  ['diff', ['compare']],
  ['docx', ['office']],
])('keeps %s in %s', (library, folders) => {
  const users = imports.filter(({ specifier }) => specifier === library);
  const elsewhere = users.filter(({ from }) => !folders.includes(folderOf(from)));
  expect(linesOf(elsewhere)).toEqual([]);
  if (library === 'flexsearch') expect(new Set(users.map(({ from }) => from)).size).toBe(1);
});

it('has no cycle of files', () => {
  const targets = new Map<string, string[]>();
  for (const entry of imports) {
    const target = targetOf(entry);
    if (target !== null) targets.set(entry.from, [...(targets.get(entry.from) ?? []), target]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

it('keeps files under 300 lines or so', () => {
  const long = files.filter(
    (file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 310,
  );
  expect(long).toEqual([]);
});
