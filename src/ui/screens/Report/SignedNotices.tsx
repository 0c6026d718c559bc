import { useState } from 'react';
import { LIMITS } from '../../../domain/limits.ts';
import type { ChangeSince } from '../../../domain/report/changesSince.ts';
import { withdrawSignatures } from '../../../store/reports.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { Row } from '../../kit/Row.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import css from './Report.module.css';
import type { ReportView } from './reportView.ts';

function changeText(change: ChangeSince, t: Translator['t']): string {
  switch (change.name) {
    case 'score':
      return t('report.changed.score', {
        was: change.was ?? t('report.none'),
        is: change.is ?? t('report.none'),
      });
    case 'weak':
      return t('report.changed.weak', { gone: change.gone, come: change.come });
    case 'answers':
      return t('report.changed.answers', { items: change.items });
    case 'causes':
      return t('report.changed.causes', { items: change.items });
    case 'plan':
      return t('report.changed.plan', { actions: change.actions });
  }
}

/** What a signed report must tell: that it is kept as it stood, what changed since, and the way to sign anew. */
export function SignedNotices({ view }: { readonly view: ReportView }) {
  const { t, date } = useT();
  const { report, changes, otherwise } = view;
  const { frozen, withdrawn } = report;
  if (!frozen) {
    if (!withdrawn) return null;
    const facts = { date: date(withdrawn.at, 'datetime'), reason: withdrawn.reason };
    return <p className={css.note}>{t('report.withdrawnBy', facts)}</p>;
  }
  return (
    <div className={css.notices} data-print="no">
      {otherwise.length > 0 && (
        <Banner
          tone="error"
          title={t('report.otherTitle')}
          todo={t('report.otherTodo', { roles: otherwise.map((role) => t(`report.signer.${role}`)).join(' / ') })}
        />
      )}
      {changes.length > 0 && (
        <Banner
          tone="warn"
          title={t('report.changedTitle')}
          safe={t('report.changedSafe')}
          todo={t('report.changedTodo')}
        >
          <ul>
            {changes.map((change) => (
              <li key={change.name}>{changeText(change, t)}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Banner
        tone="info"
        title={t('report.frozen', { date: date(frozen.at, 'datetime') })}
        actions={<Withdraw view={view} />}
      >
        <p>{t('report.frozenDetail')}</p>
      </Banner>
    </div>
  );
}

function Withdraw({ view: { report } }: { readonly view: ReportView }) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <Button icon="undo" onClick={() => setReason('')}>
        {t('report.withdraw')}
      </Button>
    );
  }
  const withdraw = async (): Promise<void> =>
    offerUndo(t('report.withdrawn'), await withdrawSignatures(tablet, report, reason.trim()));
  return (
    <Stack gap="s">
      <TextArea
        label={t('report.withdrawReason')}
        hint={t('report.withdrawHint')}
        rows={2}
        maxLength={LIMITS.text}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Row gap="s">
        <Button variant="danger" disabled={reason.trim() === ''} onClick={() => void withdraw()}>
          {t('report.withdrawDo')}
        </Button>
        <Button variant="plain" onClick={() => setReason(null)}>
          {t('common.cancel')}
        </Button>
      </Row>
    </Stack>
  );
}
