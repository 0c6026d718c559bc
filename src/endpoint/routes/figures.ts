import { dealerRow } from '../../domain/figures/dealerRow.ts';
import { programmeFigures } from '../../domain/figures/detail.ts';
import { ladderReader } from '../../domain/figures/itemLadders.ts';
import { itemCounts } from '../../domain/figures/trendLines.ts';
import { isDay } from '../../domain/schedule/calendarDay.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { templateOf } from '../bundles/templateOf.ts';
import { type Current, type CurrentDealer, figuresKeeper } from '../figures/keeper.ts';
import { hexSha256 } from '../hash.ts';
import { ourHeaders, textAnswer } from '../http/answers.ts';
import { neededNonce } from '../http/envelope.ts';
import { isRefusal, type Refusal, refuse } from '../http/refusal.ts';
import type { AnyCall, HandlersOf } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { type Actor, type Scope, scope } from '../scope.ts';
import { VERSION } from '../version.ts';

type FiguresRoutes =
  | 'GET /v1/figures/dealers'
  | 'GET /v1/figures/dealers/:id'
  | 'GET /v1/figures/items'
  | 'GET /v1/figures/items/:template/:item'
  | 'GET /v1/figures/calibration';

type FiguresCall = Pick<AnyCall, 'request' | 'params' | 'query' | 'nonce'> & { readonly actor: Actor };

type Asked = FiguresCall & { readonly current: Current; readonly today: string };
type Told = Readonly<Record<string, unknown>>;
type Tell = (asked: Asked) => Told | Refusal | Promise<Told | Refusal>;

/** More of them nobody looks through; the newest are told. */
const MOST_PAIRS = 2_000;

const reader = ladderReader(templateOf);

const rowOf = ({ summary, at }: CurrentDealer, today: string) => dealerRow(summary, { today, lastAt: at });

const tellDealers: Tell = ({ current, today }) => ({ dealers: current.dealers.map((each) => rowOf(each, today)) });

/** In how many showrooms each item is weak now. */
const tellItems: Tell = ({ current }) => ({
  items: itemCounts(
    current.dealers.flatMap(({ summary }) => summary.trends),
    templateOf,
  ),
});

const isKnownItem = (templateId: string, itemId: string): boolean => {
  for (let version = 1; ; version++) {
    const template = templateOf(templateId, version);
    if (!template) return false;
    if (template.sections.some(({ items }) => items.some(({ id }) => id === itemId))) return true;
  }
};

/** One item at all dealers: what the visits said of it. */
const tellItem: Tell = ({ current, params }) => {
  const { template: templateId = '', item: itemId = '' } = params;
  if (!isKnownItem(templateId, itemId)) return refuse('not-found');
  const dealers = current.dealers.flatMap(({ summary: { dealer, programme, ladders } }) => {
    const ladder = reader.one(ladders, { templateId, itemId });
    if (!ladder || !programme) return [];
    const { rungs, trend } = ladder;
    return [{ id: dealer.id, name: dealer.name, programmeId: programme.id, trend, rungs }];
  });
  return { dealers };
};

const tellCalibration: Tell = ({ current }) => {
  const pairs = current.dealers.flatMap(({ summary: { dealer, pairs: own } }) =>
    own.map((pair) => ({ dealerId: dealer.id, dealer: dealer.name, ...pair })),
  );
  return { pairs: pairs.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1)).slice(0, MOST_PAIRS) };
};

/** The day on which somebody looks, where he is: what is overdue depends on it. */
function dayOf(query: URLSearchParams, now: number): string | Refusal {
  const on = query.get('on') ?? new Date(now).toISOString().slice(0, 10);
  return isDay(on) ? on : refuse('invalid-request', 'on');
}

/** Head office's figures: computed from the ledger with the same scoring as on the tablets, for the dealers in scope. */
export function figuresRoutes(parts: Parts): HandlersOf<FiguresRoutes> {
  const keeper = figuresKeeper(parts);

  /** Of what an answer is made, in short; '' while it is not whole. */
  function etagOf({ request, query, current, today }: Omit<Asked, 'actor'>, allowed: Scope): string {
    if (current.pending > 0) return '';
    const { pathname } = new URL(request.url);
    const whose = allowed.dealers === 'all' ? '*' : [...allowed.dealers].sort().join();
    const made = [parts.epoch, VERSION, pathname, query.get('on'), today, whose, current.stamp];
    return `"${hexSha256(made.join(' ')).slice(0, 32)}"`;
  }

  async function answered(call: FiguresCall, allowed: Scope, tell: Tell): Promise<Response | Refusal> {
    const envelope = neededNonce(call.nonce);
    if (isRefusal(envelope)) return envelope;
    const today = dayOf(call.query, parts.clock());
    if (typeof today !== 'string') return today;
    const current = await keeper.current(allowed);
    const asked = { ...call, current, today };
    const etag = etagOf(asked, allowed);
    if (etag !== '' && call.request.headers.get('if-none-match') === etag) {
      return new Response(null, { status: 304, headers: ourHeaders(envelope.nonce, { etag }) });
    }
    const body = await tell(asked);
    if (isRefusal(body)) return body;
    const head = { protocol: PROTOCOL, nonce: envelope.nonce, etag, pending: current.pending };
    const response = await textAnswer(call.request, envelope.nonce, JSON.stringify({ ...head, ...body }));
    if (etag !== '') response.headers.set('etag', etag);
    return response;
  }

  /** One dealer down to the answers; read anew, because that much is not kept of all of them. */
  const tellDealer: Tell = async ({ current, params, today }) => {
    const [known] = current.dealers;
    const filed = known && (await keeper.filed(params['id'] ?? ''));
    if (!known || !filed) return refuse('not-found');
    const programmes = filed.programmes.map((programme) => programmeFigures(programme, filed.people));
    return { dealer: rowOf(known, today), filed: programmes };
  };

  /** The scope narrowed to the dealer asked for; nothing of what is outside it. */
  function onlyAsked({ actor, params }: FiguresCall): Scope {
    const allowed = scope(actor);
    const id = params['id'] ?? '';
    const isIn = allowed.dealers === 'all' || allowed.dealers.includes(id);
    return { ...allowed, dealers: isIn ? [id] : [] };
  }

  const forScope = (tell: Tell) => (call: FiguresCall) => answered(call, scope(call.actor), tell);
  return {
    'GET /v1/figures/dealers': forScope(tellDealers),
    'GET /v1/figures/dealers/:id': (call) => answered(call, onlyAsked(call), tellDealer),
    'GET /v1/figures/items': forScope(tellItems),
    'GET /v1/figures/items/:template/:item': forScope(tellItem),
    'GET /v1/figures/calibration': forScope(tellCalibration),
  };
}
