import { useMemo } from 'react';
import { PLAN_RESULTS } from '../../../domain/fields/planResults.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { evidenceField, type PlanCheck, type PlanLine, resultField } from '../../../domain/synergy/planLine.ts';
import { actionOfPlanLine, editPlanLine } from '../../../store/planLineEdits.ts';
import { localDay } from '../../app/localDay.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useShown } from '../../app/useShown.ts';
import { useT } from '../../i18n/useT.ts';
import { AnswerButtons, type AnswerOption } from '../../kit/AnswerButtons.tsx';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { DraftTextArea } from '../../kit/DraftTextArea.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './Check.module.css';
import { LinePhotos } from './LinePhotos.tsx';
import { type AcceptanceView, ownerOf } from './planView.ts';
import { STEPS } from './topics.ts';

const TONES = { done: 'good', partly: 'watch', 'not-done': 'weak' } as const;

type LineCheckProps = { readonly line: PlanLine; readonly view: AcceptanceView };

/** One line as it is found on the spot: result, evidence, photos. */
export function LineCheck({ line, view }: LineCheckProps) {
  const { t } = useT();
  const tablet = useTablet();
  const { no } = view.visit;
  const [check, show] = useShown<PlanCheck>(line.checks[no]);
  const options = useMemo<AnswerOption[]>(
    () => PLAN_RESULTS.map((value) => ({ value, label: t(`planCheck.result.${value}`), tone: TONES[value] })),
    [t],
  );
  const judge = (result: PlanCheck['result']): void =>
    show({ result }, editPlanLine(tablet, line, { [resultField(no)]: result }));
  return (
    <Card as="li">
      <div className={css.line}>
        <div>
          <h3 className={css.text}>{line.text}</h3>
          <LineFacts line={line} view={view} />
        </div>
        <AnswerButtons
          name={line.id}
          label={t('planCheck.question', { line: line.text })}
          options={options}
          value={check.result}
          onAnswer={(value) => judge(PLAN_RESULTS.find((known) => known === value) ?? null)}
          onClear={() => judge(null)}
        />
        <DraftTextArea
          label={t('planCheck.evidence')}
          hint={t('planCheck.evidenceHint')}
          optional
          rows={2}
          maxLength={LIMITS.text}
          value={check.evidence}
          onCommit={(evidence) => void editPlanLine(tablet, line, { [evidenceField(no)]: evidence })}
        />
        <LinePhotos line={line} no={no} />
        {(check.result === 'partly' || check.result === 'not-done') && (
          <ToAction line={line} visitId={view.visit.id} made={view.withAction.has(line.id)} />
        )}
      </div>
    </Card>
  );
}

/** Step, owner, due date, and how it was found at the visit before. */
function LineFacts({ line, view }: LineCheckProps) {
  const { t, text, date } = useT();
  const { no } = view.visit;
  const step = STEPS.find(({ id }) => id === line.step);
  const owner = ownerOf(line, view.everyone) || t('plan.noOwner');
  const before = no === 4 ? line.checks[3].result : null;
  const late = line.dueOn !== null && line.dueOn < localDay();
  const due = line.dueOn && t(late ? 'planCheck.dueSince' : 'planCheck.dueOn', { date: date(line.dueOn, 'short') });
  return (
    <>
      <p className={css.quiet}>
        {[step ? text(step.title) : t('plan.noStep'), owner, due].filter(Boolean).join(' · ')}
      </p>
      {before && (
        <StatusChip tone={TONES[before]}>
          {t('planCheck.before', { no: 3, result: t(`planCheck.result.${before}`) })}
        </StatusChip>
      )}
    </>
  );
}

type ToActionProps = { readonly line: PlanLine; readonly visitId: string; readonly made: boolean };

/** What was not done becomes somebody's action. */
function ToAction({ line, visitId, made }: ToActionProps) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  if (made) {
    return (
      <div>
        <StatusChip tone="unknown" icon="flag">
          {t('planCheck.isAction')}
        </StatusChip>
      </div>
    );
  }
  const make = async (): Promise<void> =>
    offerUndo(t('planCheck.actionMade'), await actionOfPlanLine(tablet, line, visitId));
  return (
    <div>
      <Button icon="flag" onClick={() => void make()}>
        {t('planCheck.toAction')}
      </Button>
    </div>
  );
}
