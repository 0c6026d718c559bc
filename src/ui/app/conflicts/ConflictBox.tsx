import type { ReactNode } from 'react';
import { Icon } from '../../kit/Icon.tsx';
import css from './ConflictBox.module.css';

/** Stands out from what it is about until somebody has settled it. */
export function ConflictBox({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={css.panel}>
      <p className={css.title}>
        <Icon name="warning" />
        {title}
      </p>
      {children}
    </div>
  );
}
