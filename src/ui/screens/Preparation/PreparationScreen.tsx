import { useState } from 'react';
import { trainingTally } from '../../../domain/schedule/preparation.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { type PreparationPart, paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { AboutTab } from './AboutTab.tsx';
import { ChecklistsTab } from './ChecklistsTab.tsx';
import { FactorsTab } from './FactorsTab.tsx';
import { InterviewTab } from './InterviewTab.tsx';
import { LaunchTab } from './LaunchTab.tsx';
import { type PreparationView, preparationView } from './preparationView.ts';
import { RolesTab } from './RolesTab.tsx';
import { TrainingTab } from './TrainingTab.tsx';

const PARTS = {
  training: TrainingTab,
  factors: FactorsTab,
  launch: LaunchTab,
  interview: InterviewTab,
  roles: RolesTab,
  checklists: ChecklistsTab,
  about: AboutTab,
} as const satisfies Record<PreparationPart, unknown>;
const PART_IDS = Object.keys(PARTS) as PreparationPart[];

type PreparationScreenProps = { readonly programmeId: string; readonly part: string };

/** What is settled before a programme and on its first morning (导入前). */
export function PreparationScreen({ programmeId, part }: PreparationScreenProps) {
  const { t } = useT();
  const view = useLive((tablet) => preparationView(tablet, programmeId), [programmeId]);
  usePageTitle(view ? `${t('preparation.title')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  return (
    <>
      <PageHeader eyebrow={view.dealer.name} title={t('preparation.title')} backHref={paths.programme(programmeId)}>
        {t('preparation.lead')}
      </PageHeader>
      <Parts view={view} first={PART_IDS.find((id) => id === part) ?? 'training'} />
    </>
  );
}

/** How far each part is, where that can be counted. */
function talliesOf({ everyone, factors }: PreparationView) {
  const training = trainingTally(everyone);
  return {
    training: { done: training.taken, count: training.asked },
    factors: { done: factors.filter(({ done }) => done).length, count: factors.length },
  };
}

function Parts({ view, first }: { readonly view: PreparationView; readonly first: PreparationPart }) {
  const { t } = useT();
  const [selected, setSelected] = useState(first);
  const tallies: Partial<Record<PreparationPart, { done: number; count: number }>> = talliesOf(view);
  const Part = PARTS[selected];
  return (
    <Tabs
      label={t('preparation.parts')}
      tabs={PART_IDS.map((id) => {
        const tally = tallies[id];
        return { id, label: t(`preparation.${id}`), badge: tally?.count ? t('preparation.tally', tally) : undefined };
      })}
      selected={selected}
      onSelect={setSelected}
    >
      <Part view={view} />
    </Tabs>
  );
}
