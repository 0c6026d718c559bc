import type { Item, Section as Topic } from '../../../domain/catalogue/types.ts';
import type { PlanLine } from '../../../domain/synergy/planLine.ts';
import type { NewPlanLine } from '../../../store/planLineEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './Plan.module.css';

/** Items that belong to one step of a sale by what they say. */
const STEP_OF_ITEM: Readonly<Record<string, string>> = {
  'ss-2-delivery-handover': 'sp-08-delivery',
  'ss-2-service-visit': 'sp-06-test-drive',
  'ss-3-leads': 'sp-01-prospecting',
  'ss-3-materials': 'sp-02-reception',
  'ss-4-lost-owner': 'sp-01-prospecting',
  'ss-4-repurchase': 'sp-01-prospecting',
  'ss-5-delivery-notice': 'sp-08-delivery',
  'ss-5-lead-slip': 'sp-01-prospecting',
  'ss-7-complaint-loop': 'sp-10-aftersales-care',
  'ss-7-survey': 'sp-10-aftersales-care',
};

/** One item asks for the plan itself. */
const isAction = ({ id }: Item): boolean => id !== 'ss-2-steps-assigned';

type ProposalSheetProps = {
  readonly open: boolean;
  readonly topic: Topic;
  readonly lines: readonly PlanLine[];
  readonly onAdd: (line: Pick<NewPlanLine, 'text' | 'itemId' | 'step'>) => void;
  readonly onClose: () => void;
};

/** What the acceptance asks of a topic, ready to become lines of the plan. */
export function ProposalSheet({ open, topic, lines, onAdd, onClose }: ProposalSheetProps) {
  const { t, text } = useT();
  return (
    <Sheet open={open} onClose={onClose} title={t('plan.proposeTitle', { topic: text(topic.title) })}>
      <p className={css.quiet}>{t('plan.proposeDetail')}</p>
      <ul className={css.lines}>
        {topic.items.filter(isAction).map((item) => (
          <Card as="li" key={item.id}>
            <div className={css.proposal}>
              <div>
                <h3>{text(item.label)}</h3>
                <p>{text(item.text)}</p>
              </div>
              {lines.some(({ itemId }) => itemId === item.id) ? (
                <StatusChip tone="good">{t('plan.proposed')}</StatusChip>
              ) : (
                <Button
                  icon="plus"
                  onClick={() => onAdd({ text: text(item.text), itemId: item.id, step: STEP_OF_ITEM[item.id] ?? '' })}
                >
                  {t('plan.addProposal')}
                </Button>
              )}
            </div>
          </Card>
        ))}
      </ul>
    </Sheet>
  );
}
