import { parseArgs } from 'node:util';
import { ERASED_PARTS, type ErasedPart } from '../../domain/erasure/personal.ts';
import { fold } from '../../domain/fold.ts';
import { UUID } from '../../domain/ids.ts';
import { knownDealers } from '../dealers.ts';
import { keptFor } from '../privacy/keepNoLonger.ts';
import { type Plan, planErasure } from '../privacy/plan.ts';
import { monthsBefore, retentionPlan } from '../privacy/retention.ts';
import type { Storage } from '../storage/storage.ts';

export type EraseAsked =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly why: string;
      readonly role: 'operator' | 'retention';
      readonly yes: boolean;
    }
  | { readonly ok: false; readonly fault: string };

type Here = { readonly storage: Storage; readonly now: number; readonly months: number | null };

const OPTIONS = {
  record: { type: 'string' },
  name: { type: 'string' },
  what: { type: 'string' },
  field: { type: 'string', multiple: true },
  retention: { type: 'boolean' },
  why: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

export const ERASE_USAGE = `npm run erase -- --record ID | --name NAME  [--what names,texts,photos] [--field FIELD]… --why WORDS [--yes]
npm run erase -- --retention [--yes]
Without --yes it only lists what would go. What is erased cannot be brought back.`;

const fault = (words: string): EraseAsked => ({ ok: false, fault: words });

/** People and staff who have that name now. */
async function peopleNamed({ privacy, ledger }: Storage, name: string): Promise<string[]> {
  const dealers = await knownDealers({ ledger });
  const ids = new Set<string>();
  for (const { id } of dealers) {
    const records = await privacy.recordsOfDealer(id);
    const people = await privacy.namedIn(records.map((record) => record.id));
    const staff = records.filter(({ kind }) => kind === 'staff').map((record) => record.id);
    for (const each of [...people, ...staff]) ids.add(each);
  }
  const held = await privacy.changesOf([...ids]);
  const byRecord = Map.groupBy(
    held.map(({ change }) => change),
    ({ recordId }) => recordId,
  );
  return [...byRecord].flatMap(([id, changes]) => (fold(changes).fields['name'] === name ? [id] : []));
}

type Said = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const partsOf = (what: string): ErasedPart[] => ERASED_PARTS.filter((part) => what.split(',').includes(part));

async function recordAsked({ storage }: Here, { record, name }: Said): Promise<string | undefined> {
  if (record !== undefined) return UUID.test(record) ? record : undefined;
  const [only, ...more] = name ? await peopleNamed(storage, name) : [];
  return more.length === 0 ? only : undefined;
}

async function askedOne(here: Here, said: Said): Promise<EraseAsked> {
  const { what = said.name === undefined ? 'names,texts,photos' : 'names', field, why = '', yes = false } = said;
  const parts = partsOf(what);
  if (parts.length === 0) return fault('--what is some of names,texts,photos.');
  if (yes && why.trim() === '')
    return fault('--why is needed: it is kept in the history. Do not write the name itself.');
  const recordId = await recordAsked(here, said);
  const plan = recordId && (await planErasure(here.storage.privacy, recordId, { what: parts, fields: field ?? null }));
  if (!plan) return fault('No such record, or nobody, or several, by that name: give --record with the id.');
  return { ok: true, plan, why, role: 'operator', yes };
}

/** What is asked for on the command line, as a plan. */
export async function eraseAsked(here: Here, args: readonly string[]): Promise<EraseAsked> {
  let said: Said;
  try {
    said = parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    return fault(`${error instanceof Error ? error.message : String(error)}\n${ERASE_USAGE}`);
  }
  if (said.record !== undefined || said.name !== undefined) return askedOne(here, said);
  if (!said.retention) return fault(ERASE_USAGE);
  const { storage, now, months } = here;
  if (months === null) return fault('RETENTION_MONTHS is not set: everything is kept.');
  const records = await retentionPlan(storage.privacy, monthsBefore(now, months));
  return { ok: true, plan: { records, mentions: [] }, why: keptFor(months), role: 'retention', yes: said.yes ?? false };
}
