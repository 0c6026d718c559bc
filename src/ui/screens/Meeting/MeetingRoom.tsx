import { useState } from 'react';
import { panelOf } from '../../../domain/meetings/agenda.ts';
import { currentSlot } from '../../../domain/meetings/meetingClock.ts';
import { UnsettledNotice } from '../../app/conflicts/UnsettledNotice.tsx';
import { useWakeLock } from '../../app/meetings/useWakeLock.ts';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { cx } from '../../kit/cx.ts';
import { AgendaList } from './AgendaList.tsx';
import { ClockFace } from './ClockFace.tsx';
import type { MeetingDesk } from './desk.ts';
import { EndedBanner } from './EndedBanner.tsx';
import css from './MeetingRoom.module.css';
import { ObserverLinks } from './ObserverLinks.tsx';
import { SlotPanel } from './panels/SlotPanel.tsx';
import { RunnerHeader } from './RunnerHeader.tsx';
import { StepButtons } from './StepButtons.tsx';

/** The clock and the agenda on one side, what the running slot needs on the other. */
export function MeetingRoom({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useT();
  const { meeting } = desk.view;
  const current = currentSlot(meeting);
  const isRunning = meeting.startedAt !== null && meeting.endedAt === null;
  const awake = useWakeLock(isRunning);
  const [isBig, setBig] = useState(false);
  // Looking at another slot lasts until the meeting goes on.
  const [looked, setLooked] = useState({ slot: 0, at: -1 });
  const shown = looked.at === current ? looked.slot : current;
  const isElsewhere = shown !== current;
  return (
    <div className={css.room}>
      <RunnerHeader desk={desk} awake={awake} isBig={isBig} onBig={setBig} />
      <main className={cx(css.main, isBig && css.big)} id="main" tabIndex={-1}>
        <div className={css.left}>
          <section className={css.clock} aria-label={t('meeting.clock')}>
            <ClockFace desk={desk} isBig={isBig} />
            {isRunning ? <StepButtons desk={desk} /> : <EndedBanner desk={desk} />}
          </section>
          {!isBig && (
            <section className={css.agenda} aria-label={t('meeting.agenda')}>
              <AgendaList desk={desk} shown={shown} onLook={(slot) => setLooked({ slot, at: current })} />
              <ObserverLinks desk={desk} />
            </section>
          )}
        </div>
        {!isBig && (
          <div className={css.panel}>
            {awake === 'refused' && isRunning && (
              <Banner tone="warn" title={t('meeting.notAwake')} todo={t('meeting.notAwakeTodo')} />
            )}
            {isElsewhere && (
              <div className={css.looking} role="status">
                <span>{t('meeting.looking', { no: shown + 1, current: current + 1 })}</span>
                <Button onClick={() => setLooked({ slot: current, at: current })}>{t('meeting.toCurrent')}</Button>
              </div>
            )}
            <UnsettledNotice place={paths.minutes(meeting.id)} />
            <SlotPanel key={shown} desk={desk} panel={panelOf(meeting.agenda, shown)} />
          </div>
        )}
      </main>
    </div>
  );
}
