/** The socket: listening, refusing what HTTP itself cannot carry, ending. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type ErrorCode, TiaowenError } from '../model/index.ts';
import { createApp } from './app.ts';
import { ADDRESS_MALFORMED, problemOf } from './problems.ts';
import type { AppDependencies } from './state.ts';

/** A query of 5,000 characters, percent-encoded, has 45 KB; it is to be refused with words of ours. */
const HEADER_BYTES = 128 * 1024;

/** A server that listens. */
export interface RunningServer {
  /** The port it listens on, also when 0 was asked for. */
  readonly port: number;
  /** Its address, e.g. `http://localhost:3000`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Where to listen. Port 0 takes any that is free. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
}

/**
 * Starts to listen. The routes answer at once, /readyz and the API once there is an index.
 *
 * @throws TiaowenError `port-in-use`, `port-forbidden`, `host-invalid`.
 */
export async function startServer(
  { host, port }: ListenOptions,
  dependencies: AppDependencies,
): Promise<RunningServer> {
  // Without requireHostHeader Node answers by itself, and without a problem document.
  const options = { maxHeaderSize: HEADER_BYTES, requireHostHeader: false };
  const app = createApp(dependencies);
  const server = createServer(options, app);
  server.on('clientError', refuse);
  // An expectation that is not known may be passed over (RFC 9110, 10.1.1); Node would refuse it in its own words.
  server.on('checkExpectation', app);
  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    url: `http://${shownHost(host)}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** The host as it is put into an address bar. */
function shownHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(listenError(cause, host, port)));
    server.listen(port, host, resolve);
  });
}

/** Says what to change; an error that no setting explains is left as it is. */
function listenError(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  const another = `Choose another one, for instance with PORT=${port === 3000 ? 3001 : 3000}, or PORT=0 for any.`;
  switch (cause.code) {
    case 'EADDRINUSE':
      return new TiaowenError('port-in-use', `Port ${port} on ${host} is in use. ${another}`, {
        cause,
      });
    case 'EACCES': {
      const detail = `Port ${port} is not allowed to this user; those below 1024 seldom are. ${another}`;
      return new TiaowenError('port-forbidden', detail, { cause });
    }
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN': {
      const hint =
        'Set HOST to 127.0.0.1 for this machine alone, or to 0.0.0.0 for its network too.';
      const detail = `${host} is no address to listen on (${cause.code}). ${hint}`;
      return new TiaowenError('host-invalid', detail, { cause });
    }
    default:
      return cause;
  }
}

/** How long a refused client may go on sending before it is cut off, in milliseconds. */
const PATIENCE_MS = 2000;
const refused = new WeakSet<Socket>();

/**
 * Answers requests that Node's HTTP parser refuses before any route sees them.
 * What the client still sends is read and dropped for a while: closing at once
 * would reset the connection, and the client might never see the answer.
 */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (refused.has(socket)) return;
  refused.add(socket);
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason, code, detail] = refusalOf(error);
  // Nothing of the request was read, so its address is not known.
  const body = JSON.stringify(problemOf(code, detail, '', status));
  socket.end(
    [
      `HTTP/1.1 ${status} ${reason}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  const cutOff = setTimeout(() => socket.destroy(), PATIENCE_MS);
  socket.once('close', () => clearTimeout(cutOff));
}

function refusalOf(error: NodeJS.ErrnoException): [number, string, ErrorCode, string] {
  if (error.code === 'HPE_HEADER_OVERFLOW') {
    const detail = `The address and the headers of the request are longer than ${HEADER_BYTES / 1024} KB together.`;
    return [431, 'Request Header Fields Too Large', 'request-too-large', detail];
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const detail = 'The request was not sent to its end in time. Send it again.';
    return [408, 'Request Timeout', 'request-timeout', detail];
  }
  const detail =
    error.code === 'HPE_INVALID_URL' ? ADDRESS_MALFORMED : 'This is no HTTP/1.1 request.';
  return [400, 'Bad Request', 'request-malformed', detail];
}
