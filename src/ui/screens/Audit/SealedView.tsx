import { sealState } from '../../../domain/audit.ts';
import { copiesOf } from '../../../store/copies.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { ButtonLink } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { CopiesTrail } from '../../kit/CopiesTrail.tsx';
import type { CopyPlace } from '../../kit/copies.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Section } from '../../kit/Section.tsx';
import { SignatureInk } from '../../kit/SignatureInk.tsx';
import { ReopenPanel } from './ReopenPanel.tsx';
import { ScoreSummary } from './ScoreSummary.tsx';
import css from './SealedView.module.css';
import { useAudit, useDesk } from './useDesk.ts';

/** A finished audit at a glance: score, signature, where its copies are. Its items stand below, to be read. */
export function SealedView() {
  const { t, date } = useT();
  const { audit } = useDesk();
  const record = useAudit((state) => state.record);
  const state = sealState(record);
  if (state.name === 'open') return null;
  const { signature, at } = state.seal;
  return (
    <Card as="section" aria-labelledby="sealed-title">
      <div className={css.sealed}>
        {state.name === 'needs-review' && (
          <Banner
            tone="warn"
            title={t('audit.review.title')}
            safe={t('audit.review.safe')}
            todo={t('audit.review.todo')}
          />
        )}
        <div>
          <h2 className={css.title} id="sealed-title">
            <Icon name="lock" />
            {t('audit.sealed.title')}
          </h2>
          <p className={css.by}>{t('audit.sealed.by', { name: signature.name, at: date(at, 'datetime') })}</p>
        </div>
        <div className={css.columns}>
          <ScoreSummary />
          {signature.strokes.length > 0 && (
            <SignatureInk label={t('audit.sealed.signature', { name: signature.name })} strokes={signature.strokes} />
          )}
        </div>
        <CopiesPart auditId={audit.id} />
        {audit.writable && <ReopenPanel />}
      </div>
    </Card>
  );
}

function CopiesPart({ auditId }: { readonly auditId: string }) {
  const { t } = useT();
  const copies = useLive((tablet) => copiesOf(tablet, auditId), [auditId]);
  if (!copies) return null;
  const reached: CopyPlace[] = ['on-tablet'];
  if (copies.file === 'current') reached.push('in-file');
  if (copies.server !== 'unsent') reached.push('sent');
  if (copies.server === 'safe') reached.push('safe');
  return (
    <Section title={t('copies.title')}>
      <CopiesTrail reached={reached} />
      <p className={css.note}>
        {copies.receipt
          ? t('audit.sealed.receipt', { number: copies.receipt })
          : t(copies.server === 'unsent' ? 'audit.sealed.unsent' : 'audit.sealed.sent')}
      </p>
      <ButtonLink href={paths.sync()} icon="share" data-print="no">
        {t('audit.sealed.export')}
      </ButtonLink>
    </Section>
  );
}
