import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Author, makeAudit, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import type { Device } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { ALL_TEMPLATES } from '../../domain/catalogue/allTemplates.ts';
import type { Template } from '../../domain/catalogue/types.ts';
import {
  calibrationSchema,
  dealerFiguresSchema,
  dealersFiguresSchema,
  itemFiguresSchema,
  itemsFiguresSchema,
} from '../../domain/figures/figuresWire.ts';

const TEMPLATE = ALL_TEMPLATES[0] as Template;
const [FIRST] = TEMPLATE.sections[0]?.items ?? [];

let endpoint: MemoryEndpoint;
let writer: Device;
let headOffice: Device;
let manager: Device;
let own: Awaited<ReturnType<typeof newDealer>>;
let other: Awaited<ReturnType<typeof newDealer>>;

/** A dealer whose checklist two people have filled in apart. */
async function newDealer(name: string) {
  const [author, second] = [newAuthor(), newAuthor('tablet 2')];
  const made = makeProgramme(author, { person: `${name}的顾问`, dealer: name });
  const person = { kind: 'person', recordId: second.personId, dealerId: null } as const;
  const audits = [author, second].map((each: Author) => makeAudit(each, made, { answers: 12 }));
  await writer.push([...made.changes, ...(audits[0]?.changes ?? [])]);
  await writer.push([second.edit({ ...person, set: { name: '李静', role: 'bec-consultant' } })]);
  await writer.push(audits[1]?.changes ?? []);
  return { ...made, author };
}

async function told<T>(device: Device, path: string, schema: z.ZodType<T>): Promise<T> {
  const response = await device.send(`/v1/figures${path}`);
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return schema.parse(await response.json());
}

const statusOf = async (device: Device, path: string) => (await device.send(`/v1/figures${path}`)).status;

beforeAll(async () => {
  endpoint = memoryEndpoint();
  writer = await endpoint.newDevice();
  own = await newDealer('安达汽车');
  other = await newDealer('福瑞汽车');
  headOffice = await endpoint.newDevice({ role: 'head-office' });
  manager = await endpoint.newDevice({ role: 'general-manager', dealers: [own.dealerId] });
});
afterAll(() => endpoint.close());

test('head office is told of all dealers, a general manager of his own', async () => {
  const all = await told(headOffice, '/dealers', dealersFiguresSchema);
  expect(all.dealers.map(({ name }) => name).sort()).toEqual(['安达汽车', '福瑞汽车']);
  expect(all.pending).toBe(0);
  const { dealers } = await told(manager, '/dealers', dealersFiguresSchema);
  expect(dealers).toEqual(all.dealers.filter(({ id }) => id === own.dealerId));
  expect(dealers[0]?.programme).toMatchObject({ id: own.programmeId, visit: 1, status: 'under-way' });
});

test('one dealer is told down to the answers, and a foreign one is none', async () => {
  const { dealer, filed } = await told(manager, `/dealers/${own.dealerId}`, dealerFiguresSchema);
  expect(dealer.name).toBe('安达汽车');
  expect(
    filed[0]?.audits.map(({ auditor, answers }) => [auditor, answers.filter(({ value }) => value !== null).length]),
  ).toEqual(
    expect.arrayContaining([
      ['安达汽车的顾问', 12],
      ['李静', 12],
    ]),
  );
  expect(filed[0]?.audits.filter(({ counts }) => counts)).toHaveLength(1);
  expect(await statusOf(manager, `/dealers/${other.dealerId}`)).toBe(404);
  expect(await statusOf(headOffice, `/dealers/${own.programmeId}`)).toBe(404);
});

test('items are counted over the dealers in scope, and one item is told at each of them', async () => {
  const count = async (device: Device) =>
    (await told(device, '/items', itemsFiguresSchema)).items.find(({ itemId }) => itemId === FIRST?.id)?.dealers;
  expect([await count(headOffice), await count(manager)]).toEqual([2, 1]);
  const path = `/items/${TEMPLATE.id}/${FIRST?.id}`;
  expect((await told(headOffice, path, itemFiguresSchema)).dealers).toHaveLength(2);
  expect((await told(manager, path, itemFiguresSchema)).dealers.map(({ id }) => id)).toEqual([own.dealerId]);
  expect(await statusOf(headOffice, `/items/${TEMPLATE.id}/nothing`)).toBe(404);
  expect(await statusOf(headOffice, `/items/nothing/${FIRST?.id}`)).toBe(404);
});

test('two who filled in the same checklist are compared, for the dealers in scope', async () => {
  const { pairs } = await told(headOffice, '/calibration', calibrationSchema);
  expect(pairs).toHaveLength(2);
  const [pair] = (await told(manager, '/calibration', calibrationSchema)).pairs;
  expect(pair).toMatchObject({
    dealer: '安达汽车',
    no: 1,
    templateId: TEMPLATE.id,
    compared: 12,
    same: 12,
    percent: 100,
  });
  expect([...(pair?.auditors ?? [])].sort()).toEqual(['安达汽车的顾问', '李静']);
});

test('asked again the answer is that nothing has changed, until something of those dealers is taken', async () => {
  const path = '/v1/figures/dealers';
  const ask = (device: Device, etag: string) => device.send(path, { headers: { 'if-none-match': etag } });
  const etagOf = async (device: Device) => (await device.send(path)).headers.get('etag') ?? '';
  const [all, mine] = [await etagOf(headOffice), await etagOf(manager)];
  expect(all).not.toBe(mine);
  const unchanged = await ask(headOffice, all);
  expect(unchanged.status).toBe(304);
  expect(await unchanged.text()).toBe('');
  expect((await ask(manager, mine)).status).toBe(304);
  expect((await ask(manager, all)).status).toBe(200);
  const { dealerId, author } = other;
  await writer.push([author.edit({ kind: 'dealer', recordId: dealerId, dealerId, set: { city: '九江' } })]);
  expect((await ask(headOffice, all)).status).toBe(200);
  expect((await ask(manager, mine)).status).toBe(304);
});

test('what is late depends on the day on which somebody looks', async () => {
  const { author, dealerId, programmeId } = own;
  const action = { programmeId, title: '换灯', state: 'open', dueOn: '2026-11-30' };
  await writer.push([author.edit({ kind: 'action', recordId: author.newId(), dealerId, set: action })]);
  const overdue = async (on: string) =>
    (await told(manager, `/dealers${on}`, dealersFiguresSchema)).dealers[0]?.programme?.actions;
  expect(await overdue('?on=2026-12-01')).toEqual({ open: 1, overdue: 1 });
  expect(await overdue('?on=2026-11-30')).toEqual({ open: 1, overdue: 0 });
  expect(await overdue('')).toEqual({ open: 1, overdue: 0 });
  expect(await statusOf(manager, '/dealers?on=tomorrow')).toBe(400);
});

test('whoever is renamed is renamed in what was kept, too', async () => {
  const { author } = own;
  const person = { kind: 'person', recordId: author.personId, dealerId: null } as const;
  await writer.push([author.edit({ ...person, set: { name: '新名字' } })]);
  const [pair] = (await told(manager, '/calibration', calibrationSchema)).pairs;
  expect(pair?.auditors).toContain('新名字');
});
