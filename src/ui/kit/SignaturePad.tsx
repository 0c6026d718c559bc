import { useEffect, useEffectEvent, useRef } from 'react';
import Pad from 'signature_pad';
import { useT } from '../i18n/useT.ts';
import { Button } from './Button.tsx';
import css from './SignaturePad.module.css';
import type { Stroke } from './strokes.ts';
import { pointsOf, strokeOf } from './strokes.ts';

const PEN = {
  dotSize: 0,
  minWidth: 1,
  maxWidth: 2.5,
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over',
} as const;

interface SignaturePadProps {
  readonly label: string;
  /** What is drawn so far; empty for none. */
  readonly strokes: readonly Stroke[];
  /** After each line, with all lines. */
  readonly onChange: (strokes: readonly Stroke[]) => void;
}

/** A place to sign by hand. The name beside it is what counts for those who cannot draw; the screen asks for it. */
export function SignaturePad({ label, strokes, onChange }: SignaturePadProps) {
  const { t } = useT();
  const canvas = useSignature(strokes, onChange);
  return (
    <div className={css.signature}>
      <div className={css.head}>
        <span className={css.label}>{label}</span>
        <Button variant="plain" icon="undo" disabled={strokes.length === 0} onClick={() => onChange([])}>
          {t('signature.clear')}
        </Button>
      </div>
      <div className={css.paper}>
        <canvas
          ref={canvas}
          className={css.canvas}
          role="img"
          aria-label={strokes.length > 0 ? t('signature.drawn') : t('signature.area')}
        />
      </div>
      <p className={css.hint}>{t('signature.hint')}</p>
    </div>
  );
}

function useSignature(strokes: readonly Stroke[], onChange: (strokes: readonly Stroke[]) => void) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);

  const draw = useEffectEvent(() => {
    const element = canvas.current;
    if (!element || !pad.current) return;
    const { clientWidth: width, clientHeight: height } = element;
    const density = Math.max(1, window.devicePixelRatio);
    element.width = width * density;
    element.height = height * density;
    element.getContext('2d')?.scale(density, density);
    const penColor = getComputedStyle(element).color;
    pad.current.penColor = penColor;
    pad.current.fromData(
      strokes.map((stroke) => ({
        ...PEN,
        penColor,
        points: pointsOf(stroke, { width, height }).map((point, at) => ({ ...point, pressure: 0.5, time: at * 16 })),
      })),
    );
  });

  const drawn = useEffectEvent(() => {
    const element = canvas.current;
    const last = pad.current?.toData().at(-1);
    if (!element || !last) return;
    const stroke = strokeOf(last.points, { width: element.clientWidth, height: element.clientHeight });
    onChange([...strokes, stroke]);
  });

  useEffect(() => {
    const element = canvas.current;
    // Without the memory for a canvas there is no context; the typed name still counts.
    if (!element?.getContext('2d')) return;
    const made = new Pad(element, { minWidth: 1, maxWidth: 2.5 });
    pad.current = made;
    made.addEventListener('endStroke', drawn);
    // A turned tablet gives the canvas another size, and another size empties it.
    const resized = new ResizeObserver(draw);
    resized.observe(element);
    return () => {
      resized.disconnect();
      made.off();
      pad.current = null;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when the strokes change.
  useEffect(() => draw(), [strokes]);

  return canvas;
}
