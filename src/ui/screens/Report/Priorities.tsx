import { moved } from '../../../domain/report/priority.ts';
import { PRIORITIES, type ReportItem } from '../../../domain/report/reportContent.ts';
import { orderPriorities } from '../../../store/reports.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { cx } from '../../kit/cx.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Section } from '../../kit/Section.tsx';
import { causeWords } from './causeWords.ts';
import css from './Report.module.css';
import type { ReportView } from './reportView.ts';

/** Candidates that stand below the three, so that one of them can be moved up. */
const CANDIDATES = 3;

type PrioritiesProps = { readonly view: ReportView; readonly editable: boolean };

/** The three that matter most, as computed or in the order that somebody gave them. */
export function Priorities({ view, editable }: PrioritiesProps) {
  const { t } = useT();
  const order = useOrder(view);
  const { weak } = view.content;
  const shown = weak.slice(0, editable ? PRIORITIES + CANDIDATES : PRIORITIES);
  return (
    <Section
      title={t('report.priorities')}
      detail={t(view.report.priorities ? 'report.handOrder' : 'report.prioritiesDetail')}
      actions={
        editable &&
        view.report.priorities && (
          <Button variant="plain" icon="undo" data-print="no" onClick={order.reset}>
            {t('report.computedOrder')}
          </Button>
        )
      }
    >
      {weak.length === 0 && <p>{t('report.noWeak')}</p>}
      <ol className={css.priorities}>
        {shown.map((item, at) => (
          <Priority key={item.itemId} view={view} item={item} at={at}>
            {editable && <MoveButtons view={view} item={item} at={at} onMove={order.move} />}
          </Priority>
        ))}
      </ol>
    </Section>
  );
}

function useOrder({ report, content }: ReportView) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const save = async (order: readonly string[] | null): Promise<void> =>
    offerUndo(t('report.reordered'), await orderPriorities(tablet, report, order));
  const ids = content.weak.map(({ itemId }) => itemId);
  return {
    move: (id: string, by: 1 | -1) => void save(moved(ids, id, by)),
    reset: () => void save(null),
  };
}

type PriorityProps = {
  readonly view: ReportView;
  readonly item: ReportItem;
  readonly at: number;
  readonly children: React.ReactNode;
};

function Priority({ view: { items, content }, item, at, children }: PriorityProps) {
  const { t, text, date, lang } = useT();
  const named = items.get(item.itemId);
  const actions = content.actions.filter(({ itemId }) => itemId === item.itemId);
  const causes = causeWords(item, lang);
  const isCandidate = at >= PRIORITIES;
  return (
    <li className={cx(css.priority, isCandidate && css.candidate)} data-print={isCandidate ? 'no' : 'whole'}>
      <span className={css.place} aria-hidden="true">
        {at + 1}
      </span>
      <div className={css.words}>
        <h3>{named ? text(named.item.label) : item.itemId}</h3>
        {named && <p>{text(named.item.text)}</p>}
        <p className={css.note}>{t('report.rank', item.rank)}</p>
        {causes && <p>{`${t('report.causes')}: ${causes}`}</p>}
        {actions.map(({ id, title, owner, dueOn }) => (
          <p key={id}>{[`→ ${title}`, owner, dueOn && date(dueOn, 'short')].filter(Boolean).join(' · ')}</p>
        ))}
      </div>
      {children}
    </li>
  );
}

type MoveButtonsProps = {
  readonly view: ReportView;
  readonly item: ReportItem;
  readonly at: number;
  readonly onMove: (id: string, by: 1 | -1) => void;
};

function MoveButtons({ view: { items, content }, item: { itemId }, at, onMove }: MoveButtonsProps) {
  const { t, text } = useT();
  const named = items.get(itemId);
  const name = named ? text(named.item.label) : itemId;
  return (
    <span className={css.moves} data-print="no">
      <IconButton
        icon="up"
        framed
        label={t('report.moveUp', { item: name })}
        disabled={at === 0}
        onClick={() => onMove(itemId, -1)}
      />
      <IconButton
        icon="down"
        framed
        label={t('report.moveDown', { item: name })}
        disabled={at === content.weak.length - 1}
        onClick={() => onMove(itemId, 1)}
      />
    </span>
  );
}
