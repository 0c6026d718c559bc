import type { ReactNode } from 'react';
import type { StoreProblem } from '../../store/storeProblem.ts';
import { useT } from '../i18n/useT.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import css from './ProblemPage.module.css';
import { reopen } from './reopen.ts';
import { usePageTitle } from './usePageTitle.ts';

/** What can fill the page instead of a screen: the store's problems, and two of the page's own. */
export type PageProblem = StoreProblem | 'crash' | 'chunk';

const WORDS = {
  'missing-api': 'missing',
  quota: 'quota',
  'connection-lost': 'lost',
  'newer-version': 'newer',
  blocked: 'blocked',
  unknown: 'unknown',
  crash: 'crash',
  chunk: 'chunk',
} as const satisfies Record<PageProblem, string>;

export type ProblemPageProps = {
  readonly problem: PageProblem;
  /** For whoever helps: the error's own words. */
  readonly details?: string | undefined;
  readonly actions?: ReactNode;
};

/** A whole page that says what happened, what is safe and what to do: never a blank one. */
export function ProblemPage({ problem, details, actions }: ProblemPageProps) {
  const { t } = useT();
  const word = WORDS[problem];
  const title = t(`problem.${word}Title`);
  usePageTitle(title);
  return (
    <main className={css.page}>
      <p className={css.brand}>{t('app.name')}</p>
      <h1 className={css.title}>{title}</h1>
      <Banner
        tone={problem === 'blocked' ? 'warn' : 'error'}
        title={title}
        safe={t(`problem.${word}Safe`)}
        todo={t(`problem.${word}Todo`)}
        actions={
          <>
            <Button variant="primary" icon="retry" onClick={() => reopen()}>
              {t(problem === 'quota' ? 'problem.retry' : 'problem.reload')}
            </Button>
            {actions}
          </>
        }
      />
      {details && (
        <details className={css.details}>
          <summary>{t('problem.details')}</summary>
          <pre>{details}</pre>
        </details>
      )}
    </main>
  );
}
