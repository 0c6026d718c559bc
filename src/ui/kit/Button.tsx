import type { ComponentProps } from 'react';
import css from './Button.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { Link } from './Link.tsx';

export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'danger';

interface Looks {
  /** One 'primary' on a screen; 'quiet' is the default; 'plain' has no frame. */
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: IconName | undefined;
  /** The icon stands after the words. */
  readonly iconEnd?: boolean | undefined;
  /** As wide as its place. */
  readonly wide?: boolean | undefined;
}

const classOf = ({ variant = 'quiet', iconEnd, wide }: Looks): string =>
  cx(css.button, css[variant], iconEnd && css.iconEnd, wide && css.wide);

export function Button({ variant, icon, iconEnd, wide, children, ...rest }: Looks & ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className={classOf({ variant, iconEnd, wide })}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** Looks like a button, goes somewhere: a link. */
export function ButtonLink({
  variant,
  icon,
  iconEnd,
  wide,
  children,
  ...rest
}: Looks & ComponentProps<'a'> & { readonly href: string }) {
  return (
    <Link {...rest} className={classOf({ variant, iconEnd, wide })}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
