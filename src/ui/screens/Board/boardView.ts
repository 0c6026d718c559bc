import { type Board, boardOf } from '../../../domain/board/board.ts';
import { type BoardMonth, monthsByDay } from '../../../domain/board/boardMonth.ts';
import { addMonths } from '../../../domain/board/days.ts';
import { isStale, nextWorkday, updatedOn } from '../../../domain/board/workProgress.ts';
import type { Dealer, Programme } from '../../../domain/records.ts';
import type { Staff } from '../../../domain/staff.ts';
import { boardMonths } from '../../../store/months.ts';
import { dealerById, programmeById } from '../../../store/records.ts';
import { everyoneOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';

export type BoardView = {
  readonly programme: Programme;
  readonly dealer: Dealer;
  readonly month: BoardMonth;
  /** The month before, for what is carried over. */
  readonly before: BoardMonth;
  readonly board: Board;
  readonly sellers: readonly Staff[];
  readonly names: ReadonlyMap<string, string>;
  readonly today: string;
  readonly tomorrow: string;
  readonly monthOfDay: (day: string) => BoardMonth;
  readonly updatedOn: string | null;
  readonly isStale: boolean;
};

type Asked = {
  readonly programmeId: string;
  /** YYYY-MM */
  readonly month: string;
  readonly today: string;
};

/** A dealer's board of a month; null when this tablet does not hold its programme. */
export async function boardView(tablet: Tablet, { programmeId, month, today }: Asked): Promise<BoardView | null> {
  const programme = await programmeById(tablet, programmeId);
  const dealer = programme && (await dealerById(tablet, programme.dealerId));
  if (!programme || !dealer) return null;
  const [everyone, months] = await Promise.all([
    everyoneOfDealer(tablet, dealer.id),
    boardMonths(tablet, dealer.id, { from: addMonths(month, -1), to: addMonths(month, 1) }),
  ]);
  const monthOfDay = monthsByDay(months);
  const shown = monthOfDay(month);
  const sellers = everyone.filter(({ deleted, role }) => !deleted && role === 'salesperson');
  return {
    programme,
    dealer,
    month: shown,
    before: monthOfDay(addMonths(month, -1)),
    board: boardOf({ month: shown, today, people: sellers.map(({ id }) => id) }),
    sellers,
    names: new Map(everyone.map(({ id, name }) => [id, name])),
    today,
    tomorrow: nextWorkday(monthOfDay, today),
    monthOfDay,
    updatedOn: updatedOn(shown, today),
    isStale: isStale(shown, today),
  };
}
