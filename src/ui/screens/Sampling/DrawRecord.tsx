import { useState } from 'react';
import { drawNumbers } from '../../../domain/sampling/draw.ts';
import type { Draw } from '../../../domain/sampling/sampling.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { DrawFields } from './DrawForm.tsx';
import css from './Sampling.module.css';
import { useSampling } from './useSampling.ts';

/** Whether the recorded numbers follow from the recorded seed. */
const isFair = ({ seed, total, numbers }: Draw): boolean =>
  drawNumbers({ seed, total, count: numbers.length }).join() === numbers.join();

/** The draw that counts, open to be checked, and those before it. */
export function DrawRecord() {
  const { t } = useT();
  const { sampling } = useSampling();
  const [again, setAgain] = useState(false);
  const draw = sampling.draws.at(-1);
  if (!draw) return null;
  const { pile, total, numbers } = draw;
  return (
    <>
      <Card>
        <div className={css.draw}>
          <DrawWords draw={draw} />
          <Button icon="retry" onClick={() => setAgain(true)}>
            {t('draw.again')}
          </Button>
        </div>
        {isFair(draw) ? (
          <p className={css.quiet}>{t('draw.verified')}</p>
        ) : (
          <Banner tone="warn" title={t('draw.unverified')} />
        )}
        <Earlier draws={sampling.draws} />
      </Card>
      <Sheet open={again} onClose={() => setAgain(false)} title={t('draw.againTitle')}>
        <p className={css.quiet}>{t('draw.againWarn')}</p>
        <DrawFields again={{ pile, total, count: numbers.length }} onDrawn={() => setAgain(false)} />
      </Sheet>
    </>
  );
}

function DrawWords({ draw }: { readonly draw: Draw }) {
  const { t, date } = useT();
  const { names } = useSampling();
  const facts = { no: draw.no, total: draw.total, count: draw.numbers.length };
  return (
    <div>
      <p className={css.drawTitle}>{t(`draw.${draw.pile}`, facts)}</p>
      <p className={css.quiet}>
        {t('draw.facts', { when: date(draw.at, 'datetime'), who: names.get(draw.by) ?? '', seed: draw.seed })}
      </p>
    </div>
  );
}

function Earlier({ draws }: { readonly draws: readonly Draw[] }) {
  const { t } = useT();
  if (draws.length < 2) return null;
  return (
    <details className={css.earlier}>
      <summary>{t('draw.earlier')}</summary>
      <ul>
        {draws.slice(0, -1).map((draw, at) => (
          <li key={draw.id}>
            <DrawWords draw={draw} />
            <p>{t('draw.replaced', { numbers: draw.numbers.join(', '), reason: draws[at + 1]?.reason ?? '' })}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
