import type { Bearer } from '../auth/token.ts';
import type { POLICIES, RouteId } from '../policy.ts';
import type { Refusal } from './refusal.ts';

/** What a handler is given once its policy has been kept: nobody gets here who may not. */
type Basics = {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Of the request; echoed on the answer. */
  readonly nonce: string | null;
  /** Of the caller; for rate limits only, never logged. */
  readonly address: string;
};

type ActorOf<Id extends RouteId> = (typeof POLICIES)[Id]['access'] extends 'open' | 'operator' ? null : Bearer;
type BodyOf<Id extends RouteId> = (typeof POLICIES)[Id]['body'] extends 'json' ? { readonly json: unknown } : null;

export type Call<Id extends RouteId> = Basics & { readonly actor: ActorOf<Id>; readonly body: BodyOf<Id> };

export type Handler<Id extends RouteId> = (call: Call<Id>) => Promise<Response | Refusal> | Response | Refusal;

/** One handler for every line of the policy table, and no other. */
export type Handlers = { readonly [Id in RouteId]: Handler<Id> };
export type HandlersOf<Id extends RouteId> = Pick<Handlers, Id>;

/** What the guard has found out, before it is known which route's call it is. */
export type AnyCall = Basics & { readonly actor: Bearer | null; readonly body: { readonly json: unknown } | null };
export type AnyHandler = (call: AnyCall) => Promise<Response | Refusal> | Response | Refusal;
