import { useEffect } from 'react';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { watchUnsaved } from '../../app/watchUnsaved.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import css from './AuditDesk.module.css';
import { ConnectionLost } from './ConnectionLost.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import { FootBar } from './FootBar.tsx';
import { ItemList } from './ItemList.tsx';
import { Panels } from './Panels.tsx';
import { RescuedNote } from './RescuedNote.tsx';
import { SealedView } from './SealedView.tsx';
import { SectionRail } from './SectionRail.tsx';
import { DeskContext, type DeskValue, useAudit } from './useDesk.ts';
import { useKeyboard } from './useKeyboard.ts';
import { PastContext, useLoadPast } from './usePast.ts';

/** Photos cannot go to the web storages; without their bytes a change that names them would be a promise not kept. */
const withoutNewPhotos = (audit: DeskValue['audit']) =>
  audit
    .unsaved()
    .filter(({ set }) => !Object.entries(set).some(([field, value]) => field.startsWith('photos.') && value !== null));

interface AuditDeskProps {
  readonly desk: DeskValue;
  /** Opens the audit anew, once another window has let go of it. */
  readonly onAgain: () => void;
}

/** The screen of an open audit: header, rail, cards, foot. */
export function AuditDesk({ desk, onAgain }: AuditDeskProps) {
  const { audit } = desk;
  const { t, text } = useT();
  useKeyboard(desk);
  usePageTitle(text(audit.template.title));
  const past = useLoadPast(desk);
  useEffect(() => {
    window.addEventListener('pagehide', desk.keepPlace);
    return () => {
      window.removeEventListener('pagehide', desk.keepPlace);
      desk.keepPlace();
    };
  }, [desk]);
  useEffect(() => watchUnsaved(() => withoutNewPhotos(audit)), [audit]);

  return (
    <DeskContext value={desk}>
      <div className={css.room}>
        <div className={css.frame}>
          <div className={css.top}>
            <DeskHeader />
            <SectionRail />
          </div>
          <main className={css.main} id="main" tabIndex={-1}>
            {audit.isForReading ? (
              <Banner tone="info" title={t('rights.readsAudit')} />
            ) : (
              !audit.writable && <ElsewhereNote onAgain={onAgain} />
            )}
            <RescuedNote />
            <SealedPart />
            <PastContext value={past}>
              <ItemList />
            </PastContext>
          </main>
          <FootBar />
        </div>
      </div>
      <Panels />
      <ConnectionLost />
    </DeskContext>
  );
}

function SealedPart() {
  const sealed = useAudit(({ header }) => header.state !== 'open');
  return sealed && <SealedView />;
}

function ElsewhereNote({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useT();
  return (
    <Banner
      tone="info"
      title={t('audit.elsewhere.title')}
      safe={t('audit.elsewhere.safe')}
      todo={t('audit.elsewhere.todo')}
      actions={
        <Button icon="retry" onClick={onAgain}>
          {t('audit.elsewhere.again')}
        </Button>
      }
    />
  );
}
