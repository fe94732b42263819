/** What the importer says about a document must be stated by its source; wrong is worse than nothing. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { importFile, importText } from '../../src/corpus/index.ts';
import type { DocumentMeta } from '../../src/model/index.ts';
import { temporaryFolder } from '../support/temporary.ts';

const meta = (...lines: readonly string[]): DocumentMeta =>
  importText([...lines, '一、总体要求', '推进改革，加强保障。'].join('\n'), 'page.txt').meta;

describe('what the importer states', () => {
  it('does not date a document by the adoption of another that it mentions', () => {
    const found = meta(
      '某市实施方案',
      '为贯彻2016年7月11日某市第十一届委员会第十一次全体会议通过的《某意见》，制定本方案。',
    );
    expect(found).toMatchObject({ adopted: null, adoptedBy: null });
  });

  it('takes only lines that name an authority for a header above an address', () => {
    const found = meta('某条例', '2019-03-05', 'http://www.example.org/a.htm', '', '正文开始。');
    expect(found.issuer).toBeNull();
  });

  test.each([
    ['国家市场监督管理总局关于公布办法的通知', null],
    ['江苏省、浙江省人民政府关于合作的意见', null],
    ['中共杭州市委关于推进改革的意见', '杭州'],
    ['浙江省人民政府关于推进改革的意见', '浙江'],
  ])('%s governs %s', (title, region) => {
    expect(meta(title).region).toBe(region);
  });

  test.each([
    [['中共浙江省委', '浙江省人民政府', '关于推进改革的意见'], '中共浙江省委、浙江省人民政府'],
    [['中共中央 国务院关于推进改革的意见'], '中共中央、国务院'],
    [['中共中央、国务院关于推进改革的意见'], '中共中央、国务院'],
  ])('%j is issued by %s', (lines, issuer) => {
    expect(meta(...lines).issuer).toBe(issuer);
  });

  it('reads a 文号 of full-width digits', () => {
    expect(meta('关于推进改革的意见', '国发〔２０１０〕３３号').number).toBe('国发〔2010〕33号');
  });

  it('keeps a list of members in an annex', () => {
    const text = [
      '关于公布名单的通知',
      '现将名单公布如下。',
      '附件',
      '会员（3家）',
      '甲公司',
      '乙公司',
    ].join('\n');
    expect(importText(text, 'a').dropped).toEqual([]);
  });

  it('does not take three equal lines for a body that stands twice', () => {
    expect(importText('甲\n'.repeat(12), 'a').dropped).toEqual([]);
  });
});

describe('an id for an imported document', () => {
  test.each(['../evil', 'a b#c', '', '.'])('%j is refused, and nothing is written', async (id) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.txt'), '推进改革。');
    const imported = importFile(join(folder, 'a.txt'), { directory: join(folder, 'corpus'), id });
    await expect(imported).rejects.toThrow(expect.objectContaining({ code: 'parameter-invalid' }));
    expect(await readdir(folder)).toEqual(['a.txt']);
  });
});
