import { MissingPage } from '../../app/MissingPage.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { UndoNotice } from '../../app/UndoNotice.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { deskOf } from './desk.ts';
import { MeetingRoom } from './MeetingRoom.tsx';
import css from './MeetingScreen.module.css';
import { meetingView } from './meetingView.ts';

/** A morning or evening meeting while it is held, and afterwards while its record is added to. Takes the whole screen. */
export function MeetingScreen({ meetingId }: { readonly meetingId: string }) {
  const { t } = useT();
  const tablet = useTablet();
  const view = useLive((store) => meetingView(store, meetingId), [meetingId]);
  usePageTitle(view ? `${t(`meetings.${view.meeting.agenda}`)} · ${view.dealer.name}` : '');
  if (view === undefined) return <main className={css.blank} id="main" aria-busy="true" />;
  if (!view) {
    return (
      <main className={css.blank} id="main">
        <MissingPage record />
      </main>
    );
  }
  return (
    <>
      <MeetingRoom desk={deskOf(tablet, view)} />
      <div className={css.undo}>
        <UndoNotice />
      </div>
    </>
  );
}
