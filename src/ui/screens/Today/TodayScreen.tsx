import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { isDemo } from '../../../store/demoDatabase.ts';
import { AuditRow } from '../../app/AuditRow.tsx';
import { localDay } from '../../app/localDay.ts';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useProfile } from '../../app/useProfile.ts';
import { whenShown } from '../../app/whenShown.ts';
import { lazyWithWords } from '../../i18n/lazyWithWords.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { greetingAt } from './greeting.ts';
import css from './TodayScreen.module.css';
import { type AuditLine, type ProgrammeLine, type TodayView, todayView } from './todayView.ts';

// What only some tablets show, at times, comes by itself.
const FirstSteps = lazyWithWords<object>(['notices', 'demo'], () =>
  import('./FirstSteps.tsx').then((module) => module.FirstSteps),
);
const LossNotice = lazyWithWords(['notices'], () =>
  import('../../app/LossNotice.tsx').then((module) => module.LossNotice),
);
const InstallAdvice = lazy(() =>
  import('../../app/InstallAdvice.tsx').then((module) => ({ default: module.InstallAdvice })),
);
// The safety light stands from the first; the card beside the work says the same in full.
const SafetyCard = lazyWithWords<{ readonly view: TodayView }>(['notices'], () =>
  import('./SafetyCard.tsx').then((module) => module.SafetyCard),
);
const TodayCards = lazy(() => import('./TodayCards.tsx').then((module) => ({ default: module.TodayCards })));

/** The home screen: what to carry on with, and whether the tablet can be put down. */
export function TodayScreen() {
  const { t, date } = useT();
  const tablet = useTablet();
  const profile = useProfile();
  const view = useLive(todayView, []);
  const [advice, setAdvice] = useState(true);
  const [now] = useState(() => new Date());
  usePageTitle(t('today.title'));
  if (!view || !profile) return null;
  return (
    <>
      <PageHeader
        eyebrow={date(localDay(now), 'weekday')}
        title={t(greetingAt(now.getHours()), { name: profile.name })}
      />
      {view.adoptedAt && (
        <Suspense fallback={null}>
          <div className={css.loss}>
            <LossNotice at={view.adoptedAt} />
          </div>
        </Suspense>
      )}
      {view.dealers === 0 ? (
        <Suspense fallback={null}>
          <FirstSteps />
        </Suspense>
      ) : (
        <div className={css.page}>
          <div className={css.columns}>
            <div className={css.side}>
              <Later>{!isDemo(tablet) && <SafetyCard view={view} />}</Later>
            </div>
            <div>
              <Later>
                <TodayCards />
              </Later>
              <Work view={view} />
            </div>
          </div>
        </div>
      )}
      {advice && (
        <div className={css.advice}>
          <Later>
            <InstallAdvice onDismiss={() => setAdvice(false)} />
          </Later>
        </div>
      )}
    </>
  );
}

/** Begun only when the screen stands: on a slow network they must not be in its way. */
function Later({ children }: { readonly children: ReactNode }) {
  const [begun, setBegun] = useState(false);
  useEffect(() => whenShown(() => setBegun(true)), []);
  return <Suspense fallback={null}>{begun && children}</Suspense>;
}

function Work({ view: { drafts, running, recent } }: { readonly view: TodayView }) {
  const { t } = useT();
  return (
    <>
      {drafts.length > 0 && (
        <Section title={t('today.drafts')} detail={t('today.draftsDetail')}>
          <AuditLines lines={drafts} />
        </Section>
      )}
      <Section
        title={t('today.running')}
        actions={
          <ButtonLink variant="plain" icon="right" iconEnd href={paths.dealers()}>
            {t('today.allDealers')}
          </ButtonLink>
        }
      >
        <List>
          {running.map((line) => (
            <ProgrammeRow key={line.programme.id} line={line} />
          ))}
        </List>
      </Section>
      {recent.length > 0 && (
        <Section title={t('today.recent')}>
          <AuditLines lines={recent} />
        </Section>
      )}
    </>
  );
}

function AuditLines({ lines }: { readonly lines: readonly AuditLine[] }) {
  const { t } = useT();
  return (
    <List>
      {lines.map(({ audit, dealer, visitNo }) => (
        <AuditRow
          key={audit.id}
          audit={audit}
          place={visitNo ? t('auditRow.visitOf', { dealer, no: visitNo }) : dealer}
        />
      ))}
    </List>
  );
}

function ProgrammeRow({ line: { programme, dealer, visitNo } }: { readonly line: ProgrammeLine }) {
  const { t, date } = useT();
  const now = visitNo ? t('programme.inVisit', { no: visitNo }) : t('programme.nextVisit', { no: 1 });
  return (
    <ListRow
      icon="dealer"
      href={paths.programme(programme.id)}
      title={dealer}
      detail={t('programme.startedOn', { date: date(programme.startOn) })}
      trailing={now}
    />
  );
}
