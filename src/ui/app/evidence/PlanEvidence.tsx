import { SALES_PROCESS_V1 } from '../../../domain/catalogue/templates/salesProcess.v1.ts';
import type { VisitNo } from '../../../domain/records.ts';
import { acceptanceOf, coverageOf } from '../../../domain/synergy/acceptance.ts';
import type { PlanLine } from '../../../domain/synergy/planLine.ts';
import { planLinesOf } from '../../../store/planLines.ts';
import { visitById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import { paths } from '../paths.ts';
import { useLive } from '../useLive.ts';
import type { EvidenceProps } from './SamplingEvidence.tsx';

const STEPS = SALES_PROCESS_V1.sections.map(({ id }) => id);

type Found = { readonly lines: readonly PlanLine[]; readonly no: VisitNo };

async function planAt(tablet: Tablet, visitId: string): Promise<Found | null> {
  const visit = await visitById(tablet, visitId);
  if (!visit) return null;
  const { programmeId, dealerId, no } = visit;
  return { lines: await planLinesOf(tablet, { id: programmeId, dealerId }), no };
}

/** How far the dealer's own plan is broken down, and how much of it is done: beside item 分解到流程. */
export function PlanEvidence({ visitId, programmeId }: EvidenceProps) {
  const { t } = useT();
  const found = useLive((tablet) => planAt(tablet, visitId), [visitId]);
  if (!found) return null;
  const { lines, no } = found;
  const isChecked = no >= 3 && lines.length > 0;
  return (
    <Section
      title={t('planFact.title')}
      actions={
        <ButtonLink icon="guide" href={isChecked ? paths.synergyCheck(visitId) : paths.synergyPlan(programmeId)}>
          {t(isChecked ? 'planFact.openCheck' : 'planFact.open')}
        </ButtonLink>
      }
    >
      {lines.length === 0 ? <p>{t('planFact.none')}</p> : <PlanFacts lines={lines} no={no} />}
    </Section>
  );
}

function PlanFacts({ lines, no }: Found) {
  const { t, percent } = useT();
  const { steps } = coverageOf(lines, STEPS);
  const { done } = acceptanceOf(lines, no);
  return (
    <ul>
      <li>{t('planFact.steps', { steps, lines: lines.length })}</li>
      {no >= 3 && <li>{t('planFact.done', { done, lines: lines.length, percent: percent(done / lines.length) })}</li>}
    </ul>
  );
}
