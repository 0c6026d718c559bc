import type { ReactNode } from 'react';
import { useId } from 'react';
import css from './Section.module.css';

interface SectionProps {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/** A titled part of a page (level 2). */
export function Section({ title, detail, actions, id, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className={css.section} id={id} aria-labelledby={titleId}>
      <div className={css.head}>
        <div className={css.words}>
          <h2 id={titleId}>{title}</h2>
          {detail && <p className={css.detail}>{detail}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
