import { useState } from 'react';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { CardsTab } from './CardsTab.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { FormsTab } from './FormsTab.tsx';
import { PapersTab } from './PapersTab.tsx';
import { ResultsTab } from './ResultsTab.tsx';
import { type SamplingView, samplingView } from './samplingView.ts';
import { SamplingContext, useSamplingDesk } from './useSampling.ts';

const TABS = ['cards', 'papers', 'figures', 'reports', 'results'] as const;
type TabId = (typeof TABS)[number];

/** Customer-source management audited by sampling (seed: 客源管理): draw, trace, recompute, sum up. */
export function SamplingScreen({ visitId }: { readonly visitId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => samplingView(tablet, visitId), [visitId]);
  usePageTitle(view ? `${t('sampling.title')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  return <OpenSampling view={view} />;
}

function OpenSampling({ view }: { readonly view: SamplingView }) {
  const { t } = useT();
  const desk = useSamplingDesk(view);
  const [tab, setTab] = useState<TabId>('cards');
  const { visit, dealer } = view;
  return (
    <SamplingContext value={desk}>
      <PageHeader
        eyebrow={`${dealer.name} · ${t('visit.no', { no: visit.no })}`}
        title={t('sampling.title')}
        backHref={paths.visit(visit.id)}
        actions={
          <ButtonLink icon="settings" href={paths.grades(dealer.id)}>
            {t('sampling.grades')}
          </ButtonLink>
        }
      >
        {t('sampling.lead')}
      </PageHeader>
      <Tabs
        label={t('sampling.tabs')}
        tabs={TABS.map((id) => ({ id, label: t(`sampling.tab.${id}`) }))}
        selected={tab}
        onSelect={setTab}
      >
        {tab === 'cards' && <CardsTab />}
        {tab === 'papers' && <PapersTab />}
        {tab === 'figures' && <FiguresTab />}
        {tab === 'reports' && <FormsTab />}
        {tab === 'results' && <ResultsTab />}
      </Tabs>
    </SamplingContext>
  );
}
