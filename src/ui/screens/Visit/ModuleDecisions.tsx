import { useState } from 'react';
import type { DecidedState } from '../../../domain/evaluation/closing.ts';
import type { SheetModule } from '../../../domain/evaluation/sheet.ts';
import { showFraction } from '../../../domain/scoring/fraction.ts';
import { type Decision, decideModule } from '../../../store/evaluation.ts';
import { moduleTitle } from '../../app/evaluation/SheetNotes.tsx';
import { moduleFigure } from '../../app/evaluation/SheetTable.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { DecisionSheet } from './DecisionSheet.tsx';
import css from './VisitClosing.module.css';
import type { VisitView } from './visitView.ts';

const TONES = { frozen: 'good', provisional: 'watch', pending: 'unknown', waived: 'unknown', failed: 'weak' } as const;

type Asking = { readonly module: SheetModule; readonly state: DecidedState };

/** The modules of a visit as they stand, and what to say of one that is not assessed. */
export function ModuleDecisions({ view }: { readonly view: VisitView }) {
  const t = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { visit, column, people } = view;

  async function decide({ id }: SheetModule, decision: Decision | null): Promise<void> {
    const undo = await decideModule(tablet, { visit, moduleId: id }, decision);
    const module = moduleTitle(t, id);
    offerUndo(t.t(decision ? `close.undo.${decision.state}` : 'close.undo.takenBack', { module }), undo);
    setAsking(null);
  }

  return (
    <>
      <ul className={css.modules} aria-label={t.t('close.decided')}>
        {column.modules.map((module) => (
          <ModuleLine
            key={module.id}
            module={module}
            approver={people.get(module.decision?.by ?? '')?.name || t.t('sheet.somebody')}
            onAsk={(state) => setAsking({ module, state })}
            onTakeBack={() => void decide(module, null)}
          />
        ))}
      </ul>
      {asking && (
        <DecisionSheet
          state={asking.state}
          module={moduleTitle(t, asking.module.id)}
          people={people}
          self={tablet.author}
          onClose={() => setAsking(null)}
          onDecide={(decision) => void decide(asking.module, decision)}
        />
      )}
    </>
  );
}

type ModuleLineProps = {
  readonly module: SheetModule;
  readonly approver: string;
  readonly onAsk: (state: DecidedState) => void;
  readonly onTakeBack: () => void;
};

function ModuleLine({ module, approver, onAsk, onTakeBack }: ModuleLineProps) {
  const t = useT();
  const { state, symbol, decision } = module;
  const figure = moduleFigure(module);
  const name = moduleTitle(t, module.id);
  return (
    <li className={css.module}>
      <div className={css.words}>
        <p className={css.name}>
          {name} <span className={css.symbol}>{symbol}</span>
        </p>
        {decision && (
          <p className={css.hint}>
            {approver} · {decision.reason}
          </p>
        )}
      </div>
      <span className={css.figure}>{figure && showFraction(figure, 1)}</span>
      <StatusChip tone={TONES[state.name]}>{t.t(`close.state.${state.name}`)}</StatusChip>
      <span className={css.keys}>
        {decision ? (
          <Button variant="plain" icon="undo" onClick={onTakeBack} aria-label={`${t.t('close.takeBack')} ${name}`}>
            {t.t('close.takeBack')}
          </Button>
        ) : (
          <>
            <Button variant="plain" onClick={() => onAsk('waived')} aria-label={`${t.t('close.waive')} ${name}`}>
              {t.t('close.waive')}
            </Button>
            <Button variant="plain" onClick={() => onAsk('failed')} aria-label={`${t.t('close.fail')} ${name}`}>
              {t.t('close.fail')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
