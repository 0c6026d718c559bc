import { type DayFigure, WHOLE } from '../../../../domain/board/figures.ts';
import { hasOwnResults } from '../../../../domain/board/workProgress.ts';
import { LIMITS } from '../../../../domain/limits.ts';
import { hasSpoken, type PromiseLine, promisesOf } from '../../../../domain/meetings/kept.ts';
import { CountStepper } from '../../../app/meetings/CountStepper.tsx';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../kit/Button.tsx';
import { DraftTextField } from '../../../kit/DraftTextField.tsx';
import { Section } from '../../../kit/Section.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { StatusChip } from '../../../kit/StatusChip.tsx';
import { Note } from './Note.tsx';
import css from './Panel.module.css';
import { PersonTabs } from './PersonTabs.tsx';
import type { PanelProps } from './SlotPanel.tsx';

/** What belongs to nobody alone; with the people's own figures they are the six that the scorecard asks for. */
const OF_ALL = ['first-visits', 'repeat-visits', 'calls', 'captured', 'lost', 'out-of-contact'] as const;

/** The morning's promises against what came of them. What is entered here is the board's figure of that day. */
export function ResultsPanel({ desk }: PanelProps) {
  const { t } = useT();
  const { view } = desk;
  const { on } = view.meeting;
  const month = view.monthOfDay(on);
  const people = [...view.sellers, { id: WHOLE, name: t('meeting.whole') }];
  return (
    <Section title={t('meeting.results')} detail={t('meeting.resultsHint')}>
      <Stack gap="l">
        <PersonTabs
          label={t('meeting.results')}
          people={people}
          isDone={(id) => hasOwnResults(month, { day: on, who: id })}
        >
          {(id) => (id === WHOLE ? <WholeResults desk={desk} /> : <OwnResults key={id} desk={desk} staffId={id} />)}
        </PersonTabs>
        <Note desk={desk} topic="results" label={t('meeting.resultsNote')} />
      </Stack>
    </Section>
  );
}

function WholeResults({ desk: { view, saveFigure } }: PanelProps) {
  const { t } = useT();
  const { on } = view.meeting;
  const known = view.monthOfDay(on).days[on]?.[WHOLE] ?? {};
  return (
    <div className={css.steppers}>
      {OF_ALL.map((figure) => (
        <CountStepper
          key={figure}
          label={t(`figure.${figure}`)}
          value={known[figure]}
          onSave={(value) => saveFigure({ day: on, who: WHOLE }, figure, value)}
        />
      ))}
    </div>
  );
}

function OwnResults({ desk, staffId }: PanelProps & { readonly staffId: string }) {
  const { t } = useT();
  const { view, save, saveFigure } = desk;
  const { meeting, morning } = view;
  const month = view.monthOfDay(meeting.on);
  const lines = promisesOf({ morning: morning ?? { promises: {}, on: meeting.on }, month }, staffId);
  const isSilent = !morning || !hasSpoken(morning, staffId);
  const place = { day: meeting.on, who: staffId };
  const open = lines.filter(({ promised, fact }) => promised !== null && fact === null);

  async function asPromised(): Promise<void> {
    for (const { figure, promised } of open) await saveFigure(place, figure, promised ?? 0);
  }

  return (
    <Stack>
      {isSilent && <p className={css.hint}>{t('meeting.noPromise')}</p>}
      <div className={css.steppers}>
        {lines.map((line) => (
          <div key={line.figure} className={css.fact}>
            <CountStepper
              label={t(`figure.${line.figure}`)}
              value={line.fact ?? undefined}
              onSave={(value) => saveFigure(place, line.figure satisfies DayFigure, value)}
            />
            <Against line={line} />
          </div>
        ))}
      </div>
      {open.length > 0 && (
        <div>
          <Button icon="check" onClick={() => void asPromised()}>
            {t('meeting.asPromised')}
          </Button>
        </div>
      )}
      <DraftTextField
        label={t('meeting.gap')}
        optional
        maxLength={LIMITS.text}
        value={meeting.gaps[staffId] ?? ''}
        onCommit={(text) => void save({ [`gaps.${staffId}`]: text.toWellFormed().replaceAll('\0', '') })}
      />
    </Stack>
  );
}

function Against({ line: { promised, fact } }: { readonly line: PromiseLine }) {
  const { t } = useT();
  if (promised === null) return null;
  const missing = promised - (fact ?? 0);
  return (
    <p className={css.against}>
      {t('meeting.promised')} {promised}
      {fact !== null && (
        <StatusChip tone={missing > 0 ? 'weak' : 'good'}>
          {missing > 0 ? t('meeting.short', { count: missing }) : t('meeting.kept')}
        </StatusChip>
      )}
    </p>
  );
}
