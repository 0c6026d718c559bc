import { useState } from 'react';
import type { StoreProblem } from '../../../store/storeProblem.ts';
import { reopen } from '../../app/reopen.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { useAudit, useDesk } from './useDesk.ts';

/** Edits that are in memory only: what is safe, what to do, and the way to try again. */
export function SaveProblem() {
  const saving = useAudit((state) => state.saving);
  // A lost connection has an overlay of its own.
  if (saving.name !== 'failed' || saving.problem === 'connection-lost') return null;
  return <ProblemBanner problem={saving.problem} edits={saving.edits} />;
}

const TODO = {
  quota: 'quota',
  blocked: 'blocked',
  'newer-version': 'blocked',
  'missing-api': 'unknown',
  'connection-lost': 'unknown',
  unknown: 'unknown',
} as const satisfies Record<StoreProblem, string>;

function ProblemBanner({ problem, edits }: { readonly problem: StoreProblem; readonly edits: number }) {
  const { t } = useT();
  const { audit } = useDesk();
  const [trying, setTrying] = useState(false);
  const retry = (): void => {
    setTrying(true);
    void audit.retry().finally(() => setTrying(false));
  };
  return (
    <Banner
      tone="error"
      title={t('audit.save.problem', { count: edits })}
      safe={t('audit.save.problem.safe')}
      todo={t(`audit.save.problem.${TODO[problem]}`)}
      actions={
        <>
          <Button variant="primary" icon="retry" disabled={trying} onClick={retry}>
            {t('audit.save.retry')}
          </Button>
          {problem !== 'quota' && <Button onClick={reopen}>{t('audit.lost.reload')}</Button>}
        </>
      }
    />
  );
}
