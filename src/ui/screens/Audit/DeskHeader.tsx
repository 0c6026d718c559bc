import { useEffect, useState } from 'react';
import { dealerById, visitById } from '../../../store/records.ts';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { Link } from '../../kit/Link.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import css from './DeskHeader.module.css';
import { useAudit, useDesk, useUi } from './useDesk.ts';

export function DeskHeader() {
  const { t, text } = useT();
  const desk = useDesk();
  const { template } = desk.audit;
  const sealed = useAudit(({ header }) => header.state !== 'open');
  const visitId = useAudit(({ audit }) => audit.visitId);
  const place = usePlaceWords();
  return (
    <header className={css.header} data-print="no">
      <Link
        className={css.back}
        href={visitId ? paths.visit(visitId) : paths.today()}
        aria-label={t('audit.back')}
        title={t('audit.back')}
      >
        <Icon name="back" />
      </Link>
      <div className={css.words}>
        <h1 className={css.title}>{text(template.title)}</h1>
        <p className={css.place}>{place}</p>
      </div>
      {template.walkBy === 'zone' && <WalkSwitch />}
      <div className={css.tools}>
        <span className={css.keys}>
          <IconButton icon="keyboard" label={t('audit.keys.title')} onClick={() => desk.show({ name: 'keys' })} />
        </span>
        <IconButton icon="info" label={t('audit.info.title')} onClick={() => desk.show({ name: 'info' })} />
        {!sealed && desk.audit.writable && (
          <span className={css.finish}>
            <Button icon="signature" onClick={() => desk.show({ name: 'seal' })}>
              {t('audit.finish')}
            </Button>
          </span>
        )}
      </div>
    </header>
  );
}

function WalkSwitch() {
  const { t } = useT();
  const { setWalk } = useDesk();
  const walk = useUi((ui) => ui.walk);
  return (
    <div className={css.walk}>
      <SegmentedControl
        label={t('audit.walk.label')}
        options={[
          { value: 'section', label: t('audit.walk.section') },
          { value: 'zone', label: t('audit.walk.zone') },
        ]}
        value={walk}
        onChange={setWalk}
      />
    </div>
  );
}

/** "某某全顺 · 第 2 次访店"; empty until it is known. */
function usePlaceWords(): string {
  const { t } = useT();
  const { tablet } = useDesk();
  const visitId = useAudit(({ audit }) => audit.visitId);
  const dealerId = useAudit(({ audit }) => audit.dealerId);
  const [place, setPlace] = useState<{ dealer: string; no: number | undefined }>({ dealer: '', no: undefined });

  useEffect(() => {
    let wanted = true;
    void Promise.all([dealerById(tablet, dealerId), visitById(tablet, visitId)]).then(([dealer, visit]) => {
      if (wanted) setPlace({ dealer: dealer?.name ?? '', no: visit?.no });
    });
    return () => {
      wanted = false;
    };
  }, [tablet, dealerId, visitId]);

  const visit = place.no === undefined ? '' : t('audit.visit', { number: place.no });
  return [place.dealer, visit].filter(Boolean).join(' · ');
}
