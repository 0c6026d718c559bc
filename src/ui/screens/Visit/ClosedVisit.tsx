import { useState } from 'react';
import type { Closing } from '../../../domain/evaluation/closing.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { showFraction } from '../../../domain/scoring/fraction.ts';
import { reopenVisit, settleClosing } from '../../../store/evaluation.ts';
import { moduleTitle } from '../../app/evaluation/SheetNotes.tsx';
import { moduleFigure } from '../../app/evaluation/SheetTable.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import css from './VisitClosing.module.css';
import type { VisitView } from './visitView.ts';

type ClosedVisitProps = { readonly view: VisitView; readonly closed: Closing };

/** A closed visit: its frozen figures, what has changed since, and the way to open it again. */
export function ClosedVisit({ view, closed }: ClosedVisitProps) {
  const t = useT();
  const { column, people, apart } = view;
  const changed = column.modules.filter(({ since }) => since);
  return (
    <>
      <p>
        {t.t('close.closedBy', {
          name: people.get(closed.by)?.name || t.t('sheet.somebody'),
          when: t.date(closed.at, 'datetime'),
        })}
      </p>
      {apart.length > 1 && <Apart view={view} />}
      <ul className={css.modules}>
        {column.modules.map((module) => {
          const figure = moduleFigure(module);
          return (
            <li key={module.id} className={css.module}>
              <div className={css.words}>
                <p className={css.name}>
                  {moduleTitle(t, module.id)} <span className={css.symbol}>{module.symbol}</span>
                </p>
              </div>
              <span className={css.figure}>{figure ? showFraction(figure, 1) : t.t('sheet.waived')}</span>
            </li>
          );
        })}
      </ul>
      {changed.length > 0 && (
        <Banner tone="warn" title={t.t('close.sinceTitle')} todo={t.t('close.sinceWords')}>
          <ul className={css.list}>
            {changed.map((module) => {
              const figure = moduleFigure(module);
              return (
                <li key={module.id}>
                  {t.t('close.since', {
                    module: moduleTitle(t, module.id),
                    frozen: figure ? showFraction(figure, 1) : '',
                    now: module.since ? showFraction(module.since, 1) : '',
                  })}
                </li>
              );
            })}
          </ul>
        </Banner>
      )}
      <p className={css.hint}>{t.t('close.lateAudit')}</p>
      <Reopen view={view} />
    </>
  );
}

function Apart({ view: { visit, apart, people } }: Pick<ClosedVisitProps, 'view'>) {
  const t = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const settle = async (closing: Closing): Promise<void> =>
    offerUndo(t.t('close.undo.closed', { no: visit.no }), await settleClosing(tablet, visit, closing));
  return (
    <Banner
      tone="warn"
      title={t.t('close.apartTitle')}
      todo={t.t('close.apartTodo')}
      actions={apart.map((closing) => (
        <Button key={closing.at} onClick={() => void settle(closing)}>
          {t.t('close.takeThis', {
            name: people.get(closing.by)?.name || t.t('sheet.somebody'),
            when: t.date(closing.at, 'datetime'),
          })}
        </Button>
      ))}
    />
  );
}

function Reopen({ view: { visit, column } }: Pick<ClosedVisitProps, 'view'>) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');

  async function reopen(): Promise<void> {
    const undo = await reopenVisit(tablet, column.ids, reason.trim());
    offerUndo(t('close.undo.reopened', { no: visit.no }), undo);
  }

  if (!open) {
    return (
      <div>
        <Button variant="plain" icon="edit" onClick={() => setOpen(true)}>
          {t('close.reopen')}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.reopen}>
      <TextArea
        label={t('close.reason')}
        hint={t('close.reopenWords')}
        rows={2}
        maxLength={LIMITS.text}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className={css.actions}>
        <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
        <Button variant="primary" disabled={reason.trim() === ''} onClick={() => void reopen()}>
          {t('close.reopenTitle', { no: visit.no })}
        </Button>
      </div>
    </div>
  );
}
