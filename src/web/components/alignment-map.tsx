import type { WirePair } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';

interface Props {
  pairs: readonly WirePair[];
  /** The ids of the left document's clauses, in its own order: that of the pairs is the right's. */
  leftOrder: readonly string[];
  /** Goes to a pair, by its place in `pairs`. */
  onChoose: (at: number) => void;
}

/** In units of the drawing, which is stretched to the width of the page. */
const WIDTH = 1000;
const HEIGHT = 88;
const BAR = 16;
/** More clauses than this leave no room for a line between two of them. */
const DENSE = 400;

/**
 * The whole alignment at a glance: the left document above, the right below, a
 * band from each clause to the one that answers it. A click goes there.
 */
export function AlignmentMap({ pairs, leftOrder, onChoose }: Props) {
  const m = useMessages();
  const leftPlace = new Map(leftOrder.map((id, place) => [id, place]));
  const rightIds = pairs.flatMap((pair) => pair.right?.id ?? []);
  const rightPlace = new Map(rightIds.map((id, place) => [id, place]));
  const [a, b] = [WIDTH / Math.max(1, leftOrder.length), WIDTH / Math.max(1, rightIds.length)];
  const at = (places: ReadonlyMap<string, number>, id: string | undefined, step: number) => {
    const place = places.get(id ?? '');
    return place === undefined ? null : Math.round(place * step * 100) / 100;
  };
  return (
    <svg
      class={Math.max(leftOrder.length, rightIds.length) > DENSE ? 'map map-dense' : 'map'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={m.compare.map(leftOrder.length, rightIds.length)}
    >
      {pairs.map((pair, index) => {
        const x = at(leftPlace, pair.left?.id, a);
        const y = at(rightPlace, pair.right?.id, b);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: buttons and the keys J and K go the same way
          <g
            key={`${pair.left?.id} ${pair.right?.id}`}
            class={`map-${pair.relation}`}
            onClick={() => onChoose(index)}
          >
            {x !== null && <rect x={x} y={0} width={a} height={BAR} />}
            {y !== null && <rect x={y} y={HEIGHT - BAR} width={b} height={BAR} />}
            {x !== null && y !== null && (
              <path d={`M${x} ${BAR}H${x + a}L${y + b} ${HEIGHT - BAR}H${y}Z`} />
            )}
          </g>
        );
      })}
    </svg>
  );
}
