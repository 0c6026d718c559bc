import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import css from './Banner.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';

const LOOKS = {
  info: { tone: 'info', icon: 'info', key: 'banner.info' },
  warn: { tone: 'watch', icon: 'warning', key: 'banner.watch' },
  error: { tone: 'weak', icon: 'alert', key: 'banner.weak' },
} as const;

export interface BannerProps {
  readonly tone: keyof typeof LOOKS;
  /** What happened. */
  readonly title: string;
  /** What is safe. */
  readonly safe?: string | undefined;
  /** What to do. */
  readonly todo?: string | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** What happened, what is safe, what to do; stays until it is settled. */
export function Banner({ tone, title, safe, todo, children, actions, onDismiss }: BannerProps) {
  const { t } = useT();
  const look = LOOKS[tone];
  return (
    <div className={cx(css.banner, css[look.tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <span className={css.icon} role="img" aria-label={t(look.key)}>
        <Icon name={look.icon} />
      </span>
      <div className={css.words}>
        <p className={css.title}>{title}</p>
        {children}
        {(safe || todo) && (
          <dl className={css.facts}>
            {safe && (
              <div>
                <dt>{t('banner.safe')}</dt>
                <dd>{safe}</dd>
              </div>
            )}
            {todo && (
              <div>
                <dt>{t('banner.todo')}</dt>
                <dd>{todo}</dd>
              </div>
            )}
          </dl>
        )}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {onDismiss && <IconButton icon="close" label={t('common.close')} onClick={onDismiss} />}
    </div>
  );
}
