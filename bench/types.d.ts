// The little of the peers' interfaces that is used here, so that the types are
// checked without their packages being installed.
declare module 'better-sqlite3' {
  interface Statement {
    raw(): Statement;
    run(...values: unknown[]): void;
    all(...values: unknown[]): unknown[];
  }
  export default class Database {
    constructor(file: string, options?: { readonly?: boolean });
    pragma(text: string): void;
    exec(sql: string): void;
    prepare(sql: string): Statement;
    transaction(work: () => void): () => void;
    close(): void;
  }
}

declare module 'minisearch' {
  interface Options {
    fields?: string[];
    tokenize?: (text: string) => string[];
    processTerm?: (term: string) => string;
    combineWith?: string;
  }
  interface Combination {
    combineWith: string;
    queries: string[];
  }
  export default class MiniSearch {
    static loadJSON(json: string, options: Options): MiniSearch;
    constructor(options: Options);
    add(document: { id: number; text: string }): void;
    search(query: Combination, options?: Options): { id: number; score: number }[];
  }
}

declare module '@orama/orama' {
  interface Database {
    readonly brand: unique symbol;
  }
  export function create(options: object): Database;
  export function insert(database: Database, document: object): Promise<string> | string;
  export function count(database: Database): number;
  export function save(database: Database): object;
  export function load(database: Database, raw: unknown): void;
  export function search(
    database: Database,
    query: object,
  ): { hits: { id: string; score: number }[] } | Promise<{ hits: { id: string; score: number }[] }>;
}

declare module 'autocannon' {
  interface Client {
    setRequests(requests: object[]): void;
  }
  interface Outcome {
    errors: number;
    timeouts: number;
    duration: number;
  }
  export default function autocannon(options: object): Promise<Outcome>;
  export type { Client, Outcome };
}
