import { useState } from 'react';
import type { Action } from '../../../domain/actions/action.ts';
import { LIMITS } from '../../../domain/limits.ts';
import type { Staff } from '../../../domain/staff.ts';
import { addAction, type HandOver, handOverActions } from '../../../store/actionEdits.ts';
import { actionFormView } from '../../app/actions/actionFormView.ts';
import { startingAction } from '../../app/actions/startingAction.ts';
import { notify } from '../../app/session.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { ChoiceChips } from '../../kit/ChoiceChips.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { ProgrammeActionsView, Unplanned } from './programmeActionsView.ts';

const isHanded = ({ handover }: Action): boolean => handover !== null;

/** What is left after acceptance is planned and handed to the field representative (持续强化行动方向). */
export function ContinuingPlan({ view }: { readonly view: ProgrammeActionsView }) {
  const { t } = useT();
  const left = view.actions.map(({ action }) => action).filter(({ state }) => state !== 'verified');
  const open = left.filter((action) => !isHanded(action));
  const handed = left.filter(isHanded);
  const nothing = left.length === 0 && view.unplanned.length === 0;
  return (
    <Section title={t('continuing.title')} detail={t('continuing.detail')}>
      <Card>
        <Stack gap="m">
          <p>
            {nothing
              ? t('continuing.nothing')
              : t('continuing.left', { actions: left.length, weak: view.unplanned.length })}
          </p>
          {handed.length > 0 && <Handed actions={handed} staff={view.staff} />}
          {view.unplanned.length > 0 && <PlanRest view={view} />}
          {open.length > 0 && <HandOverPart view={view} open={open} />}
        </Stack>
      </Card>
    </Section>
  );
}

function Handed({ actions, staff }: { readonly actions: readonly Action[]; readonly staff: readonly Staff[] }) {
  const { t } = useT();
  const names = actions.map(({ handover }) => staff.find(({ id }) => id === handover?.to)?.name ?? handover?.toName);
  return [...new Set(names)].map((name) => (
    <p key={name}>
      <StatusChip tone="good" icon="check">
        {t('continuing.done', { count: names.filter((each) => each === name).length, name: name ?? '' })}
      </StatusChip>
    </p>
  ));
}

/** Gives every weak item that nobody is working on an action, so that none is lost after acceptance. */
function PlanRest({ view: { programme, unplanned } }: { readonly view: ProgrammeActionsView }) {
  const { t, text } = useT();
  const tablet = useTablet();
  const [busy, setBusy] = useState(false);

  async function plan(items: readonly Unplanned[]): Promise<void> {
    setBusy(true);
    const form = await actionFormView(tablet, programme.id);
    if (!form) return;
    const month = form.dues.find(({ choice }) => choice === 'month')?.day ?? '';
    for (const { about, line } of items) {
      const title = t('action.improve', { item: text(line.item.label) }) + text(line.item.text);
      const step = form.steps.some(({ id }) => id === line.sectionId) ? line.sectionId : '';
      const input = { ...startingAction(form), title, step, dueOn: month };
      await addAction(tablet, input, { dealerId: programme.dealerId, programmeId: programme.id, about });
    }
    setBusy(false);
    notify('good', t('continuing.planned', { count: items.length }));
  }

  return (
    <div>
      <Button icon="plus" disabled={busy} onClick={() => void plan(unplanned)}>
        {t('continuing.plan', { count: unplanned.length })}
      </Button>
    </div>
  );
}

type HandOverPartProps = { readonly view: ProgrammeActionsView; readonly open: readonly Action[] };

function HandOverPart({ view: { staff, programme }, open }: HandOverPartProps) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const reps = staff.filter(({ role }) => role === 'field-rep');
  const [to, setTo] = useState<string | null>(reps[0]?.id ?? null);
  const [toName, setToName] = useState(programme.fieldRep);
  const name = reps.find(({ id }) => id === to)?.name ?? toName.trim();

  async function handOver(): Promise<void> {
    const whom: HandOver = to ? { to, toName: '' } : { to: null, toName: name };
    const undo = await handOverActions(tablet, open, whom);
    offerUndo(t('continuing.handed', { name }), undo);
  }

  return (
    <>
      {reps.length > 0 && (
        <ChoiceChips
          legend={t('continuing.to')}
          single
          options={[
            ...reps.map((rep) => ({ value: rep.id, label: rep.name })),
            { value: '', label: t('action.someoneElse') },
          ]}
          chosen={[to ?? '']}
          onChoose={(id) => setTo(id || null)}
        />
      )}
      {to === null && (
        <TextField
          label={t('continuing.toName')}
          value={toName}
          maxLength={LIMITS.name}
          onChange={({ target }) => setToName(target.value)}
        />
      )}
      <div>
        <Button variant="primary" icon="share" disabled={name === ''} onClick={() => void handOver()}>
          {t('continuing.hand', { count: open.length })}
        </Button>
      </div>
    </>
  );
}
