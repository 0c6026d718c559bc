import { useState } from 'react';
import { addMonths, firstOf, monthOf } from '../../../domain/board/days.ts';
import type { Edit } from '../../../domain/change.ts';
import { saveMonth } from '../../../store/months.ts';
import { localDay } from '../../app/localDay.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { MonthSwitch } from '../../app/meetings/MonthSwitch.tsx';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useT } from '../../i18n/useT.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { Stack } from '../../kit/Stack.tsx';
import type { SaveMonth } from './boardEdits.ts';
import { type BoardView, boardView } from './boardView.ts';
import { EnterView } from './EnterView.tsx';
import { StockView } from './StockView.tsx';
import { TargetsView } from './TargetsView.tsx';
import { WallView } from './WallView.tsx';
import { WorkdaysView } from './WorkdaysView.tsx';

const VIEWS = ['show', 'enter', 'targets', 'days', 'stock'] as const;
type View = (typeof VIEWS)[number];

type BoardScreenProps = { readonly programmeId: string; readonly month?: string | undefined };

/** The sales performance board of a month: to look at, to fill in, to hang on the wall. */
export function BoardScreen({ programmeId, month }: BoardScreenProps) {
  const { t, date } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const [today] = useState(() => localDay(new Date(tablet.now())));
  const shown = month ?? monthOf(today);
  const view = useLive((store) => boardView(store, { programmeId, month: shown, today }), [programmeId, shown, today]);
  const [part, setPart] = useState<View>('show');
  usePageTitle(view ? `${t('board.title')} · ${view.dealer.name}` : t('board.title'));
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const goTo = (months: number): void =>
    navigate(paths.boardMonth(programmeId, addMonths(shown, months)), { replace: true });
  const save: SaveMonth = (set: Edit['set'], inMonth = shown) =>
    saveMonth(tablet, { dealerId: view.dealer.id, programmeId, month: inMonth }, set);
  return (
    <>
      <PageHeader
        eyebrow={view.dealer.name}
        title={t('board.title')}
        backHref={paths.dealerMeetings(programmeId)}
        backLabel={t('meetings.title')}
        actions={
          <MonthSwitch
            month={date(firstOf(shown), 'month')}
            onBack={() => goTo(-1)}
            // Next month's targets are set before it comes.
            onForward={shown <= monthOf(today) ? () => goTo(1) : undefined}
          />
        }
      />
      <Stack gap="l">
        <SegmentedControl
          label={t('board.view')}
          options={VIEWS.map((value) => ({ value, label: t(`board.view.${value}`) }))}
          value={part}
          onChange={setPart}
        />
        <Part part={part} view={view} save={save} onTargets={() => setPart('targets')} />
      </Stack>
    </>
  );
}

type PartProps = {
  readonly part: View;
  readonly view: BoardView;
  readonly save: SaveMonth;
  readonly onTargets: () => void;
};

function Part({ part, view, save, onTargets }: PartProps) {
  switch (part) {
    case 'show':
      return <WallView view={view} onTargets={onTargets} />;
    case 'enter':
      return <EnterView key={view.month.month} view={view} save={save} />;
    case 'targets':
      return <TargetsView key={view.month.month} view={view} save={save} />;
    case 'days':
      return <WorkdaysView view={view} save={save} />;
    case 'stock':
      return <StockView view={view} save={save} />;
  }
}
