import { PROMISED } from '../../../../domain/board/figures.ts';
import { hasSpoken } from '../../../../domain/meetings/kept.ts';
import { promiseField } from '../../../../domain/meetings/meeting.ts';
import { CountStepper } from '../../../app/meetings/CountStepper.tsx';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../kit/Button.tsx';
import { Section } from '../../../kit/Section.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { AddSellers } from './AddSellers.tsx';
import css from './Panel.module.css';
import { PersonTabs } from './PersonTabs.tsx';
import { PromiseTotals } from './PromiseTotals.tsx';
import { presentSellers } from './presentSellers.ts';
import type { PanelProps } from './SlotPanel.tsx';

/** What each salesperson will do today. */
export function PromisesPanel({ desk }: PanelProps) {
  const { t } = useT();
  const { meeting } = desk.view;
  const people = presentSellers(desk);
  const spoken = people.filter(({ id }) => hasSpoken(meeting, id)).length;
  return (
    <Section
      title={t('meeting.promises')}
      detail={people.length > 0 && t('meeting.spoken', { spoken, all: people.length })}
    >
      {people.length === 0 ? (
        <AddSellers desk={desk} />
      ) : (
        <Stack gap="l">
          <p className={css.hint}>{t('meeting.promisesHint')}</p>
          <PersonTabs label={t('meeting.promises')} people={people} isDone={(id) => hasSpoken(meeting, id)}>
            {(id) => <OwnPromise key={id} desk={desk} staffId={id} />}
          </PersonTabs>
          <PromiseTotals desk={desk} />
        </Stack>
      )}
    </Section>
  );
}

function OwnPromise({ desk, staffId }: PanelProps & { readonly staffId: string }) {
  const { t } = useT();
  const { view, save } = desk;
  const promised = view.meeting.promises[staffId] ?? {};
  const planned = view.monthOfDay(view.meeting.on).days[view.meeting.on]?.[staffId] ?? {};
  const figures = {
    appointments: planned['plan-appointments'] ?? 0,
    visits: planned['plan-visits'] ?? 0,
    drives: planned['plan-test-drives'] ?? 0,
    deliveries: planned['plan-deliveries'] ?? 0,
  };
  const hasPlan = Object.values(figures).some((count) => count > 0);
  return (
    <Stack>
      {hasPlan && <p className={css.hint}>{t('meeting.plannedYesterday', figures)}</p>}
      <div className={css.steppers}>
        {PROMISED.map((figure) => (
          <CountStepper
            key={figure}
            label={t(`figure.${figure}`)}
            value={promised[figure]}
            onSave={(value) => save({ [promiseField(staffId, figure)]: value })}
          />
        ))}
      </div>
      {!hasSpoken(view.meeting, staffId) && (
        <div>
          <Button
            onClick={() => void save(Object.fromEntries(PROMISED.map((figure) => [promiseField(staffId, figure), 0])))}
          >
            {t('meeting.allZero')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
