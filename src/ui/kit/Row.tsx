import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './Layout.module.css';

interface RowProps {
  /** 8, 16 or 24 px. */
  readonly gap?: 's' | 'm' | 'l' | undefined;
  /** Tops in line instead of middles. */
  readonly top?: boolean | undefined;
  readonly spread?: 'apart' | 'end' | undefined;
  readonly children: ReactNode;
}

/** Side by side, wrapping where there is no room. */
export function Row({ gap = 's', top, spread, children }: RowProps) {
  return <div className={cx(css.row, css[gap], top && css.start, spread && css[spread])}>{children}</div>;
}
