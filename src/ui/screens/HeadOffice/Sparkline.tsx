import css from './Sparkline.module.css';

const [WIDTH, HEIGHT, EDGE] = [56, 22, 3];

/** How a score went from visit to visit, 0 to 100, as one small line; the figures are said beside it. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  const step = (WIDTH - 2 * EDGE) / 3;
  const places = values.map((value, at) => {
    const y = HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * value) / 100;
    return { x: EDGE + at * step, y: Math.round(y * 10) / 10 };
  });
  return (
    <svg className={css.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {places.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="2" />
      ))}
    </svg>
  );
}
