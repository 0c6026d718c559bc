import type { ReactNode } from 'react';
import { createContext, use } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { Link } from './Link.tsx';
import css from './List.module.css';

/** Rows with hairlines between; name it by `label` where no heading does. */
export function List({ label, children }: { readonly label?: string | undefined; readonly children: ReactNode }) {
  return (
    <ul className={css.list} aria-label={label}>
      {children}
    </ul>
  );
}

/** What a row is: the item of its list, or a part of an item that a LongList has already made. */
export const RowElement = createContext<'li' | 'div'>('li');

interface ListRowProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly icon?: IconName | undefined;
  /** At the end: a chip, a score, a date. */
  readonly trailing?: ReactNode;
  /** The whole row is a link … */
  readonly href?: string | undefined;
  /** … or a button. */
  readonly onPress?: (() => void) | undefined;
  readonly current?: boolean | undefined;
}

export function ListRow({ href, onPress, current, ...content }: ListRowProps) {
  const className = cx(css.row, current && css.current);
  const inside = <RowContent {...content} leads={href !== undefined} />;
  if (href !== undefined) {
    return (
      <RowItem>
        <Link className={cx(className, css.live)} href={href} aria-current={current ? 'true' : undefined}>
          {inside}
        </Link>
      </RowItem>
    );
  }
  if (!onPress) {
    return (
      <RowItem>
        <div className={className}>{inside}</div>
      </RowItem>
    );
  }
  return (
    <RowItem>
      <button
        type="button"
        className={cx(className, css.live)}
        onClick={onPress}
        aria-current={current ? 'true' : undefined}
      >
        {inside}
      </button>
    </RowItem>
  );
}

function RowItem({ children }: { readonly children: ReactNode }) {
  const inItem = use(RowElement) === 'div';
  return inItem ? <div>{children}</div> : <li className={css.item}>{children}</li>;
}

type RowContentProps = Pick<ListRowProps, 'title' | 'detail' | 'icon' | 'trailing'> & { readonly leads: boolean };

function RowContent({ title, detail, icon, trailing, leads }: RowContentProps) {
  return (
    <>
      {icon && (
        <span className={css.icon}>
          <Icon name={icon} />
        </span>
      )}
      <span className={css.content}>
        <span className={css.words}>
          <span className={css.title}>{title}</span>
          {detail && <span className={css.detail}>{detail}</span>}
        </span>
        {trailing && <span className={css.trailing}>{trailing}</span>}
      </span>
      {leads && (
        <span className={css.icon}>
          <Icon name="right" size="s" />
        </span>
      )}
    </>
  );
}
