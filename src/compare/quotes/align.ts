/** Where in a text does a passage fit best, and what differs? On folded code points. */

/** One step of an alignment. Offsets are into the arrays that were aligned; -1 where a side has nothing. */
export interface Column {
  /** In the source. */
  readonly source: number;
  /** In the quote. */
  readonly quote: number;
}

/** How a quote fits a source. */
export interface Fit {
  /** In order; the first and the last have a part of the quote, since the rest of the source is free. */
  readonly columns: readonly Column[];
  /** See {@link SUBSTITUTE} and the others; 0 when the source contains the quote. */
  readonly cost: number;
}

/** A changed character costs less than one dropped and one added, so that it is seen as changed. */
const SUBSTITUTE = 3;
const INSERT = 2;
/**
 * A gap in the source: what a quote leaves out. Piecewise affine: the first
 * characters left out weigh half of what others do, and from {@link LONG_GAP} on
 * nothing more is added, so that sentences left out are one difference and do not
 * outweigh that all the rest is there.
 */
const OPEN_GAP = 2;
const EXTEND_GAP = 1;
/** As much as eight characters that the source does not have. */
const LONG_GAP = 16;

/** More cells than this are not computed: the source is narrowed to a window first. */
const MOST_CELLS = 1_500_000;

const UNREACHABLE = 1 << 29;

/** The path into a cell of the matrix of matches or of gaps. */
const FROM_START = 0;
const DIAGONAL = 1;
const ADDED = 2;
const AFTER_GAP = 3;
const AFTER_LONG_GAP = 4;
/** The paths into a cell of a gap: set if the gap was open before it. */
const GAP_GOES_ON = 1;
const LONG_GAP_GOES_ON = 2;

/**
 * Fits a quote into a source: global in the quote, local in the source
 * (semi-global alignment with affine gaps, Gotoh 1982, in two pieces, Gotoh 1990).
 *
 * Work and memory are bounded: a long source is first narrowed to where it
 * shares most pairs of characters with the quote.
 *
 * @param quote - code points, not empty, at most a few thousand.
 * @param source - code points.
 */
export function fit(quote: Int32Array, source: Int32Array): Fit {
  const [from, to] = windowOf(quote, source);
  const { columns, cost } = fitWhole(quote, source.subarray(from, to));
  if (from === 0) return { columns, cost };
  return {
    columns: columns.map((column) => ({
      quote: column.quote,
      source: column.source < 0 ? -1 : column.source + from,
    })),
    cost,
  };
}

/** The part of the source to look at: all of it, or where most shared pairs lie on near diagonals. */
function windowOf(quote: Int32Array, source: Int32Array): readonly [number, number] {
  if (quote.length * source.length <= MOST_CELLS) return [0, source.length];
  const bin = Math.max(16, quote.length >> 1);
  const places = new Map<number, number[]>();
  for (let i = 1; i < quote.length; i++) {
    const pair = pairKey(quote, i);
    const list = places.get(pair);
    // A pair that the quote repeats without end says nothing of where it stands.
    if (list === undefined) places.set(pair, [i]);
    else if (list.length < 8) list.push(i);
  }
  const votes = new Uint32Array(Math.ceil((source.length + quote.length) / bin) + 2);
  for (let j = 1; j < source.length; j++) {
    for (const i of places.get(pairKey(source, j)) ?? []) {
      const diagonal = Math.floor((j - i + quote.length) / bin);
      votes[diagonal] = (votes[diagonal] ?? 0) + 1;
    }
  }
  let best = 0;
  let most = -1;
  for (let k = 0; k + 1 < votes.length; k++) {
    const sum = (votes[k] ?? 0) + (votes[k + 1] ?? 0);
    if (sum > most) [best, most] = [k, sum];
  }
  const middle = (best + 1) * bin - quote.length;
  const reach = Math.max(quote.length, Math.floor(MOST_CELLS / quote.length / 2));
  const start = Math.max(0, middle - (reach >> 1));
  return [start, Math.min(source.length, start + reach + quote.length)];
}

/** A number for the code point at a place and the one before it. */
export function pairKey(codes: Int32Array, at: number): number {
  return (codes[at - 1] ?? 0) * 0x200000 + (codes[at] ?? 0);
}

function fitWhole(quote: Int32Array, source: Int32Array): Fit {
  const width = source.length + 1;
  const paths = new Uint8Array((quote.length + 1) * width);
  const gapPaths = new Uint8Array((quote.length + 1) * width);
  // The best costs of a row and of the one above it: ending here with anything.
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let i = 1; i <= quote.length; i++) {
    const character = quote[i - 1];
    const start = i * width;
    let left = i * INSERT;
    let diagonal = above[0] ?? 0;
    // Ending here with a gap in the quote.
    let gap = UNREACHABLE;
    let longGap = UNREACHABLE;
    row[0] = left;
    paths[start] = ADDED;
    for (let j = 1; j < width; j++) {
      const up = above[j] ?? 0;
      const opened = left + OPEN_GAP;
      const longer = gap + EXTEND_GAP;
      const openedLong = left + LONG_GAP;
      gapPaths[start + j] =
        (longer < opened ? GAP_GOES_ON : 0) | (longGap < openedLong ? LONG_GAP_GOES_ON : 0);
      gap = longer < opened ? longer : opened;
      longGap = longGap < openedLong ? longGap : openedLong;
      let cost = diagonal + (source[j - 1] === character ? 0 : SUBSTITUTE);
      let path = DIAGONAL;
      if (up + INSERT < cost) {
        cost = up + INSERT;
        path = ADDED;
      }
      // A quote that ends in a gap ends before it.
      if (gap < cost && i < quote.length) {
        cost = gap;
        path = AFTER_GAP;
      }
      if (longGap < cost && i < quote.length) {
        cost = longGap;
        path = AFTER_LONG_GAP;
      }
      row[j] = cost;
      paths[start + j] = path;
      diagonal = up;
      left = cost;
    }
    [above, row] = [row, above];
  }
  let end = 0;
  for (let j = 1; j < width; j++) {
    if ((above[j] ?? 0) < (above[end] ?? 0)) end = j;
  }
  return { columns: trace(paths, gapPaths, quote.length, end, width), cost: above[end] ?? 0 };
}

function trace(
  paths: Uint8Array,
  gapPaths: Uint8Array,
  quoteLength: number,
  end: number,
  width: number,
): Column[] {
  const columns: Column[] = [];
  let i = quoteLength;
  let j = end;
  while (i > 0) {
    const path = paths[i * width + j] ?? FROM_START;
    if (path === DIAGONAL) {
      i--;
      j--;
      columns.push({ source: j, quote: i });
    } else if (path === ADDED) {
      i--;
      columns.push({ source: -1, quote: i });
    } else {
      const flag = path === AFTER_GAP ? GAP_GOES_ON : LONG_GAP_GOES_ON;
      for (let goesOn = true; goesOn; ) {
        goesOn = ((gapPaths[i * width + j] ?? 0) & flag) !== 0;
        j--;
        columns.push({ source: j, quote: -1 });
      }
    }
  }
  return columns.reverse();
}
