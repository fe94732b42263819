import { expect } from 'vitest';
import { ANSWERS } from '../../src/server/index.ts';
import type { WireProblem } from '../../src/wire/types.ts';

/** The body of an answer that must be 200 and JSON and, where one is named, fit its schema. */
export async function jsonOf<T>(response: Response, schema?: keyof typeof ANSWERS): Promise<T> {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const body: unknown = await response.json();
  if (schema !== undefined) expect(ANSWERS[schema].safeParse(body).error).toBeUndefined();
  return body as T;
}

/** Gets JSON; otherwise as {@link jsonOf}. */
export async function getJson<T>(url: string, schema?: keyof typeof ANSWERS): Promise<T> {
  return jsonOf(await fetch(url, { headers: { Accept: 'application/json' } }), schema);
}

/** The body of an answer that must be a problem document (RFC 9457) of its own status and code. */
export async function problemOf(response: Response): Promise<WireProblem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = (await response.json()) as WireProblem;
  expect(ANSWERS.Problem.safeParse(problem).error).toBeUndefined();
  expect(problem.status).toBe(response.status);
  expect(problem.type).toBe(`urn:tiaowen:problem:${problem.code}`);
  return problem;
}
