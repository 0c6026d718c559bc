import { type Action, isOverdue, isUnderWay } from '../../domain/actions/action.ts';
import { actionsIn } from '../../domain/webhookNews.ts';
import type { Config } from '../config.ts';
import { localTime } from '../export/localTime.ts';
import { newId, type Random } from '../random.ts';
import type { Notice } from '../storage/webhookStorage.ts';
import { ALL_DEALERS, bundleLink, type Newsroom, noticeOf } from './notices.ts';

type Watchman = Newsroom & {
  readonly config: Pick<Config, 'publicOrigin' | 'dealerTimeZone'>;
  readonly random: Random;
};

function noticeFor(room: Watchman, { id, dealerId, programmeId, dueOn, state }: Action): Notice {
  return noticeOf(`${id}:${dueOn ?? ''}`, {
    event: 'action.overdue',
    at: new Date(room.clock()).toISOString(),
    dealerId,
    programmeId,
    actionId: id,
    dueOn: dueOn ?? '',
    state: state as 'open' | 'in-progress' | 'rejected',
    bundle: bundleLink(room, programmeId),
  });
}

/**
 * Looks for actions that are past their day where the dealers are, and puts them into the outbox; to be called again and
 * again. It keeps what is under way in memory and reads only the dealers of whom something has come since. Of each action
 * and day a webhook is told once, whoever looks.
 */
export function overdueWatch(room: Watchman): () => Promise<void> {
  const { ledger, webhooks } = room.storage;
  const underWay = new Map<string, readonly Action[]>();
  let position = 0;
  let told = { to: '', causes: new Set<string>() };

  async function readNews(): Promise<void> {
    const end = await ledger.position();
    for (const { dealerId } of await ledger.dealersAfter(position, ALL_DEALERS)) {
      const actions = actionsIn(await ledger.dealerLedger(dealerId, ['action'], ALL_DEALERS));
      underWay.set(
        dealerId,
        actions.filter((action) => isUnderWay(action) && action.dueOn !== null),
      );
    }
    position = end;
  }

  return async () => {
    const asking = (await webhooks.list()).filter(({ active, events }) => active && events.includes('action.overdue'));
    if (asking.length === 0) return;
    const to = asking.map(({ id }) => id).join();
    if (to !== told.to) told = { to, causes: new Set() };
    await readNews();
    const now = room.clock();
    const today = localTime(room.config.dealerTimeZone)(new Date(now).toISOString()).slice(0, 10);
    const notices = [...underWay.values()]
      .flat()
      .filter((action) => isOverdue(action, today))
      .map((action) => noticeFor(room, action))
      .filter(({ cause }) => !told.causes.has(cause));
    await webhooks.post({ notices, now, newId: () => newId(room.clock, room.random) });
    for (const { cause } of notices) told.causes.add(cause);
  };
}
