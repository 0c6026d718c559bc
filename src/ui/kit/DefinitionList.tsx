import type { ReactNode } from 'react';
import css from './DefinitionList.module.css';

export interface Definition {
  readonly term: string;
  readonly detail: ReactNode;
}

/** Facts by name. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl>
      {items.map(({ term, detail }) => (
        <div key={term} className={css.pair}>
          <dt className={css.term}>{term}</dt>
          <dd className={css.detail}>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
