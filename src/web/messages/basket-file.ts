import type { Fault } from '../basket/shape.ts';
import { grouped, many } from './format.ts';

/** What is said of the basket as a file. */
export interface BasketFileMessages {
  title: string;
  export: string;
  import: string;
  hint: string;
  exported: (clauses: number) => string;
  imported: (fresh: number, known: number, differing: number) => string;
  unknown: (clauses: number) => string;
  full: (fresh: number, room: number) => string;
  fault: (fault: Fault, item: number | null) => string;
}

export const basketFileHans: BasketFileMessages = {
  title: '引文夹文件',
  export: '导出引文夹',
  import: '导入引文夹',
  hint: '引文夹只存在本浏览器中。导出的 JSON 文件可以留底，也可以交给同事导入；导入只添加，不覆盖。',
  exported: (n) => `已导出 ${grouped(n)} 条`,
  imported: (fresh, known, differing) =>
    [
      fresh === 0 ? '没有新的条款' : `新增 ${grouped(fresh)} 条`,
      ...(known > 0 ? [`${grouped(known)} 条原已收入，保持不变`] : []),
      ...(differing > 0 ? [`其中 ${grouped(differing)} 条的批注或引文与文件不同，以您的为准`] : []),
    ].join('；'),
  unknown: (n) => `新增的条款中有 ${grouped(n)} 条本库没有`,
  full: (fresh, room) =>
    `没有导入：文件中有 ${grouped(fresh)} 条新条款，引文夹只能再收 ${grouped(room)} 条。`,
  fault: (fault, item) =>
    `没有导入：${
      {
        'too-large': '文件太大。',
        'not-json': '文件不是 JSON，可能没有下载完整。',
        'not-a-basket': '这不是引文夹文件。',
        newer: '文件由较新的版本导出，本版本读不了。',
        'too-many': '文件中的条款超过 1,000 条。',
        damaged: item === null ? '文件已损坏。' : `文件中第 ${item} 条已损坏。`,
      }[fault]
    }`,
};

export const basketFileHant: BasketFileMessages = {
  title: '引文夾檔案',
  export: '匯出引文夾',
  import: '匯入引文夾',
  hint: '引文夾只存在本瀏覽器中。匯出的 JSON 檔可以備份，也可以交給同事匯入；匯入只會新增，不會覆寫。',
  exported: (n) => `已匯出 ${grouped(n)} 條`,
  imported: (fresh, known, differing) =>
    [
      fresh === 0 ? '沒有新的條款' : `新增 ${grouped(fresh)} 條`,
      ...(known > 0 ? [`${grouped(known)} 條原已收入，維持不變`] : []),
      ...(differing > 0 ? [`其中 ${grouped(differing)} 條的註記或引文與檔案不同，以您的為準`] : []),
    ].join('；'),
  unknown: (n) => `新增的條款中有 ${grouped(n)} 條不在本資料庫`,
  full: (fresh, room) =>
    `沒有匯入：檔案中有 ${grouped(fresh)} 條新條款，引文夾只能再收 ${grouped(room)} 條。`,
  fault: (fault, item) =>
    `沒有匯入：${
      {
        'too-large': '檔案太大。',
        'not-json': '檔案不是 JSON，可能沒有下載完整。',
        'not-a-basket': '這不是引文夾檔案。',
        newer: '檔案由較新的版本匯出，本版本無法讀取。',
        'too-many': '檔案中的條款超過 1,000 條。',
        damaged: item === null ? '檔案已損壞。' : `檔案中第 ${item} 條已損壞。`,
      }[fault]
    }`,
};

export const basketFileEn: BasketFileMessages = {
  title: 'The basket as a file',
  export: 'Export basket',
  import: 'Import basket',
  hint: 'The basket is kept in this browser alone. The exported JSON file is a backup, and a colleague can import it; importing adds and never replaces.',
  exported: (n) => `${many(n, 'clause', 'clauses')} exported`,
  imported: (fresh, known, differing) =>
    [
      fresh === 0 ? 'No new clauses' : `${many(fresh, 'clause', 'clauses')} added`,
      ...(known > 0 ? [`${grouped(known)} already here, left as they are`] : []),
      ...(differing > 0
        ? [`${grouped(differing)} of those with another note or quote in the file; yours were kept`]
        : []),
    ].join('; '),
  unknown: (n) => `${grouped(n)} of those added are not in this collection`,
  full: (fresh, room) =>
    `Nothing imported: the file has ${many(fresh, 'new clause', 'new clauses')}, and the basket has room for ${grouped(room)}.`,
  fault: (fault, item) =>
    `Nothing imported: ${
      {
        'too-large': 'the file is too large.',
        'not-json': 'the file is not JSON; it may be incomplete.',
        'not-a-basket': 'this is no basket file.',
        newer: 'the file comes from a later version, which this one cannot read.',
        'too-many': 'the file has more than 1,000 clauses.',
        damaged: item === null ? 'the file is damaged.' : `clause ${item} of the file is damaged.`,
      }[fault]
    }`,
};
