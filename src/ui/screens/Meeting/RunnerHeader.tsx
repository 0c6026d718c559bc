import type { Awake } from '../../app/meetings/useWakeLock.ts';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Link } from '../../kit/Link.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import type { MeetingDesk } from './desk.ts';
import css from './RunnerHeader.module.css';

type RunnerHeaderProps = {
  readonly desk: MeetingDesk;
  readonly awake: Awake;
  readonly isBig: boolean;
  readonly onBig: (isBig: boolean) => void;
};

export function RunnerHeader({ desk: { view }, awake, isBig, onBig }: RunnerHeaderProps) {
  const { t, date } = useT();
  const { meeting, dealer } = view;
  return (
    <header className={css.header}>
      <Link
        className={css.back}
        href={paths.dealerMeetings(meeting.programmeId)}
        aria-label={t('meeting.back')}
        title={t('meeting.back')}
      >
        <Icon name="back" />
      </Link>
      <div className={css.words}>
        <h1 className={css.title}>{t(`meetings.${meeting.agenda}`)}</h1>
        <p className={css.place}>
          {dealer.name} · {date(meeting.on, 'weekday')}
        </p>
      </div>
      {awake === 'awake' && (
        <StatusChip tone="good" icon="eye">
          {t('meeting.awake')}
        </StatusChip>
      )}
      {awake === 'refused' && <StatusChip tone="watch">{t('meeting.notAwake')}</StatusChip>}
      <Button icon="clock" aria-pressed={isBig} onClick={() => onBig(!isBig)}>
        {t(isBig ? 'meeting.smallClock' : 'meeting.bigClock')}
      </Button>
    </header>
  );
}
