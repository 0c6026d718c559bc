import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './Layout.module.css';

interface StackProps {
  /** 8, 16 or 24 px. */
  readonly gap?: 's' | 'm' | 'l' | undefined;
  readonly children: ReactNode;
}

/** One below the other. */
export function Stack({ gap = 'm', children }: StackProps) {
  return <div className={cx(css.stack, css[gap])}>{children}</div>;
}
