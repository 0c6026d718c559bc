import { Suspense } from 'react';
import { lazyWithWords } from '../../i18n/lazyWithWords.ts';

const DayCard = lazyWithWords<object>(['schedule'], () => import('./DayCard.tsx').then((module) => module.DayCard));

/** What the day brings, above the work in hand. Comes once the home screen stands. */
export function TodayCards() {
  return (
    <Suspense fallback={null}>
      <DayCard />
    </Suspense>
  );
}
