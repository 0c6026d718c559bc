import type { ProblemCode } from '../../domain/problems.ts';
import type { RouteId } from '../policy.ts';
import type { SchemaName } from './schemas.ts';

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly text: string;
  readonly many?: true;
};

/** What cannot be told from the policy table. */
export type Operation = {
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly request?: SchemaName | 'jpeg';
  /** Status → what comes with it. */
  readonly answers: Readonly<Record<number, SchemaName | 'json' | 'ndjson' | 'jpeg' | 'text' | 'table' | 'nothing'>>;
  readonly problems?: readonly ProblemCode[];
};

const ON: Parameter = {
  name: 'on',
  in: 'query',
  text: 'the day (YYYY-MM-DD) on which somebody looks; absent: today, UTC',
};

const DEALER: Parameter = { name: 'id', in: 'path', text: 'id of the dealer' };

const WEBHOOK: Parameter = { name: 'id', in: 'path', text: 'id of the webhook' };

const SHA256: Parameter = { name: 'sha256', in: 'path', text: 'SHA-256 of the bytes, lower-case hex' };

/** Every route in words. A route that is not described here does not compile. */
export const OPERATIONS: Readonly<Record<RouteId, Operation>> = {
  'POST /v1/changes': {
    summary: 'Push changes. Answered after COMMIT; each change is judged alone, and twice is once.',
    request: 'PushRequest',
    answers: { 200: 'PushAnswer' },
  },
  'GET /v1/changes': {
    summary:
      'Pull: what was taken since a cursor, of the dealers in scope and the people they name; repeats are possible.',
    parameters: [{ name: 'after', in: 'query', text: 'the cursor of the last page applied; absent: from the start' }],
    answers: { 200: 'PullAnswer' },
    problems: ['invalid-request'],
  },
  'GET /v1/have': {
    summary: 'What is held of a replica and of some audits.',
    parameters: [
      { name: 'replica', in: 'query', text: 'id of the replica' },
      { name: 'after', in: 'query', text: 'cursor of a pull: then the answer says whether there is news' },
      { name: 'audit', in: 'query', text: 'id of an audit; up to 100', many: true },
      { name: 'app', in: 'query', text: 'what the tablet says of itself: its version of the app …' },
      { name: 'unsent', in: 'query', text: '… and how many changes and photos it has not sent' },
    ],
    answers: { 200: 'HaveAnswer' },
    problems: ['invalid-request'],
  },
  'HEAD /v1/photos/:sha256': {
    summary:
      'Whether a photo is held and whole; its bytes are hashed anew. If not, Upload-Offset says how much has come in parts.',
    parameters: [SHA256],
    answers: { 200: 'nothing' },
    problems: ['not-found'],
  },
  'GET /v1/photos/:sha256': {
    summary: 'A photo that a record in scope shows.',
    parameters: [SHA256],
    answers: { 200: 'jpeg' },
    problems: ['not-found'],
  },
  'PUT /v1/photos/:sha256': {
    summary:
      'Store a photo: a JPEG without metadata whose bytes have the hash in the path. With Content-Range, one part of it.',
    parameters: [SHA256, { name: 'content-range', in: 'header', text: 'bytes first-last/total, after what is there' }],
    request: 'jpeg',
    answers: { 200: 'PhotoAnswer', 201: 'PhotoAnswer', 202: 'PhotoPartAnswer' },
    problems: ['invalid-request', 'conflict', 'wrong-hash', 'not-a-photo', 'disk-full'],
  },
  'GET /v1/receipts/:number': {
    summary: 'What a receipt stands for, and whether all of it is still there; photos are hashed anew.',
    parameters: [{ name: 'number', in: 'path', text: 'as it is printed: 20261123-9F3A51C2' }],
    answers: { 200: 'ReceiptAnswer' },
    problems: ['invalid-request', 'not-found'],
  },
  'GET /v1/programmes/:id/bundle': {
    summary: 'The bundle of a programme, or of one of its visits.',
    parameters: [
      { name: 'id', in: 'path', text: 'id of the programme' },
      { name: 'visit', in: 'query', text: 'id of a visit: only that one' },
    ],
    answers: { 200: 'Bundle' },
    problems: ['not-found'],
  },
  'GET /v1/bundles': {
    summary:
      'The bundles of the programmes in scope of which something has arrived since a cursor, one per line, as it is now.',
    parameters: [
      {
        name: 'after',
        in: 'query',
        text: 'the Showroom-Cursor header of the last answer that was read to its end; absent: from the start',
      },
      { name: 'photos', in: 'query', text: '1: with the bytes of photos; 0 (default): without' },
    ],
    answers: { 200: 'ndjson' },
    problems: ['invalid-request'],
  },
  'GET /v1/export/:file': {
    summary: 'Answers, scores, actions or meetings of the programmes in scope, as a table for spreadsheets.',
    parameters: [
      { name: 'file', in: 'path', text: 'answers, scores, actions or meetings, with .csv or .xlsx' },
      { name: 'dealer', in: 'query', text: 'id of a dealer: only his' },
      { name: 'programme', in: 'query', text: 'id of a programme: only that one' },
      { name: 'from', in: 'query', text: 'first day (YYYY-MM-DD) where the dealers are: of audits begun, visits …' },
      { name: 'to', in: 'query', text: '… opened, actions due, meetings held; and the last one' },
      {
        name: 'heads',
        in: 'query',
        text: 'zh (default), en, or names: stable names of columns, values as in a bundle',
      },
    ],
    answers: { 200: 'table' },
    problems: ['invalid-request', 'not-found'],
  },
  'POST /v1/bundles': {
    summary: 'Import a bundle file. Verified as a whole before anything of it is taken; twice is once.',
    request: 'Bundle',
    answers: { 200: 'ImportAnswer' },
    problems: ['bundle-refused', 'unavailable', 'disk-full'],
  },
  'POST /v1/devices': {
    summary: 'Redeem a one-time enrolment code. The token comes as an HttpOnly cookie.',
    request: 'EnrolRequest',
    answers: { 201: 'EnrolAnswer' },
    problems: ['wrong-code'],
  },
  'GET /v1/me': { summary: 'Whose device it is, and what he may do.', answers: { 200: 'MeAnswer' } },
  'POST /v1/wipe': {
    summary: 'A device that is to be wiped: says what it has not sent, and then that it deleted its database.',
    request: 'WipeRequest',
    answers: { 200: 'WipeAnswer' },
  },
  'GET /v1/members': { summary: 'Everybody with rights here.', answers: { 200: 'MembersAnswer' } },
  'POST /v1/members': { summary: 'Add somebody.', request: 'AddMember', answers: { 201: 'MemberAnswer' } },
  'PUT /v1/members/:id': {
    summary: 'Say anew what somebody may do; it counts from his next request on.',
    parameters: [{ name: 'id', in: 'path', text: 'id of the member' }],
    request: 'PutMember',
    answers: { 200: 'MemberAnswer' },
    problems: ['not-found', 'conflict'],
  },
  'POST /v1/codes': {
    summary: 'A one-time code for one more device of a member: ten minutes, five tries.',
    request: 'CodeRequest',
    answers: { 201: 'CodeAnswer' },
    problems: ['not-found', 'conflict'],
  },
  'GET /v1/devices': {
    summary: 'Every device: last contact, what it has not sent, its version, whether it was withdrawn.',
    answers: { 200: 'DevicesAnswer' },
  },
  'PUT /v1/devices/:id': {
    summary: 'Withdraw a device: keep what is on it, or have it wiped at its next contact.',
    parameters: [{ name: 'id', in: 'path', text: 'id of the device' }],
    request: 'RevokeRequest',
    answers: { 200: 'DevicesAnswer' },
    problems: ['not-found', 'conflict'],
  },
  'GET /v1/webhooks': { summary: 'Who is told of what happens here.', answers: { 200: 'WebhooksAnswer' } },
  'POST /v1/webhooks': {
    summary:
      'Tell somebody from now on. The secret by which messages are signed (standardwebhooks.com) is in this answer only.',
    request: 'AddWebhook',
    answers: { 201: 'AddedWebhookAnswer' },
  },
  'PUT /v1/webhooks/:id': {
    summary: 'Say anew whom to tell of what, or switch it off.',
    parameters: [WEBHOOK],
    request: 'PutWebhook',
    answers: { 200: 'WebhookAnswer' },
    problems: ['not-found'],
  },
  'GET /v1/webhooks/:id/deliveries': {
    summary: 'What was to be told, and what came of it: the newest hundred, without what they say.',
    parameters: [WEBHOOK, { name: 'before', in: 'query', text: 'id of the last delivery of an earlier answer' }],
    answers: { 200: 'DeliveriesAnswer' },
    problems: ['not-found'],
  },
  'POST /v1/webhooks/:id/deliveries': {
    summary: 'Try a delivery again from now on, under its id.',
    parameters: [WEBHOOK],
    request: 'Redeliver',
    answers: { 200: 'RedeliverAnswer' },
    problems: ['not-found'],
  },
  'GET /v1/dealers': { summary: 'The dealers by name, city and code.', answers: { 200: 'DealersAnswer' } },
  'GET /v1/figures/dealers': {
    summary: 'The dealers side by side: scores, repeat findings, actions, coverage, how far the programme is.',
    parameters: [ON],
    answers: { 200: 'DealersFigures', 304: 'nothing' },
    problems: ['invalid-request'],
  },
  'GET /v1/figures/dealers/:id': {
    summary: 'One dealer: its programmes with visits, modules and audits down to the answers.',
    parameters: [{ name: 'id', in: 'path', text: 'id of the dealer' }, ON],
    answers: { 200: 'DealerFigures', 304: 'nothing' },
    problems: ['invalid-request', 'not-found'],
  },
  'GET /v1/figures/items': {
    summary: 'Each item of the checklists: at how many dealers it was judged, is weak now, and was weak before.',
    answers: { 200: 'ItemsFigures', 304: 'nothing' },
    problems: ['invalid-request'],
  },
  'GET /v1/figures/items/:template/:item': {
    summary: 'One item across dealers and visits.',
    parameters: [
      { name: 'template', in: 'path', text: 'id of the checklist' },
      { name: 'item', in: 'path', text: 'id of the item' },
    ],
    answers: { 200: 'ItemFigures', 304: 'nothing' },
    problems: ['invalid-request', 'not-found'],
  },
  'GET /v1/figures/calibration': {
    summary: 'Checklists that two people filled in apart in one visit, and how far they agree.',
    answers: { 200: 'Calibration', 304: 'nothing' },
    problems: ['invalid-request'],
  },
  'GET /v1/dealers/:id/erasable': {
    summary: 'Of a dealer, whose names there are to erase, and how many texts and photos of which audits.',
    parameters: [DEALER],
    answers: { 200: 'ErasableAnswer' },
    problems: ['not-found'],
  },
  'GET /v1/dealers/:id/held': {
    summary: 'Everything that is held about a dealer: records, changes, devices, photos’ hashes, members, set aside.',
    parameters: [DEALER],
    answers: { 200: 'HeldAbout' },
    problems: ['not-found'],
  },
  'POST /v1/erasures': {
    summary: 'Erase names, words or photos for good, here and on every tablet; the changes stay without them.',
    request: 'EraseRequest',
    answers: { 200: 'EraseAnswer' },
    problems: ['not-found'],
  },
  'GET /v1/erasures': { summary: 'Every erasure there was: when, whose act, why.', answers: { 200: 'ErasuresAnswer' } },
  'GET /v1/catalogue': {
    summary: 'Every version of every checklist, scales, scoring model, schedule and the rest of the catalogue.',
    answers: { 200: 'Catalogue', 304: 'nothing' },
  },
  'GET /v1/schema/bundle.json': {
    summary: 'The JSON Schema (2020-12) of a bundle file.',
    answers: { 200: 'json', 304: 'nothing' },
  },
  'GET /v1/openapi.json': { summary: 'This description.', answers: { 200: 'json', 304: 'nothing' } },
  'GET /healthz': { summary: 'The process answers.', answers: { 200: 'json' } },
  'GET /readyz': { summary: 'It can also take and keep something.', answers: { 200: 'json', 503: 'json' } },
  'GET /metrics': {
    summary: 'What the endpoint counts of itself, in Prometheus’ text format, for whoever runs it.',
    answers: { 200: 'text' },
  },
};
