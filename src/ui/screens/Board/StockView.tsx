import { type SyntheticEvent, useState } from 'react';
import { type StockLine, stockField } from '../../../domain/board/boardMonth.ts';
import { STOCK_AGES } from '../../../domain/board/figures.ts';
import { newId } from '../../../store/tablet.ts';
import { CountStepper } from '../../app/meetings/CountStepper.tsx';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { SaveMonth } from './boardEdits.ts';
import type { BoardView } from './boardView.ts';
import css from './Entry.module.css';

/** Code points of a model's name. */
const MODEL_LENGTH = 60;

type StockViewProps = { readonly view: BoardView; readonly save: SaveMonth };

/** Cars by model and age, and on their way. */
export function StockView({ view, save }: StockViewProps) {
  const { t } = useT();
  return (
    <Section title={t('board.stock')} detail={t('board.stockHint')}>
      <Stack>
        {view.month.stock.map((line) => (
          <StockEntry key={line.id} line={line} save={save} />
        ))}
        <NewModel save={save} />
      </Stack>
    </Section>
  );
}

function StockEntry({ line, save }: { readonly line: StockLine; readonly save: SaveMonth }) {
  const { t } = useT();
  const offerUndo = useOfferUndo();
  const { id, model, ages, transit } = line;

  async function remove(): Promise<void> {
    offerUndo(t('board.removedModel', { model }), await save({ [stockField(id, 'gone')]: true }));
  }

  return (
    <div className={css.line}>
      <div className={css.head}>
        <h3>{model}</h3>
        <IconButton icon="trash" label={t('board.removeModel', { model })} onClick={() => void remove()} />
      </div>
      <div className={css.steppers}>
        {STOCK_AGES.map((age, at) => (
          <CountStepper
            key={age}
            label={t(`board.age.${age}`)}
            value={ages[at]}
            onSave={(value) => save({ [stockField(id, age)]: value })}
          />
        ))}
        <CountStepper
          label={t('board.transit')}
          value={transit}
          onSave={(value) => save({ [stockField(id, 'transit')]: value })}
        />
      </div>
    </div>
  );
}

function NewModel({ save }: { readonly save: SaveMonth }) {
  const { t } = useT();
  const tablet = useTablet();
  const [model, setModel] = useState('');
  const [isMissing, setMissing] = useState(false);

  function add(event: SyntheticEvent): void {
    event.preventDefault();
    const name = model.trim().toWellFormed().replaceAll('\0', '');
    setMissing(name === '');
    if (name === '') return;
    void save({ [stockField(newId(tablet), 'model')]: name });
    setModel('');
  }

  return (
    <form className={css.line} noValidate onSubmit={add}>
      <TextField
        label={t('board.model')}
        value={model}
        maxLength={MODEL_LENGTH}
        error={isMissing ? t('board.modelNeeded') : undefined}
        onChange={({ target }) => setModel(target.value)}
      />
      <div>
        <Button type="submit" icon="plus">
          {t('board.addModel')}
        </Button>
      </div>
    </form>
  );
}
