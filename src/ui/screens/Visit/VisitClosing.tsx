import { useState } from 'react';
import { type Blocker, closeBlockers } from '../../../domain/evaluation/close.ts';
import { showFraction } from '../../../domain/scoring/fraction.ts';
import { closeVisit } from '../../../store/evaluation.ts';
import { kindTitle, moduleTitle } from '../../app/evaluation/SheetNotes.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import { ClosedVisit } from './ClosedVisit.tsx';
import { ModuleDecisions } from './ModuleDecisions.tsx';
import css from './VisitClosing.module.css';
import type { VisitView } from './visitView.ts';

type VisitClosingProps = { readonly view: VisitView };

/** Where a visit's figures are frozen: what is still missing, modules that are waived or were not held, the key. */
export function VisitClosing({ view }: VisitClosingProps) {
  const { t } = useT();
  return (
    <Section title={t('close.title')} detail={t('close.detail')}>
      <div className={css.card}>
        {view.column.closed ? <ClosedVisit view={view} closed={view.column.closed} /> : <OpenVisit view={view} />}
      </div>
    </Section>
  );
}

function OpenVisit({ view }: VisitClosingProps) {
  const t = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const [busy, setBusy] = useState(false);
  const { visit, column, people } = view;
  const blockers = closeBlockers(column);
  const { reopened } = visit;

  async function close(): Promise<void> {
    setBusy(true);
    const undo = await closeVisit(tablet, visit.id).finally(() => setBusy(false));
    if (undo) offerUndo(t.t('close.undo.closed', { no: visit.no }), undo);
  }

  return (
    <>
      {reopened && (
        <p className={css.hint}>
          {t.t('close.reopenedBy', {
            name: people.get(reopened.by)?.name || t.t('sheet.somebody'),
            when: t.date(reopened.at, 'datetime'),
            reason: reopened.reason,
          })}
        </p>
      )}
      <ModuleDecisions view={view} />
      {blockers.length > 0 ? (
        <Blockers blockers={blockers} />
      ) : (
        <p>
          {t.t('close.ready')}
          {column.modules
            .filter(({ lacks }) => lacks.length > 0)
            .map(({ id, lacks }) => (
              <span key={id} className={css.warning}>
                {t.t('close.lacks', {
                  module: moduleTitle(t, id),
                  missing: lacks.map((kind) => kindTitle(t, kind)).join(' · '),
                })}
              </span>
            ))}
        </p>
      )}
      <div className={css.actions}>
        <Button variant="primary" icon="lock" disabled={busy || blockers.length > 0} onClick={() => void close()}>
          {t.t('close.do', { no: visit.no })}
        </Button>
        {column.score.score && (
          <span className={css.hint}>
            {column.model.scored
              ? `E${visit.no} ${showFraction(column.score.score, 2)}`
              : t.t('sheet.baseline', { score: showFraction(column.score.score, 2) })}
            {` · ${t.t('common.provisional')}`}
          </span>
        )}
      </div>
    </>
  );
}

function Blockers({ blockers }: { readonly blockers: readonly Blocker[] }) {
  const t = useT();
  return (
    <div>
      <p>{t.t('close.blocked')}</p>
      <ul className={css.list}>
        {blockers.map((blocker) => {
          const module = moduleTitle(t, blocker.moduleId);
          return (
            <li key={`${blocker.moduleId} ${blocker.reason === 'not-sealed' ? blocker.kind : ''}`}>
              {blocker.reason === 'not-sealed'
                ? t.t('close.block.not-sealed', { module, template: kindTitle(t, blocker.kind) })
                : t.t('close.block.not-assessed', { module })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
