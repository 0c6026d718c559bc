import { encode } from 'uqr';
import css from './CodeDialog.module.css';

/** Four modules of light around it, as readers expect. */
const MARGIN = 4;

/** A text as a QR code: drawn, not fetched. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'Q', border: 0 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const side = size + 2 * MARGIN;
  return (
    <svg
      className={css.qr}
      viewBox={`${-MARGIN} ${-MARGIN} ${side} ${side}`}
      width={side * 8}
      height={side * 8}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
