/** The part of citation-js, which ships no types, that the tests use as an independent reader of RIS, BibTeX and CSL-JSON. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string | readonly object[]);
    readonly data: readonly { readonly type: string; readonly title?: string; readonly [key: string]: unknown }[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
