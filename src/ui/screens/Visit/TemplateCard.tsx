import { useState } from 'react';
import { mayWrite } from '../../../store/rights.ts';
import { AuditCopies } from '../../app/AuditCopies.tsx';
import { AuditProgress, AuditScoreText, AuditStateChip } from '../../app/AuditRow.tsx';
import type { AuditHeader } from '../../app/auditHeader.ts';
import { beginAudit } from '../../app/beginAudit.ts';
import { installState } from '../../app/install.ts';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { usePlace } from '../../app/usePlace.ts';
import type { VisitTemplate } from '../../app/visitTemplates.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import css from './TemplateCard.module.css';
import type { VisitView } from './visitView.ts';

type TemplateCardProps = { readonly template: VisitTemplate; readonly view: VisitView };

/** One checklist in a visit: start it, carry on with it, or look at it. */
export function TemplateCard({ template, view }: TemplateCardProps) {
  const { t, text, percent } = useT();
  const { entry, counts } = template;
  const audits = view.audits.filter(({ templateId }) => templateId === entry.id);
  const weight =
    counts && t('visit.weight', { module: text(counts.module.title), percent: percent(counts.weight / 100) });
  const share = counts && counts.share < 100 && t('visit.share', { percent: percent(counts.share / 100) });
  return (
    <li className={css.card}>
      <h3>{text(entry.title)}</h3>
      <p className={css.facts}>
        {[t('visit.items', { count: entry.items }), weight, share].filter(Boolean).join(' · ')}
      </p>
      {audits.map((audit, i) => (
        <AuditPart key={audit.id} audit={audit} superseded={i < audits.length - 1} />
      ))}
      <StartButton template={template} view={view} again={audits.length > 0} />
    </li>
  );
}

function AuditPart({ audit, superseded }: { readonly audit: AuditHeader; readonly superseded: boolean }) {
  const { t, date } = useT();
  return (
    <div className={css.audit}>
      <div className={css.line}>
        <AuditStateChip state={audit.state} />
        {audit.state === 'open' ? <AuditProgress audit={audit} /> : <AuditScoreText audit={audit} />}
      </div>
      <p className={css.facts}>
        {date(audit.updatedAt, 'datetime')}
        {superseded && ` · ${t('visit.superseded')}`}
      </p>
      <AuditCopies auditId={audit.id} />
      <ButtonLink
        variant={audit.state === 'open' ? 'primary' : 'quiet'}
        href={paths.audit(audit.id)}
        icon={audit.state === 'open' ? 'next' : 'eye'}
        iconEnd={audit.state === 'open'}
        wide
      >
        {t(audit.state === 'open' ? 'visit.continue' : 'visit.look')}
      </ButtonLink>
    </div>
  );
}

type StartButtonProps = TemplateCardProps & { readonly again: boolean };

function StartButton({ template: { entry }, view: { visit, earlier }, again }: StartButtonProps) {
  const { t } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const [starting, setStarting] = useState(false);
  if (installState() === 'ios-tab' || !mayWrite(tablet, 'audit')) return null;
  const words = t(again ? 'visit.startAgain' : 'visit.start');
  const variant = again ? 'plain' : 'quiet';
  if (entry.asksSections) {
    return (
      <ButtonLink variant={variant} href={paths.startAudit(visit.id, entry.id)} wide>
        {again ? words : t('visit.chooseSteps')}
      </ButtonLink>
    );
  }
  const start = async (): Promise<void> => {
    setStarting(true);
    navigate(paths.audit(await beginAudit(tablet, visit, { entry, sections: null })));
  };
  return (
    <>
      <Button variant={variant} wide disabled={starting} onClick={() => void start()}>
        {words}
      </Button>
      {!again && earlier.some(({ templateId }) => templateId === entry.id) && (
        <ButtonLink variant="plain" href={paths.startAudit(visit.id, entry.id)} wide>
          {t('visit.recheck')}
        </ButtonLink>
      )}
    </>
  );
}
