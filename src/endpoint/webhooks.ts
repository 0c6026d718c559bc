import process from 'node:process';
import { parseArgs } from 'node:util';
import { webhookFormSchema } from '../domain/webhookWire.ts';
import { tableText } from './cli/table.ts';
import { type Config, configFrom } from './config.ts';
import { strongRandom } from './random.ts';
import { openBeside } from './storage/openStore.ts';
import type { Storage } from './storage/storage.ts';
import { StorageFault } from './storage/storageFault.ts';
import type { Webhook } from './storage/webhookStorage.ts';
import { newWebhook } from './webhooks/newWebhook.ts';
import { secretText } from './webhooks/secret.ts';
import { urlFault } from './webhooks/send.ts';

// npm run webhooks -- …: who is told of what happens at the endpoint, which may be running.
const USAGE = `用法 Usage:
  npm run webhooks                                    全部 all of them
  npm run webhooks -- add URL [--event EVENT]…        新增，密钥只显示一次 add one; its secret is shown once
  npm run webhooks -- on ID | off ID                  启用、停用 switch on, off
  npm run webhooks -- deliveries ID                   发送记录 what was to be told, and what came of it
  npm run webhooks -- redeliver ID DELIVERY           重新发送 try that one again
EVENT: audit.complete, visit.complete, action.overdue (默认全部 all when not said)`;

const LOGGED = 50;
const when = (ms: number | null): string => (ms === null ? '' : new Date(ms).toISOString().slice(0, 19));

type Result = { readonly ok: boolean; readonly words: string };
const fine = (words: string): Result => ({ ok: true, words });
const fault = (words: string): Result => ({ ok: false, words });

async function listAll({ webhooks }: Storage): Promise<Result> {
  const rows = (await webhooks.list()).map(({ id, url, events, active }) => [
    id,
    url,
    events.join(' '),
    active ? '' : '停用 off',
  ]);
  return fine(tableText(rows));
}

async function add({ webhooks }: Storage, config: Config, said: { url: string; events: string[] }): Promise<Result> {
  const parsed = webhookFormSchema.safeParse(said);
  if (!parsed.success)
    return fault(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const wrong = urlFault(parsed.data.url, config);
  if (wrong) return fault(`${said.url} (${wrong}): WEBHOOK_ALLOW_HTTP, WEBHOOK_ALLOW_PRIVATE`);
  const webhook = newWebhook({ clock: Date.now, random: strongRandom }, parsed.data);
  await webhooks.add(webhook);
  return fine(`${webhook.id}\n密钥，只显示这一次 Secret, shown this once: ${secretText(webhook.secret)}`);
}

async function change({ webhooks }: Storage, known: Webhook, active: boolean): Promise<Result> {
  await webhooks.change(known.id, { ...known, active });
  return fine(active ? '已启用 on' : '已停用 off');
}

async function deliveries({ webhooks }: Storage, known: Webhook): Promise<Result> {
  const found = await webhooks.deliveries(known.id, null, LOGGED);
  return fine(
    tableText(
      found.map(({ id, event, state, tries, madeAt, triedAt, nextAt, outcome }) => [
        id,
        when(madeAt),
        event,
        state,
        String(tries),
        outcome ?? '',
        when(triedAt),
        nextAt === null ? '' : `→ ${when(nextAt)}`,
      ]),
    ),
  );
}

async function run(storage: Storage, config: Config): Promise<Result> {
  const options = { event: { type: 'string', multiple: true } } as const;
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const [command = 'list', what = '', delivery = ''] = positionals;
  if (command === 'list') return listAll(storage);
  const events = values.event ?? ['audit.complete', 'visit.complete', 'action.overdue'];
  if (command === 'add') return add(storage, config, { url: what, events });
  const known = await storage.webhooks.find(what);
  if (!known) return fault(USAGE);
  if (command === 'on' || command === 'off') return change(storage, known, command === 'on');
  if (command === 'deliveries') return deliveries(storage, known);
  if (command !== 'redeliver') return fault(USAGE);
  const isThere = await storage.webhooks.redeliver(known.id, delivery, Date.now());
  return isThere ? fine('等待发送 waits to be delivered') : fault(`没有这一条 no delivery ${delivery}`);
}

const result = configFrom(process.env);
if (!result.ok) {
  console.error(result.faults.join('\n'));
  process.exit(1);
}

try {
  const storage = await openBeside(result.config);
  const { ok, words } = await run(storage, result.config);
  await storage.close();
  (ok ? console.log : console.error)(words);
  process.exitCode = ok ? 0 : 2;
} catch (error) {
  if (!(error instanceof StorageFault || error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exit(1);
}
