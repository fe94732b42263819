import type { Language } from '../model/index.ts';
import type { Table } from './table.ts';

/** What a CSV file says of the cells that had to be changed, in each language. */
export const CSV_WORDS: Readonly<Record<Language, Table['words']>> = {
  'zh-Hans': {
    remark: '备注',
    neutralised: "为防表格软件当作公式执行，以下各栏首加“'”，非原文所有：",
  },
  'zh-Hant': {
    remark: '備註',
    neutralised: "為免試算表軟體當作公式執行，下列各欄開頭加上「'」，非原文所有：",
  },
  en: {
    remark: 'Remark',
    neutralised:
      'An apostrophe that is not in the source keeps spreadsheets from running a formula; added in: ',
  },
};
