/** What do requests ask for that name what they want in their path? */
import type { Request } from 'express';
import * as z from 'zod';
import type { DisplayScript } from '../../wire/types.ts';
import { parse } from './parse.ts';
import { script } from './values.ts';

const DISPLAY = z.strictObject({ script });

const NOTHING = z.strictObject({});

/** Reads the script to show text in. @throws TiaowenError `parameter-invalid`. */
export function displayScript(request: Request): DisplayScript {
  return parse(DISPLAY, request).script;
}

/** Refuses every parameter. @throws TiaowenError `parameter-invalid`. */
export function noParameters(request: Request): void {
  parse(NOTHING, request);
}
