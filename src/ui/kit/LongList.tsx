import type { ReactNode } from 'react';
import { WindowVirtualizer } from 'virtua';
import { RowElement } from './List.tsx';
import css from './LongList.module.css';

/** A list of hundreds of rows of which only those in sight exist. Load it lazily: short lists need none of it. */
export function LongList({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css.list}>
      <RowElement value="div">
        <WindowVirtualizer as="ul" item="li">
          {children}
        </WindowVirtualizer>
      </RowElement>
    </div>
  );
}
