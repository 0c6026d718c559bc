import { Suspense } from 'react';
import { lazyWithWords } from '../../i18n/lazyWithWords.ts';

const TodayMeeting = lazyWithWords<object>(['meetings'], () =>
  import('../../app/meetings/TodayMeeting.tsx').then((module) => module.TodayMeeting),
);
const TodayActions = lazyWithWords<object>(['actions'], () =>
  import('../../app/actions/TodayActions.tsx').then((module) => module.TodayActions),
);
const DayCard = lazyWithWords<object>(['schedule'], () => import('./DayCard.tsx').then((module) => module.DayCard));

/** What the day brings, above the work in hand. Comes once the home screen stands. */
export function TodayCards() {
  return (
    <>
      <Suspense fallback={null}>
        <TodayMeeting />
      </Suspense>
      <Suspense fallback={null}>
        <DayCard />
      </Suspense>
      <Suspense fallback={null}>
        <TodayActions />
      </Suspense>
    </>
  );
}
