import { BOARD_FIGURES, type BoardFigure } from '../../../domain/catalogue/board.ts';

/** One of the figures that the board carries, with its name and formula. */
export function boardFigure(id: string): BoardFigure {
  const figure = BOARD_FIGURES.find((known) => known.id === id);
  if (!figure) throw new RangeError(`no figure ${id} on the board`);
  return figure;
}
