import type { ReactNode } from 'react';
import css from './EmptyState.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** Teaches: what will stand here, and how it comes here. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <span className={css.icon}>
        <Icon name={icon} size="xl" />
      </span>
      <h2>{title}</h2>
      <div className={css.words}>{children}</div>
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
