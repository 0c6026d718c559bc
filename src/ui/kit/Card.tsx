import type { ReactNode } from 'react';
import css from './Card.module.css';
import { cx } from './cx.ts';

interface CardProps {
  readonly children: ReactNode;
  /** The element, where it has a meaning of its own. */
  readonly as?: 'div' | 'article' | 'section' | 'li';
  readonly id?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
  /** Without inner space, for a list or a table. */
  readonly flush?: boolean | undefined;
  /** The one card that is worked on now. */
  readonly active?: boolean | undefined;
}

export function Card({ as: Element = 'div', flush, active, children, ...rest }: CardProps) {
  return (
    <Element {...rest} className={cx(css.card, flush && css.flush, active && css.active)}>
      {children}
    </Element>
  );
}
