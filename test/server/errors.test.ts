import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import { TiaowenError } from '../../src/model/index.ts';
import { ANSWERS, type AppDependencies, createApp, startServer } from '../../src/server/index.ts';
import type { WireProblem } from '../../src/wire/types.ts';
import { problemOf } from '../support/http.ts';
import { realServer } from '../support/real-server.ts';

const server = realServer();

async function problem(path: string, init: RequestInit = {}): Promise<WireProblem> {
  return problemOf(await fetch(server.url() + path, init));
}

const q = (text: string): string => `/api/v1/search?q=${encodeURIComponent(text)}`;

describe('every error is a problem document', () => {
  test.each([
    ['/api/v1/search', 400, 'query-empty'],
    ['/api/v1/search?q=', 400, 'query-empty'],
    [q(' \u3000\t'), 400, 'query-empty'],
    [q('“”'), 400, 'query-empty'],
    [`${q('a')}&limit=0`, 400, 'parameter-invalid'],
    [`${q('a')}&limit=101`, 400, 'parameter-invalid'],
    [`${q('a')}&limit=ten`, 400, 'parameter-invalid'],
    [`${q('a')}&limit=1e1`, 400, 'parameter-invalid'],
    [`${q('a')}&offset=-1`, 400, 'parameter-invalid'],
    [`${q('a')}&offset=99999999999999999999`, 400, 'parameter-invalid'],
    [`${q('a')}&match=fuzzy`, 400, 'parameter-invalid'],
    [`${q('a')}&sort=up`, 400, 'parameter-invalid'],
    [`${q('a')}&scope=`, 400, 'parameter-invalid'],
    [`${q('a')}&year=16`, 400, 'parameter-invalid'],
    [`${q('a')}&year=2021..2016`, 400, 'parameter-invalid'],
    [`${q('a')}&q=b`, 400, 'parameter-invalid'],
    [`${q('a')}&script=latin`, 400, 'parameter-invalid'],
    [`${q('a')}&issuer[]=x`, 400, 'parameter-invalid'],
    [`${q('a')}&Year=2016`, 400, 'parameter-invalid'],
    [`${q('a')}&page=2`, 400, 'parameter-invalid'],
    ['/api/v1/documents?limit=0', 400, 'parameter-invalid'],
    ['/api/v1/documents/none?Script=hans', 400, 'parameter-invalid'],
    ['/api/v1/clauses/none?Script=hans', 400, 'parameter-invalid'],
    ['/api/v1/citations?ids=none&styles=inline', 400, 'parameter-invalid'],
    ['/api/v1/search?q=%ED%A0%80', 400, 'request-malformed'],
    ['/api/v1/search?q=%E4%B8', 400, 'request-malformed'],
    ['/api/v1/search?q=%', 400, 'request-malformed'],
    ['/api/v1/documents/%ff', 400, 'request-malformed'],
    ['/api/v1/documents/none', 404, 'document-unknown'],
    ['/api/v1/documents/..%2F..%2Fetc%2Fpasswd', 404, 'document-unknown'],
    ['/api/v1/documents/__proto__', 404, 'document-unknown'],
    ['/api/v1/clauses/none%23a', 404, 'clause-unknown'],
    ['/api/v1/citations', 400, 'parameter-invalid'],
    ['/api/v1/citations?ids=none', 404, 'clause-unknown'],
    ['/api/v1/citations?ids=none&style=mla', 400, 'style-unknown'],
    ['/api/v1/citations?ids=none&accessed=soon', 400, 'parameter-invalid'],
    ['/api/v1/citations?ids=none&accessed=2026-02-30', 400, 'parameter-invalid'],
    ['/..%2f..%2fpackage.json', 404, 'route-unknown'],
    ['/%00', 404, 'route-unknown'],
    ['/icons', 404, 'route-unknown'],
    ['/api/v1', 404, 'route-unknown'],
    ['/api/v2/search?q=a', 404, 'route-unknown'],
    ['/none.js', 404, 'route-unknown'],
  ])('%s', async (path, status, code) => {
    expect(await problem(path)).toMatchObject({ status, code });
  });

  it('refuses a query of 5,000 characters as too long', async () => {
    expect(await problem(q('长'.repeat(5000)))).toMatchObject({
      status: 400,
      code: 'query-too-long',
    });
  });

  it('says which parameter was wrong, what was given and what is allowed', async () => {
    const { detail } = await problem(`${q('a')}&limit=500`);
    expect(detail).toContain('limit');
    expect(detail).toContain('500');
    expect(detail).toContain('1 to 100');
  });

  it('names the parameters there are when one is not among them', async () => {
    const { detail } = await problem(`${q('a')}&issuer[]=x`);
    expect(detail).toContain('"issuer[]"');
    expect(detail).toContain('q, match, scope, sort, year, issuer, region, type, document, limit');
    const list = await problem('/api/v1/documents?page=1');
    expect(list.detail).toContain('"page"');
  });

  test.each(['/api/v2/search', '/none.js', '/api/%E7%94%B2'])(
    'says that there is nothing at %s, the whole of it',
    async (path) => {
      expect((await problem(`${path}?q=a`)).detail).toContain(`nothing at ${path}.`);
    },
  );

  test.each([
    ['/api/v1/clauses', { ids: [] }],
    ['/api/v1/quotes', { text: 'a' }],
    ['/api/v1/citations', { items: [{ id: 'hangzhou-2019-yangtze-delta-integration#n7' }] }],
    ['/api/v1/search/record/compare', {}],
  ])('takes no parameter in the address of POST %s', async (path, body) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const found = await problem(`${path}?style=apa`, init);
    expect(found).toMatchObject({ status: 400, code: 'parameter-invalid' });
    expect(found.detail).toContain('"style"');
  });

  test.each(['gzip', 'deflate', 'br'])('says that a body is no %s', async (encoding) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const init = { method: 'POST', headers, body: '{"ids": []}' };
    const found = await problem('/api/v1/clauses', init);
    expect(found).toMatchObject({ status: 400, code: 'request-malformed' });
    expect(found.detail).toContain('Content-Encoding');
  });

  it('reads every parameter, however many there are', async () => {
    const many = 'ids=hangzhou-2019-yangtze-delta-integration%23n7&'.repeat(1000);
    const found = await problem(`/api/v1/citations?${many}style=mla`);
    expect(found).toMatchObject({ status: 400, code: 'style-unknown' });
  });

  test.each(['/', '/quotes', '/styles.css', '/none'])(
    'refuses %s when it must be what it is not, and logs nothing',
    async (path) => {
      const headers = { accept: 'text/html', 'if-match': '"other"' };
      expect(await problem(path, { headers })).toMatchObject({
        status: 412,
        code: 'precondition-failed',
      });
      expect(server.logged).toEqual([]);
    },
  );

  test.each(['/', '/quotes', '/styles.css', '/none'])('sends %s whole or not', async (path) => {
    const headers = { accept: 'text/html', range: 'bytes=99999999-' };
    const response = await fetch(server.url() + path, { headers });
    expect(response.status).toBe(path === '/none' ? 404 : 200);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  const routes = [
    q('a'),
    '/healthz',
    '/readyz',
    '/api/v1/openapi.json',
    '/api/v1/documents',
    '/api/v1/documents/a',
    '/api/v1/clauses/a',
    '/api/v1/find?q=a',
    '/api/v1/search/record?q=a',
    '/',
    '/documents',
    '/documents/a/b',
  ];
  test.each(
    routes.flatMap((path) => ['POST', 'DELETE', 'OPTIONS'].map((method) => [method, path])),
  )('refuses %s %s', async (method, path = '') => {
    const response = await fetch(server.url() + path, { method });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await problem(path, { method })).toMatchObject({
      status: 405,
      code: 'method-not-allowed',
    });
  });

  test.each([
    '/api/v1/citations?ids=hangzhou-2019-yangtze-delta-integration%23n7',
    '/api/v1/documents',
    '/api/v1/documents/hangzhou-2019-yangtze-delta-integration',
    '/api/v1/clauses/hangzhou-2019-yangtze-delta-integration%23n7',
    '/api/v1/openapi.json',
    q('a'),
  ])('cannot give %s as a picture', async (path) => {
    const found = await problem(path, { headers: { accept: 'image/png' } });
    expect(found).toMatchObject({ status: 406, code: 'not-acceptable' });
  });

  test.each([
    ['a bug', new Error('/secret/path')],
    ['an address that the server itself gets wrong', new URIError('/secret/path')],
  ])('answers %s with a problem document that tells nothing, and logs it', async (_, bug) => {
    const restore = server.become({
      get kind(): 'loading' {
        throw bug;
      },
    });
    try {
      const found = await problem(q('a'));
      expect(found).toMatchObject({ status: 500, code: 'internal' });
      expect(JSON.stringify(found)).not.toContain('secret');
      expect(server.logged.splice(0)).toEqual([bug]);
    } finally {
      restore();
    }
  });

  test.each([
    ['loading', { kind: 'loading' } as const, 'still being'],
    [
      'failed',
      { kind: 'failed', error: new TiaowenError('index-damaged', 'It is damaged.') } as const,
      'It is damaged.',
    ],
  ])('is alive but not ready while %s', async (_, state, reason) => {
    const restore = server.become(state);
    try {
      expect((await fetch(`${server.url()}/healthz`)).status).toBe(200);
      for (const path of ['/readyz', q('a'), '/api/v1/documents']) {
        const found = await problem(path);
        expect(found).toMatchObject({ status: 503, code: 'not-ready' });
        expect(found.detail).toContain(reason);
      }
      expect((await fetch(`${server.url()}/`)).status).toBe(200);
    } finally {
      restore();
    }
  });
});

describe('hostile queries', () => {
  test.each([
    '<script>alert(1)</script>',
    '\u0000',
    'a\u0000b',
    '\u202e文\u202c',
    '(((((',
    '"',
    '%25',
    '..',
    '𠀀',
    "' OR 1=1 --",
  ])('%j is text to be searched, or refused as empty', async (text) => {
    const response = await fetch(server.url() + q(text));
    expect([200, 400]).toContain(response.status);
    expect(server.logged).toEqual([]);
  });

  it('answers an offset beyond the end with no hits and true counts', async () => {
    const response = await fetch(`${server.url()}${q('长三角')}&offset=900000000000000`);
    expect(await response.json()).toMatchObject({ hits: [], counts: { complete: true } });
  });
});

describe('what HTTP itself refuses', () => {
  it('passes over an expectation that it does not know', async () => {
    const request =
      'GET /healthz HTTP/1.1\r\nhost: a\r\nexpect: 200-ok\r\nconnection: close\r\n\r\n';
    expect(await raw(request)).toMatch(/^HTTP\/1\.1 200 /u);
  });

  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(server.url()).port), '127.0.0.1');
      let answer = '';
      socket.setEncoding('utf8');
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        // The server may close while the request is still being written.
        error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(answer) : reject(error),
      );
      socket.write(text);
    });

  test.each([
    ['a header of 200 KB', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`, 431],
    ['an address of 200 KB', `GET /?q=${'a'.repeat(200_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, 431],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['characters not encoded', 'GET /api/v1/search?q=長三角 HTTP/1.1\r\nhost: a\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
  ])('%s', async (_, text, status) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
    const body = ANSWERS.Problem.parse(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)));
    expect(body.status).toBe(status);
  });
});

const logged: unknown[] = [];
const dependencies: AppDependencies = {
  state: () => ({ kind: 'loading' }),
  publicDirectory: '/none',
  today: () => '2026-11-21',
  log: (error) => logged.push(error),
};

describe('createApp', () => {
  it('takes any HTTP server, and reports a page that is not where it should be', async () => {
    const plain = createServer(createApp(dependencies));
    await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
    try {
      const { port } = plain.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${port}/documents`);
      const body = ANSWERS.Problem.parse(await response.json());
      expect(body).toMatchObject({ status: 500, code: 'internal' });
      expect(logged).toEqual([expect.objectContaining({ code: 'ENOENT' })]);
    } finally {
      await new Promise((done) => plain.close(done));
    }
  });
});

describe('startServer', () => {
  it('says so when the port is in use', async () => {
    const port = Number(new URL(server.url()).port);
    await expect(startServer({ host: '127.0.0.1', port }, dependencies)).rejects.toThrow(
      expect.objectContaining({ code: 'port-in-use', message: expect.stringContaining('PORT=') }),
    );
  });

  // 192.0.2.1 is set aside for documentation (RFC 5737), .invalid for no name at all (RFC 2606).
  test.each(['192.0.2.1', 'none.invalid'])('says that %s is the host’s fault', async (host) => {
    const message = expect.stringMatching(new RegExp(`${host}.*HOST`, 'u'));
    await expect(startServer({ host, port: 0 }, dependencies)).rejects.toThrow(
      expect.objectContaining({ code: 'host-invalid', message }),
    );
  });

  // Who may use every port cannot be refused one.
  test.skipIf(process.getuid?.() === 0)('says that a port is not allowed', async () => {
    const starting = startServer({ host: '127.0.0.1', port: 1 }, dependencies);
    await expect(starting).rejects.toThrow(expect.objectContaining({ code: 'port-forbidden' }));
  });
});
