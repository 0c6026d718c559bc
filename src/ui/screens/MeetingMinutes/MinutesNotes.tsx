import { useEffect, useState } from 'react';
import type { Item } from '../../../domain/catalogue/types.ts';
import { DUTIES, NOTE_TOPICS, type NoteTopic } from '../../../domain/fields/meetingAgendas.ts';
import type { DrillCard } from '../../../domain/meetings/meeting.ts';
import type { Key } from '../../i18n/areas.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './MeetingMinutes.module.css';
import { type MinutesView, practisedItem } from './minutesView.ts';

const TITLES: Readonly<Record<NoteTopic, Key>> = {
  results: 'meeting.resultsNote',
  info: 'meeting.info',
  drill: 'meeting.drillNote',
  duties: 'meeting.dutyNote',
  focus: 'meeting.focus',
  lost: 'meeting.lost',
  checks: 'meeting.checks',
  praise: 'meeting.praise',
};

function usePractised(card: DrillCard | null): Item | undefined {
  const [item, setItem] = useState<Item>();
  useEffect(() => {
    let isWanted = true;
    if (!card) return;
    practisedItem(card).then(
      (found) => isWanted && setItem(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [card]);
  return item;
}

/** The points that were written down, the role play, and who does what. */
export function MinutesNotes({ view: { meeting, names } }: { readonly view: MinutesView }) {
  const { t, text } = useT();
  const item = usePractised(meeting.card);
  const namesOf = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '—').join(t('minutes.comma'));
  const duties = DUTIES.filter((duty) => (meeting.duties[duty] ?? []).length > 0);
  const topics = NOTE_TOPICS.filter((topic) => (meeting.notes[topic] ?? '').trim() !== '');
  const hasDrill = meeting.agenda === 'morning-meeting' && item !== undefined;
  return (
    <Section title={t('minutes.notes')}>
      <dl className={css.notes}>
        {hasDrill && (
          <div>
            <dt>{t('minutes.drill')}</dt>
            <dd>
              {text(item.label)}
              {meeting.drill.length > 0 && ` · ${t('minutes.drillers', { names: namesOf(meeting.drill) })}`}
            </dd>
          </div>
        )}
        {duties.map((duty) => (
          <div key={duty}>
            <dt>{t(`meeting.duty.${duty}`)}</dt>
            <dd>{namesOf(meeting.duties[duty] ?? [])}</dd>
          </div>
        ))}
        {topics.map((topic) => (
          <div key={topic}>
            <dt>{t(TITLES[topic])}</dt>
            <dd>{meeting.notes[topic]}</dd>
          </div>
        ))}
      </dl>
      {!hasDrill && duties.length + topics.length === 0 && <p>{t('minutes.nothing')}</p>}
    </Section>
  );
}
