import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import { boardFigure } from './boardFigure.ts';
import css from './Tile.module.css';

type TileProps = {
  /** Id of the figure in the catalogue. */
  readonly figure: string;
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
};

/** One figure of the board, with its formula. */
export function Tile({ figure, wide, children }: TileProps) {
  const { text } = useT();
  const { title, formula } = boardFigure(figure);
  return (
    <li className={cx(css.tile, wide && css.wide)}>
      <h3 className={css.title}>{text(title)}</h3>
      {children}
      <p className={css.formula} data-formula>
        {text(formula)}
      </p>
    </li>
  );
}

/** The figure itself, large. */
export function Large({ children }: { readonly children: ReactNode }) {
  return <p className={css.large}>{children}</p>;
}

type PairsProps = { readonly pairs: readonly { readonly term: string; readonly value: ReactNode }[] };

/** Several figures of one tile side by side. */
export function Pairs({ pairs }: PairsProps) {
  return (
    <dl className={css.pairs}>
      {pairs.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
