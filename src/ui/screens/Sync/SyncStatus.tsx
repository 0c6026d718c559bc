import { useState } from 'react';
import { type PullMemory, pullMemory } from '../../../store/pull.ts';
import { enrolled, type SyncState, syncState } from '../../../store/syncState.ts';
import { type Unsent, unsent } from '../../../store/unsent.ts';
import { syncNow } from '../../app/syncControl.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { type Definition, DefinitionList } from '../../kit/DefinitionList.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { EnrolForm } from './EnrolForm.tsx';
import css from './SyncStatus.module.css';

const STATES = {
  idle: { tone: 'good', icon: 'check', key: 'sync.idle' },
  sending: { tone: 'unknown', icon: 'sync', key: 'sync.sending' },
  waiting: { tone: 'watch', icon: 'clock', key: 'sync.waiting' },
  stopped: { tone: 'weak', icon: 'alert', key: 'sync.stopped' },
} as const;

/** How sending stands: state, cause, last success, next try, what waits; and what a person can do about it. */
export function SyncStatus() {
  const { t } = useT();
  const tablet = useTablet();
  const state = useLive(syncState, []);
  const waiting = useLive(unsent, []);
  const known = useLive(enrolled, []);
  const pulled = useLive(pullMemory, []);
  const [trying, setTrying] = useState(false);
  if (!state || !waiting || !pulled || known === undefined) return null;

  async function tryNow(): Promise<void> {
    setTrying(true);
    await syncNow(tablet).finally(() => setTrying(false));
  }

  const never = state.name === 'idle' && !state.lastSuccessAt;
  const look = never ? ({ tone: 'unknown', icon: 'clock', key: 'sync.never' } as const) : STATES[state.name];
  const needsCode = !known || state.cause === 'not-enrolled' || state.cause === 'revoked';
  return (
    <div className={css.grid}>
      <Card>
        <div className={css.state}>
          <h2>{t('sync.state')}</h2>
          <StatusChip tone={look.tone} icon={look.icon}>
            {t(look.key)}
          </StatusChip>
          {state.cause && <p className={css.cause}>{t(`cause.${state.cause}`)}</p>}
          <Facts state={state} waiting={waiting} pulled={pulled} />
          <Button icon="sync" disabled={trying} onClick={() => void tryNow()}>
            {t(trying ? 'sync.trying' : 'sync.now')}
          </Button>
        </div>
      </Card>
      {needsCode && (
        <Card>
          <EnrolForm />
        </Card>
      )}
    </div>
  );
}

type FactsProps = { readonly state: SyncState; readonly waiting: Unsent; readonly pulled: PullMemory };

function Facts({ state, waiting, pulled: { received, receivedAt } }: FactsProps) {
  const { t, date } = useT();
  const at = (instant: string | null): string => (instant ? date(instant, 'datetime') : t('sync.notYet'));
  const items: Definition[] = [
    {
      term: t('sync.unsent'),
      detail: t('sync.unsentCounts', { changes: waiting.changes, photos: waiting.photos }),
    },
    { term: t('sync.lastSuccess'), detail: at(state.lastSuccessAt) },
  ];
  if (receivedAt) {
    const detail = t('sync.receivedCounts', { at: date(receivedAt, 'datetime'), count: received });
    items.splice(1, 0, { term: t('sync.received'), detail });
  }
  if (state.nextTryAt) items.push({ term: t('sync.nextTry'), detail: date(state.nextTryAt, 'datetime') });
  else if (state.lastTryAt) items.push({ term: t('sync.lastTry'), detail: at(state.lastTryAt) });
  return <DefinitionList items={items} />;
}
