/**
 * What does a page say of itself to reference managers and search engines?
 *
 * Zotero's translator “Embedded Metadata” reads every `<meta>` whose `name`
 * (or, without one, `property`) is a prefix, one of `. : _` and a field. It
 * knows `dc` and `z` by itself; `<link rel="schema.…">` declares them for
 * others (DCMI, DC-HTML). It hands them to its translator “RDF”, where
 * - `z:itemType` decides the type before all else;
 * - `dc:title`, `dc:creator`, `dc:date`, `dc:language` are the fields of that name;
 * - `z:` and any other name sets the field of Zotero that is called so: of a
 *   statute `publicLawNumber`, `section`, `url`;
 * - `dc:identifier` is searched for an ISBN, ISSN or DOI, and `dc:description`
 *   beside a `z:itemType` becomes “extra”: neither is given.
 * The abstract is taken from the plain `description`, the address, where
 * nothing else gives one, from the canonical link as it is written. A lone
 * `citation_title` would make a journal article of it. An issuer with a space
 * in its name is taken for a person with a first name: Zotero has no way to be
 * told otherwise here.
 */
import { exchangeRecord, oneLine, recordOf } from '../../cite/index.ts';
import type { IndexedDocument } from '../../index/index.ts';
import { type Clause, clausePath, documentPath } from '../../model/index.ts';
import { type Html, html, jsonBlock } from './html.ts';

/** What a page is about. */
export interface PageSubject {
  readonly document: IndexedDocument;
  /** Null on the page of the document. */
  readonly clause: Clause | null;
  /** The text that the page begins with, as printed. */
  readonly beginning: string;
}

/** About as much as search engines show, in characters. */
const DESCRIPTION_LENGTH = 160;

/** The name of the site, at the end of every title. */
const SITE = '条文';

/** The beginning of a text on one line, cut between two characters. */
function described(text: string): string {
  const characters = [...oneLine(text)];
  if (characters.length <= DESCRIPTION_LENGTH) return characters.join('');
  return `${characters.slice(0, DESCRIPTION_LENGTH - 1).join('')}…`;
}

/** Those members of an object that are known. */
function known(members: Readonly<Record<string, string | object | null>>): object {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null && value !== ''),
  );
}

function organization(name: string | null, alternateName: string | null = null): object | null {
  return name === null || name === ''
    ? null
    : { '@type': 'Organization', ...known({ name, alternateName }) };
}

/** What the other exchange formats carry, so that a page gives the same record as they do. */
function fieldsOf({ document: { meta }, clause }: PageSubject) {
  const request = { document: meta, clauses: clause === null ? [] : [clause], accessed: '' };
  const { titleEn, issuerEn } = recordOf(request);
  return { titleEn, issuerEn, ...exchangeRecord(request) };
}

type Fields = ReturnType<typeof fieldsOf>;

/**
 * The document as schema.org has it. `legislationDate` is the day of adoption
 * or signature, `legislationPassedBy` the body that adopted; its creator is who
 * issued it.
 */
function legislation({ meta }: IndexedDocument, fields: Fields): object {
  return known({
    '@type': 'Legislation',
    name: fields.title,
    alternateName: fields.titleEn,
    url: documentPath(meta.id),
    legislationIdentifier: fields.number,
    legislationType: meta.type === null ? null : oneLine(meta.type),
    legislationDate: meta.adopted ?? meta.issued,
    datePublished: meta.published,
    legislationPassedBy: organization(meta.adoptedBy === null ? null : oneLine(meta.adoptedBy)),
    creator: organization(fields.issuer, fields.issuerEn),
    inLanguage: `zh-${meta.script}`,
    isBasedOn: fields.url,
  });
}

function jsonLd({ document, clause, beginning }: PageSubject, fields: Fields): object {
  const whole = legislation(document, fields);
  if (clause === null) return { '@context': 'https://schema.org', ...whole };
  return {
    '@context': 'https://schema.org',
    ...known({
      '@type': 'Legislation',
      name: fields.pinpoint,
      description: described(beginning),
      url: clausePath(clause.id, clause.documentId),
      inLanguage: `zh-${document.meta.script}`,
      isPartOf: whole,
    }),
  };
}

function meta(name: string, content: string | null): Html | null {
  return content === null || content === ''
    ? null
    : html`<meta name="${name}" content="${content}" />\n`;
}

/**
 * What the head of a page says of it: title, description, canonical address,
 * fields for reference managers, schema.org.
 *
 * Addresses are paths: what stands before the server decides under which name
 * it is reached, and the Host header is whatever a client writes there, which a
 * shared cache would then hand to others. A browser and a search engine resolve
 * paths; the page's script writes the canonical one out for what reads the
 * attribute as it stands. `z:url` is where the text was taken from, when that
 * is known: a footnote leads there, as the other exchange formats do.
 */
export function aboutPage(subject: PageSubject): Html {
  const { document, clause, beginning } = subject;
  const fields = fieldsOf(subject);
  const { title, issuer, date, language, number, pinpoint, url } = fields;
  const path =
    clause === null ? documentPath(document.meta.id) : clausePath(clause.id, clause.documentId);
  const shown = [pinpoint ?? '', title, SITE].filter((part) => part !== '').join(' · ');
  const metas = [
    meta('description', described(beginning)),
    meta('z:itemType', 'statute'),
    meta('z:publicLawNumber', number),
    meta('z:section', pinpoint === null ? null : oneLine(pinpoint)),
    meta('z:url', url),
    meta('dc:title', title),
    meta('dc:creator', issuer),
    meta('dc:date', date),
    meta('dc:language', language),
  ];
  return html`<title>${oneLine(shown)}</title>
<link rel="canonical" href="${path}" />
<link rel="schema.dc" href="http://purl.org/dc/elements/1.1/" />
<link rel="schema.z" href="http://www.zotero.org/namespaces/export#" />
${metas.filter((one) => one !== null)}${jsonBlock('application/ld+json', jsonLd(subject, fields))}`;
}

/** The head of a page about what is not there. */
export function aboutMissing(title: string): Html {
  return html`<title>${title} · ${SITE}</title>`;
}
