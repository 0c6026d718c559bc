import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';
import css from './PageHeader.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** A short line above the title: where this belongs. */
  readonly eyebrow?: string | undefined;
  /** A line below the title. */
  readonly children?: ReactNode;
  readonly backHref?: string | undefined;
  /** What the back link is called; "Back" when left out. */
  readonly backLabel?: string | undefined;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, eyebrow, children, backHref, backLabel, actions }: PageHeaderProps) {
  const { t } = useT();
  return (
    <header className={css.header}>
      {backHref && (
        <Link className={css.back} href={backHref} data-print="no">
          <Icon name="back" />
          {backLabel ?? t('common.back')}
        </Link>
      )}
      <div className={css.words}>
        {eyebrow && <p className={css.eyebrow}>{eyebrow}</p>}
        <h1>{title}</h1>
        {children && <div className={css.detail}>{children}</div>}
      </div>
      {actions && (
        <div className={css.actions} data-print="no">
          {actions}
        </div>
      )}
    </header>
  );
}
