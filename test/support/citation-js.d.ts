/** What is used of citation-js, which has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads a text of any format that a plugin knows, as CSL-JSON. */
      chain(text: string, options: { generateGraph: boolean; forceType: string }): unknown;
      /** Reads a text as a format, field by field, without saying what the fields mean. */
      data(text: string, type: '@ris/file' | '@biblatex/text'): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
