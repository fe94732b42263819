/** The socket: listening, refusing what HTTP itself cannot carry, ending. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type ErrorCode, TiaowenError } from '../model/index.ts';
import { createApp } from './app.ts';
import { problemOf } from './problems.ts';
import type { AppDependencies } from './state.ts';

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
 * @throws TiaowenError `port-in-use`, also when the port may not be used or the host is not ours.
 */
export async function startServer(
  { host, port }: ListenOptions,
  dependencies: AppDependencies,
): Promise<RunningServer> {
  const server = createServer(createApp(dependencies));
  server.on('clientError', refuse);
  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return {
    port: address.port,
    url: `http://${shownHost}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const what = cause.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${cause.code})`;
      const hint = `Choose another one, for instance with PORT=${port === 3000 ? 3001 : 3000}, or PORT=0 for any.`;
      reject(
        new TiaowenError('port-in-use', `Port ${port} on ${host} ${what}. ${hint}`, { cause }),
      );
    });
    server.listen(port, host, resolve);
  });
}

/** Answers requests that Node's HTTP parser refuses before any route sees them. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason, code, detail] = refusalOf(error);
  const body = JSON.stringify(problemOf(code, detail, '', status));
  socket.end(
    [
      `HTTP/1.1 ${status} ${reason}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function refusalOf(error: NodeJS.ErrnoException): [number, string, ErrorCode, string] {
  if (error.code === 'HPE_HEADER_OVERFLOW') {
    const detail = 'The address and the headers of the request are longer than 16 KB together.';
    return [431, 'Request Header Fields Too Large', 'request-too-large', detail];
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return [408, 'Request Timeout', 'request-malformed', 'The request did not arrive in time.'];
  }
  return [400, 'Bad Request', 'request-malformed', 'This is no HTTP/1.1 request.'];
}
