/** A half-open range `[start, end)` of UTF-16 offsets into source text. */
export type Span = readonly [start: number, end: number];
