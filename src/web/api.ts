/** The page's side of the API: typed answers, one kind of failure, a small memory. */
import type { WireProblem } from '../wire/types.ts';

/** Why there is no answer. */
export class ApiError extends Error {
  /** A code of the server's catalogue, or `offline` when no server answered. */
  readonly code: string;
  /** What the server said of this very failure; empty if nothing. */
  readonly detail: string;
  /** After how many milliseconds to ask again by itself; null for not at all. */
  readonly retryAfter: number | null;

  constructor(code: string, detail: string, retryAfter: number | null) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

const REMEMBERED = 40;
const DEFAULT_RETRY = 2000;
const answers = new Map<string, unknown>();

/** The answer that was kept under a key, or undefined. Makes going back immediate. */
export function remembered<T>(key: string): T | undefined {
  return answers.get(key) as T | undefined;
}

/** Keeps an answer; the oldest make room. */
export function remember(key: string, answer: unknown): void {
  answers.delete(key);
  answers.set(key, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= REMEMBERED) break;
    answers.delete(oldest);
  }
}

function isProblem(body: unknown): body is Pick<WireProblem, 'code' | 'detail'> {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'detail' in body &&
    typeof body.detail === 'string'
  );
}

async function failureOf(response: Response): Promise<ApiError> {
  let body: unknown = null;
  try {
    body = await response.json();
  } catch {
    // Not JSON: something between the page and the server answered; the status says what is known.
  }
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const pause = Number.isFinite(seconds) ? Math.max(seconds * 1000, 500) : DEFAULT_RETRY;
  const retryAfter = response.status === 503 ? pause : null;
  if (isProblem(body)) return new ApiError(body.code, body.detail, retryAfter);
  const code = response.status === 503 ? 'not-ready' : 'internal';
  return new ApiError(code, `HTTP ${response.status}`, retryAfter);
}

/**
 * Gets JSON from the API.
 *
 * @param url - path with query.
 * @param signal - gives up; the promise is then rejected with the signal's reason.
 * @throws ApiError for every failure but the giving up.
 */
export function getJson<T>(url: string, signal: AbortSignal): Promise<T> {
  return askJson(url, { headers: { Accept: 'application/json' } }, signal);
}

/** Sends JSON to the API, for what is too long for an address. Otherwise as {@link getJson}. */
export function postJson<T>(url: string, body: object, signal: AbortSignal): Promise<T> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  return askJson(url, { method: 'POST', headers, body: JSON.stringify(body) }, signal);
}

/** Sends JSON to the API for a file. Otherwise as {@link getJson}. */
export async function postForFile(url: string, body: object, signal: AbortSignal): Promise<Blob> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await ask(url, { method: 'POST', headers, body: JSON.stringify(body) }, signal);
  return response.blob();
}

/** A file, and the name that the server gives it. */
export interface NamedFile {
  file: Blob;
  /** Empty where the server gives none. */
  name: string;
}

/** Gets a file from the API. Otherwise as {@link getJson}. */
export async function getFile(url: string, signal: AbortSignal): Promise<NamedFile> {
  const response = await ask(url, {}, signal);
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const [, encoded, plain] =
    /filename\*=UTF-8''([^;]+)|filename="([^"]+)"/iu.exec(
      // RFC 6266: the encoded name goes before the plain one, which stands first.
      disposition.replace(/filename="[^"]*"(?=.*filename\*=)/iu, ''),
    ) ?? [];
  const name = encoded === undefined ? (plain ?? '') : decodeURIComponent(encoded);
  return { file: await response.blob(), name };
}

async function ask(url: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError('offline', '', null);
  }
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function askJson<T>(url: string, init: RequestInit, signal: AbortSignal): Promise<T> {
  const response = await ask(url, init, signal);
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError('internal', `HTTP ${response.status}`, null);
  }
}
