import { factsFor } from '../../../domain/sampling/evidence.ts';
import { samplingSummary } from '../../../store/samplings.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import { paths } from '../paths.ts';
import { useLive } from '../useLive.ts';
import { FactList } from './FactList.tsx';

export type EvidenceProps = { readonly visitId: string; readonly programmeId: string; readonly itemId: string };

/** What this visit's sampling has counted for an item of the customer-source checklist. */
export function SamplingEvidence({ visitId, itemId }: EvidenceProps) {
  const { t } = useT();
  const summary = useLive((tablet) => samplingSummary(tablet, visitId), [visitId]);
  if (!summary) return null;
  const facts = factsFor(itemId, summary);
  return (
    <Section
      title={t('found.evidence')}
      actions={
        <ButtonLink icon="search" href={paths.sampling(visitId)}>
          {t('found.open')}
        </ButtonLink>
      }
    >
      {facts.length > 0 ? <FactList facts={facts} /> : <p>{t('found.none')}</p>}
    </Section>
  );
}
