import { type Translator, useT } from '../../i18n/useT.ts';
import css from './ActionHistory.module.css';
import { type ActionEvent, historyLines } from './actionHistory.ts';
import type { ActionView } from './actionView.ts';

/** Who did what with an action and when; nothing is ever overwritten. */
export function ActionHistory({ view }: { readonly view: ActionView }) {
  const words = useT();
  const { t, date } = words;
  return (
    <ol className={css.rows}>
      {historyLines(view.history).map(({ id, events, at, author }) => (
        <li key={id} className={css.row}>
          {events.map((event) => (
            <p key={'photoId' in event ? event.photoId : event.name}>
              <span className={css.part}>{t(`action.history.${event.name}`)}</span> {eventText(event, view, words)}
            </p>
          ))}
          <p className={css.when}>
            {[view.people.get(author)?.name ?? t('action.somebody'), date(at, 'datetime')].join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}

function eventText(event: ActionEvent, { staff }: ActionView, { t, date }: Translator): string {
  const nameOf = (id: string | null, typed: string): string => staff.find((each) => each.id === id)?.name ?? typed;
  switch (event.name) {
    case 'state':
      return [t(`actions.state.${event.to}`), event.reason].filter(Boolean).join(' · ');
    case 'owner':
      return nameOf(event.id, event.typed) || t('actions.nobody');
    case 'due':
      return event.day ? date(event.day) : t('actions.noDay');
    case 'handover':
      return event.handover ? nameOf(event.handover.to, event.handover.toName) : t('action.history.emptied');
    case 'title':
    case 'evidence':
    case 'doneNote':
    case 'progressNote':
      return event.text || t('action.history.emptied');
    case 'created':
    case 'step':
    case 'deleted':
    case 'restored':
    case 'photoAdded':
    case 'photoRemoved':
      return '';
  }
}
