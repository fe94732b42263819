/** What the page says of the list of documents where it is long, in each language. */
import { grouped, many } from './format.ts';

export interface DocumentListMessages {
  filter: string;
  placeholder: string;
  submit: string;
  year: string;
  type: string;
  any: string;
  clear: string;
  /** How many documents there are, or were asked for. */
  count: (documents: number, clauses: number) => string;
  noneFound: string;
  noneFoundAdvice: string;
  all: (documents: number) => string;
}

export const documentListHans: DocumentListMessages = {
  filter: '按标题、发文机关或文号查找文件',
  placeholder: '标题、机关或文号',
  submit: '查找',
  year: '年份',
  type: '文种',
  any: '不限',
  clear: '清除条件',
  count: (documents, clauses) => `${grouped(documents)} 份文件，${grouped(clauses)} 个条款`,
  noneFound: '没有符合条件的文件',
  noneFoundAdvice: '所有词语都须见于标题、发文机关或文号；可以少用几个词。',
  all: (documents) => `查看全部 ${grouped(documents)} 份文件`,
};

export const documentListHant: DocumentListMessages = {
  filter: '依標題、發文機關或文號尋找文件',
  placeholder: '標題、機關或文號',
  submit: '尋找',
  year: '年份',
  type: '文件類別',
  any: '不限',
  clear: '清除條件',
  count: (documents, clauses) => `${grouped(documents)} 份文件，${grouped(clauses)} 個條款`,
  noneFound: '沒有符合條件的文件',
  noneFoundAdvice: '所有詞語都須見於標題、發文機關或文號；不妨少用幾個詞。',
  all: (documents) => `檢視全部 ${grouped(documents)} 份文件`,
};

export const documentListEn: DocumentListMessages = {
  filter: 'Find documents by title, issuer or number',
  placeholder: 'Title, issuer or number',
  submit: 'Find',
  year: 'Year',
  type: 'Type',
  any: 'Any',
  clear: 'Clear',
  count: (documents, clauses) =>
    `${many(documents, 'document', 'documents')}, ${many(clauses, 'clause', 'clauses')}`,
  noneFound: 'No document matches',
  noneFoundAdvice: 'Every word must be in the title, issuer or number; try fewer words.',
  all: (documents) => `All ${grouped(documents)} documents`,
};
