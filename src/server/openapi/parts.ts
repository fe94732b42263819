/** What do the descriptions of several parameters share? */
/** A parameter as OpenAPI has it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: object;
  readonly explode?: boolean;
}

export const text: object = { type: 'string' };
export const list: object = { type: 'array', items: text };
/** One of some values, the first by default. */
export const choice = (...values: readonly string[]): object => ({
  type: 'string',
  enum: values,
  default: values[0],
});

/** A parameter of the query string. */
export function query(name: string, schema: object, description: string): Parameter {
  return { name, in: 'query', description, schema };
}

export const id: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description:
    'URL-encoded. An id that a document had before does as well; the answer has the present one.',
  schema: text,
};
export const script: Parameter = query(
  'script',
  choice('source', 'hans', 'hant'),
  'The script to show text in; converted text is marked so.',
);

/** The language of what an answer says of itself. */
export function lang(description: string): Parameter {
  return query('lang', choice('zh-Hans', 'zh-Hant', 'en'), description);
}

export const accessed: Parameter = query(
  'accessed',
  { type: 'string', format: 'date' },
  'The day of access; today by default.',
);
