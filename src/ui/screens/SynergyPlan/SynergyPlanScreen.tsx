import { useState } from 'react';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import css from './Plan.module.css';
import { PlanCoverage } from './PlanCoverage.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { type PlanView, planView } from './planView.ts';
import { TopicLines } from './TopicLines.tsx';
import { TOPICS } from './topics.ts';

const VIEWS = ['topics', 'steps'] as const;

/** The dealer's own sales–service plan (seed: 业服共战实施方案): written by topic, read and printed by sales step. */
export function SynergyPlanScreen({ programmeId }: { readonly programmeId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => planView(tablet, programmeId), [programmeId]);
  usePageTitle(view ? `${t('synergy.title')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  return <Plan view={view} />;
}

function Plan({ view }: { readonly view: PlanView }) {
  const { t, date } = useT();
  const [shown, setShown] = useState<(typeof VIEWS)[number]>('topics');
  const { programme, dealer, lines } = view;
  return (
    <>
      <PageHeader
        eyebrow={`${dealer.name} · ${t('programme.titleOf', { date: date(programme.startOn) })}`}
        title={t('synergy.title')}
        backHref={paths.programme(programme.id)}
        actions={<PlanActions view={view} />}
      >
        {t('synergy.lead')}
      </PageHeader>
      <div className={css.bar} data-print="no">
        <SegmentedControl
          label={t('synergy.view')}
          value={shown}
          onChange={setShown}
          options={VIEWS.map((value) => ({ value, label: t(`synergy.view.${value}`) }))}
        />
        {lines.length > 0 && <PlanCoverage lines={lines} />}
      </div>
      {shown === 'topics' && (
        <div data-print="no">
          {TOPICS.map((topic) => (
            <TopicLines key={topic.id} topic={topic} view={view} />
          ))}
        </div>
      )}
      <div className={shown === 'topics' ? css.paper : undefined}>
        <PlanSheet view={view} />
      </div>
    </>
  );
}

/** Print, and on to the visits at which the plan is checked. */
function PlanActions({ view: { visits, lines } }: { readonly view: PlanView }) {
  const { t } = useT();
  const checked = visits.filter(({ no }) => no >= 3);
  return (
    <>
      {checked.map(({ id, no }) => (
        <ButtonLink key={id} icon="check-circle" href={paths.synergyCheck(id)}>
          {t('synergy.accept', { no })}
        </ButtonLink>
      ))}
      {lines.length > 0 && (
        <Button icon="file" onClick={() => window.print()}>
          {t('synergy.print')}
        </Button>
      )}
    </>
  );
}
