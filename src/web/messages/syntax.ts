/** What the page says of the operators and fields of a query, in each language. */
import type { WireSyntax } from '../../wire/types.ts';

type SyntaxProblem = NonNullable<WireSyntax['problem']>['code'];

export interface SyntaxMessages {
  /** What was typed stands in a clause, so that its signs were not taken for operators. */
  verbatim: string;
  /** What is wrong, at which character, and that the query was searched literally. */
  problem: (code: SyntaxProblem, character: number) => string;
  /** Words of the same meaning in another region that were looked for too. */
  synonyms: (text: string, also: readonly string[]) => string;
  help: string;
  /** Ways to write a query, each with what it finds. */
  ways: readonly (readonly [query: string, finds: string])[];
}

const PROBLEMS_HANS: Readonly<Record<SyntaxProblem, string>> = {
  'unclosed-quote': '引号没有闭合',
  'empty-text': '引号里或运算符旁没有可检索的文字',
  'unclosed-group': '括号没有闭合',
  'unopened-group': '多出一个右括号',
  'glued-group': '括号后面要空一格再写下一个词',
  'too-deep': '括号套得太深',
  'missing-operand': 'OR、NOT 或减号旁缺少词语',
  'empty-field': '字段后面没有写内容',
  'year-invalid': '年份不对，应写作 year:2016..2021',
  'only-negation': '只写了要排除的词，还要写上要找的词',
};

export const syntaxHans: SyntaxMessages = {
  verbatim: '所输入的文字原样见于条款，其中的符号已当作原文检索。',
  problem: (code, character) =>
    `第 ${character} 个字符处：${PROBLEMS_HANS[code]}。已把全部输入当作原文检索。`,
  synonyms: (text, also) =>
    `“${text}”在其他地区另有说法，已一并检索：${also.join('、')}。只算作“词语齐全”，不算原词句。`,
  help: '检索语法',
  ways: [
    ['“共建共享”', '只找原词句，不拆开'],
    ['绿色发展 OR 低碳发展', '任一即可；也可写作 绿色发展|低碳发展'],
    ['长三角 -上海', '有前者而无后者；也可写作 NOT 上海'],
    ['(人才 OR 科技) -金融', '用括号组合'],
    ['title:国际化 人才', '标题含“国际化”的文件；另有 issuer: region: type: doc:'],
    ['year:2016..2021 人才', '限定年份；2016.. 或 ..2021 亦可'],
    ['number:杭政办函[2011]59号', '按文号；括号不拘'],
  ],
};

const PROBLEMS_HANT: Readonly<Record<SyntaxProblem, string>> = {
  'unclosed-quote': '引號沒有成對',
  'empty-text': '引號內或運算子旁沒有可檢索的文字',
  'unclosed-group': '括號沒有成對',
  'unopened-group': '多了一個右括號',
  'glued-group': '括號之後須空一格，再接下一個詞',
  'too-deep': '括號層數過多',
  'missing-operand': 'OR、NOT 或減號旁缺少詞語',
  'empty-field': '欄位之後沒有內容',
  'year-invalid': '年份有誤，應寫作 year:2016..2021',
  'only-negation': '只寫了要排除的詞，還須寫上要找的詞',
};

export const syntaxHant: SyntaxMessages = {
  verbatim: '輸入的文字原樣見於條文，其中的符號已視為原文檢索。',
  problem: (code, character) =>
    `第 ${character} 個字元處：${PROBLEMS_HANT[code]}。已將全部輸入視為原文檢索。`,
  synonyms: (text, also) =>
    `「${text}」在其他地區另有用語，已一併檢索：${also.join('、')}。只計入「詞語齊全」，不計入原詞句。`,
  help: '檢索語法',
  ways: [
    ['「共建共享」', '只找原詞句，不拆開'],
    ['綠色發展 OR 低碳發展', '任一即可；亦可寫作 綠色發展|低碳發展'],
    ['長三角 -上海', '有前者而無後者；亦可寫作 NOT 上海'],
    ['(人才 OR 科技) -金融', '以括號組合'],
    ['title:國際化 人才', '標題含「國際化」的文件；另有 issuer: region: type: doc:'],
    ['year:2016..2021 人才', '限定年份；2016.. 或 ..2021 亦可'],
    ['number:杭政办函[2011]59号', '依文號；括號不拘'],
  ],
};

const PROBLEMS_EN: Readonly<Record<SyntaxProblem, string>> = {
  'unclosed-quote': 'the quotation mark is never closed',
  'empty-text': 'there is nothing to search for in the quotation marks or beside the operator',
  'unclosed-group': 'the parenthesis is never closed',
  'unopened-group': 'a parenthesis is closed that was never opened',
  'glued-group': 'a space is missing after the parenthesis',
  'too-deep': 'the parentheses are nested too deeply',
  'missing-operand': 'OR, NOT or the minus sign has no word beside it',
  'empty-field': 'the field has no value',
  'year-invalid': 'this is not a year; write year:2016..2021',
  'only-negation': 'all words are excluded; add one to look for',
};

export const syntaxEn: SyntaxMessages = {
  verbatim: 'What you typed is in a clause as it stands, so its signs were searched as text.',
  problem: (code, character) =>
    `At character ${character}: ${PROBLEMS_EN[code]}. The whole query was searched as text.`,
  synonyms: (text, also) =>
    `“${text}” goes by other names elsewhere, which were searched too: ${also.join(', ')}. They count as “all words”, never as the exact string.`,
  help: 'How to write a query',
  ways: [
    ['“共建共享”', 'the exact string only'],
    ['绿色发展 OR 低碳发展', 'either; also 绿色发展|低碳发展'],
    ['长三角 -上海', 'the first without the second; also NOT 上海'],
    ['(人才 OR 科技) -金融', 'parentheses group'],
    ['title:国际化 人才', 'documents with 国际化 in the title; also issuer: region: type: doc:'],
    ['year:2016..2021 人才', 'years; also 2016.. and ..2021'],
    ['number:杭政办函[2011]59号', 'by official number, in any brackets'],
  ],
};
