import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseCorpusFile, writeFrontMatter } from '../../src/corpus/index.ts';
import { type DocumentMeta, documentId } from '../../src/model/index.ts';
import { plainMeta } from '../support/documents.ts';
import { hanText } from '../support/han.ts';

const file = (yaml: string): string => `---\n${yaml}\n---\n\n正文。\n`;
const parse = (yaml: string): DocumentMeta => parseCorpusFile(file(yaml), 'a.md').meta;

describe('parseCorpusFile', () => {
  it('fills in what is not said with null', () => {
    expect(parse('id: a\ntitle: 意见\nscript: Hans')).toEqual(plainMeta('a', { title: '意见' }));
  });

  test.each([
    ['id: a\ntitle: 意见\nscript: Latin', 'a.md:4: script: must be Hans or Hant'],
    ['id: a\ntitle: 意见\nscript: Hans\nissued: 2019-02-30', 'a.md:5: issued: must be a date'],
    ['id: a\ntitle: 意见\nscript: Hans\nissued: 2019年', 'a.md:5: issued: must be a date'],
    ['id: a/b\ntitle: 意见\nscript: Hans', 'a.md:2: id:'],
    ['id: a\ntitle: ""\nscript: Hans', 'a.md:3: title: must not be empty'],
    ['id: a\ntitle: 意见\nscript: Hans\nisued: 2019-01-01', 'isued'],
    ['id: a\nid: b\ntitle: 意见\nscript: Hans', 'a.md:3:'],
    ['id: a\ntitle: "意见\nscript: Hans', 'a.md:'],
    [
      'id: a\ntitle: 意见\nscript: Hans\nsource: { site: null, url: "javascript:alert(1)" }',
      'source.url',
    ],
    ['id: a\ntitle: 意见\nscript: Hans\naliases: [b, c/d]', 'a.md:5: aliases.1: may hold letters'],
    ['id: a\ntitle: 意见\nscript: Hans\naliases: b', 'a.md:5: aliases:'],
    ['- id', 'a.md:'],
    ['', 'a.md:'],
  ])('refuses %j, naming file, line and field', (yaml, message) => {
    expect(() => parse(yaml)).toThrow(expect.objectContaining({ code: 'front-matter' }));
    expect(() => parse(yaml)).toThrow(message);
  });

  test.each(['正文。', '', '---\nid: a\n', '\n---\nid: a\n---\n'])(
    'refuses a file without front matter: %j',
    (content) => {
      expect(() => parseCorpusFile(content, 'a.md')).toThrow(
        expect.objectContaining({ code: 'front-matter' }),
      );
    },
  );

  it('reads official English names, and writes them only where there are some', () => {
    const english = { titleEn: 'Opinions: on Reform', issuerEn: 'CPC Committee' };
    const yaml = 'titleEn: "Opinions: on Reform"\nissuerEn: CPC Committee';
    const meta = parse(`id: a\ntitle: 意见\nscript: Hans\n${yaml}`);
    expect(meta).toEqual(plainMeta('a', { title: '意见', ...english }));
    expect(parseCorpusFile(`${writeFrontMatter(meta)}\n甲\n`, 'a.md').meta).toEqual(meta);
    expect(writeFrontMatter(plainMeta('a'))).not.toContain('En:');
  });

  it('reads former ids, and writes them only where there are some', () => {
    const meta = parse('id: a\naliases: [old, "older.1"]\ntitle: 意见\nscript: Hans');
    expect(meta).toEqual(
      plainMeta('a', { title: '意见', aliases: ['old', 'older.1'].map(documentId) }),
    );
    expect(parseCorpusFile(`${writeFrontMatter(meta)}\n甲\n`, 'a.md').meta).toEqual(meta);
    for (const none of ['aliases: []', 'aliases:', 'aliases: null']) {
      expect(parse(`id: a\n${none}\ntitle: 意见\nscript: Hans`)).not.toHaveProperty('aliases');
    }
    expect(writeFrontMatter(plainMeta('a'))).not.toContain('aliases');
  });

  it('knows on which line the text starts', () => {
    const { body, bodyLine } = parseCorpusFile(file('id: a\ntitle: 意见\nscript: Hans'), 'a.md');
    expect(bodyLine).toBe(6);
    expect(body).toBe('\n正文。\n');
  });

  it('reads what it writes, hostile titles included', () => {
    const title = hanText(40)
      .map((text) => `题${text.replace(/[\s\p{Cc}]/gu, '')}`)
      .filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(
        title,
        fc.constantFrom('{a: 1}', '# x', '"', "'", '- y', 'null', '@', '1990'),
        (a, b) => {
          const meta: DocumentMeta = {
            ...parse('id: a\ntitle: 意见\nscript: Hans'),
            id: documentId('x'),
            title: a + b,
            issuer: b,
            adopted: '2016-07-11',
            source: { site: a, url: 'https://example.org/?a=1#b' },
          };
          expect(parseCorpusFile(`${writeFrontMatter(meta)}\n文。`, 'x.md').meta).toEqual(meta);
        },
      ),
    );
  });
});
