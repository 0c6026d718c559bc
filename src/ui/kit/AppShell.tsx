import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import css from './AppShell.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { Link } from './Link.tsx';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current?: boolean | undefined;
  /** A short figure, such as what waits to be sent. */
  readonly badge?: string | undefined;
}

interface AppShellProps {
  readonly nav: readonly NavItem[];
  /** Stands above the rail; not shown where the navigation is a bar. */
  readonly brand?: ReactNode;
  /** The safety light: at the rail's foot, or on top where the navigation is a bar. */
  readonly status?: ReactNode;
  /** Always mounted above the foot: toast, undo bar, update banner. */
  readonly notice?: ReactNode;
  /** A bar that stays at the screen's bottom edge, such as the audit's coverage and score. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen: a rail beside it where there is room, else a bar below it. */
export function AppShell({ nav, brand, status, notice, foot, children }: AppShellProps) {
  const { t } = useT();
  return (
    <div className={css.frame}>
      <div className={css.shell}>
        <a className={css.skip} href="#main" data-print="no">
          {t('common.skip')}
        </a>
        <header className={css.side} data-print="no">
          {brand && <div className={css.brand}>{brand}</div>}
          <nav className={css.nav} aria-label={t('common.navigation')}>
            {nav.map((item) => (
              <ShellLink key={item.href} {...item} />
            ))}
          </nav>
          {status && <div className={css.status}>{status}</div>}
        </header>
        <div className={css.body}>
          <main className={css.main} id="main" tabIndex={-1}>
            {children}
          </main>
          <footer className={css.foot} data-print="no">
            <div className={css.notice}>{notice}</div>
            {foot && <div className={css.bar}>{foot}</div>}
          </footer>
        </div>
      </div>
    </div>
  );
}

function ShellLink({ href, label, icon, current, badge }: NavItem) {
  return (
    <Link className={cx(css.link, current && css.current)} href={href} aria-current={current ? 'page' : undefined}>
      <span className={css.picture}>
        <Icon name={icon} />
        {badge && <span className={css.badge}>{badge}</span>}
      </span>
      <span>{label}</span>
    </Link>
  );
}
