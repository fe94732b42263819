/** A piece of text as it is set: upright on the line unless it says otherwise. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
  readonly superscript?: true;
}

/** Text of one paragraph, in order. */
export type RichText = readonly Run[];

/** The same text without how it is set. */
export function plainText(rich: RichText): string {
  return rich.map((run) => run.text).join('');
}
