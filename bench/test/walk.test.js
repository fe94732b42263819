// @ts-check
/** The walk that `npm run walk` takes through real reports, through a few that were made up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeReports } from '../walk/made-reports.js';
import { bare, scanYears } from '../walk/reports.js';
import { walk } from '../walk/walk.js';

test('finds every page that compares as it should be', { timeout: 300_000 }, async () => {
  const work = mkdtempSync(join(tmpdir(), 'tiaowen-walk-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const reports = join(work, 'reports');
  writeReports(reports);
  const { faults, checks } = await walk({
    ...{ reports, work, shots: null, say: () => {} },
    plan: { phrases: ['数字经济'], absent: '元宇宙', years: [2019, 2020] },
  });
  expect(faults).toEqual([]);
  // Both widths, all steps.
  expect(checks).toBeGreaterThan(200);
});

test('the scan that pages are held against counts by hand', () => {
  const report = (/** @type {number} */ year, /** @type {string[]} */ lines) => ({
    ...{ year, id: `report-${year}`, lines, clauses: lines },
  });
  const reports = [report(2019, ['甲乙，甲 “乙”。', '丙']), report(2020, ['甲', '乙'])];
  expect(scanYears(reports, '甲乙')).toEqual([
    { year: 2019, occurrences: 2, clauses: 1 },
    { year: 2020, occurrences: 0, clauses: 0 },
  ]);
  expect(bare('「甲」 乙\u3000《丙》')).toBe('甲乙丙');
});
