/** The fields of front matter that a test sets, as YAML has them: what needs quotes comes with them. */
interface Fields {
  readonly id: string;
  readonly title: string;
  readonly issuer?: string;
  readonly region?: string;
  readonly type?: string;
  readonly number?: string;
  readonly issued?: string;
  readonly script?: 'Hans' | 'Hant';
}

/** A file of a corpus folder; fields that are not given are null. */
export function policyFile(fields: Fields, body: string): string {
  const { id, title, issuer, region, type, number, issued, script = 'Hans' } = fields;
  return `---
id: ${id}
title: ${title}
titleSupplied: false
issuer: ${issuer ?? null}
region: ${region ?? null}
type: ${type ?? null}
number: ${number ?? null}
adopted: null
adoptedBy: null
issued: ${issued ?? null}
published: null
script: ${script}
source: null
---

${body}`;
}
