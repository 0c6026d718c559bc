import { targetField } from '../../../domain/board/boardMonth.ts';
import { TARGETS, type Target, WHOLE } from '../../../domain/board/figures.ts';
import { CountStepper } from '../../app/meetings/CountStepper.tsx';
import { paths } from '../../app/paths.ts';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import type { Key } from '../../i18n/areas.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stack } from '../../kit/Stack.tsx';
import type { SaveMonth } from './boardEdits.ts';
import type { BoardView } from './boardView.ts';
import css from './Entry.module.css';

const LABELS: Readonly<Record<Target, Key>> = {
  orders: 'board.targetOrders',
  deliveries: 'board.targetDeliveries',
  visits: 'board.targetVisits',
};

type TargetsViewProps = { readonly view: BoardView; readonly save: SaveMonth };

/** What is to be reached this month, by each and by all. */
export function TargetsView({ view, save }: TargetsViewProps) {
  const { t } = useT();
  const offerUndo = useOfferUndo();
  const { before, sellers, dealer } = view;
  const known = Object.entries(before.targets).flatMap(([who, targets]) =>
    Object.entries(targets).map(([target, value]) => [targetField(who, target as Target), value] as const),
  );

  return (
    <Section
      title={t('board.view.targets')}
      detail={t('board.targetsHint')}
      actions={
        known.length > 0 && (
          <Button
            icon="retry"
            onClick={() => void save(Object.fromEntries(known)).then((undo) => offerUndo(t('board.copied'), undo))}
          >
            {t('board.copyTargets')}
          </Button>
        )
      }
    >
      <Stack>
        <TargetLine view={view} save={save} who={WHOLE} name={t('board.whole')} />
        {sellers.length === 0 && (
          <p>
            {t('board.noPeople')}{' '}
            <ButtonLink variant="plain" href={paths.dealerStaff(dealer.id)}>
              {t('board.toPeople')}
            </ButtonLink>
          </p>
        )}
        {sellers.map(({ id, name }) => (
          <TargetLine key={id} view={view} save={save} who={id} name={name} />
        ))}
      </Stack>
    </Section>
  );
}

type TargetLineProps = TargetsViewProps & { readonly who: string; readonly name: string };

function TargetLine({ view, save, who, name }: TargetLineProps) {
  const { t } = useT();
  const targets = view.month.targets[who] ?? {};
  const isSet = Object.keys(targets).length > 0;
  return (
    <div className={css.line}>
      <div className={css.head}>
        <h3>{name}</h3>
        {who === WHOLE && isSet && (
          <Button
            variant="plain"
            onClick={() => void save(Object.fromEntries(TARGETS.map((target) => [targetField(WHOLE, target), null])))}
          >
            {t('board.addUp')}
          </Button>
        )}
      </div>
      <div className={css.steppers}>
        {TARGETS.map((target) => (
          <CountStepper
            key={target}
            label={t(LABELS[target])}
            value={targets[target]}
            onSave={(value) => save({ [targetField(who, target)]: value })}
          />
        ))}
      </div>
    </div>
  );
}
