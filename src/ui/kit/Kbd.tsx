import type { ReactNode } from 'react';
import css from './Kbd.module.css';

/** A key of the keyboard cover. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={css.key}>{children}</kbd>;
}
