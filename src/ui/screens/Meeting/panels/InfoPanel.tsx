import { stockTotals } from '../../../../domain/board/boardParts.ts';
import { useT } from '../../../i18n/useT.ts';
import { Section } from '../../../kit/Section.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { Note } from './Note.tsx';
import css from './Panel.module.css';
import type { PanelProps } from './SlotPanel.tsx';

/** Stock, policy, campaigns, competitors; the board's stock stands beside it. */
export function InfoPanel({ desk }: PanelProps) {
  const { t } = useT();
  const { stock } = desk.view.monthOfDay(desk.view.meeting.on);
  return (
    <Section title={t('meeting.info')} detail={t('meeting.infoHint')}>
      <Stack>
        <Note desk={desk} topic="info" label={t('meeting.note')} />
        {stock.length > 0 && (
          <div>
            <h3>{t('meeting.stockNow')}</h3>
            <dl className={css.figures}>
              {stock.map((line) => (
                <div key={line.id} className={css.figure}>
                  <dt>{line.model}</dt>
                  <dd>
                    {stockTotals([line]).cars}
                    <small>
                      {t('board.transit')} {line.transit}
                    </small>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </Stack>
    </Section>
  );
}
