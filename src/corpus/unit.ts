import type { ClauseKind } from '../model/index.ts';
import type { Line } from './lines.ts';
import type { Marker } from './markers.ts';

/** One or more lines that make one clause. */
export interface Unit {
  readonly kind: ClauseKind;
  readonly lines: readonly Line[];
  readonly marker: Marker | null;
  /** True for what belongs to a cover notice that forwards the real document. */
  readonly cover: boolean;
}

/** A unit before it is known whether it belongs to a cover. */
export type Draft = Omit<Unit, 'cover'>;

/** Makes a unit of lines. */
export function draft(
  kind: ClauseKind,
  lines: readonly Line[],
  marker: Marker | null = null,
): Draft {
  return { kind, lines, marker };
}
