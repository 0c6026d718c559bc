import { describe, expect, test } from 'vitest';
import { arrive, beginAudit, newTablet, secondWindow } from '../../tests/support/tablets.ts';
import { auditsOfDealer, auditsOfProgramme, auditsOfVisit, newestAudits } from './audits.ts';
import { historyOf } from './ledger.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme, setDeleted } from './recordEdits.ts';
import {
  allProgrammes,
  dealerById,
  dealers,
  people,
  programmeById,
  programmesOf,
  visitById,
  visitsOf,
} from './records.ts';
import { startAudit } from './startAudit.ts';

const dealer = (name: string) => ({ name, code: '', city: '', note: '' });
const programme = (startOn: string) => ({ startOn, consultant: '', fieldRep: '', note: '' });

describe('dealers', () => {
  test('are listed by name, in the order of pinyin', async () => {
    const tablet = await newTablet();
    for (const name of ['上海', '北京', '安徽']) await saveDealer(tablet, dealer(name));
    expect((await dealers(tablet)).map(({ name }) => name)).toEqual(['安徽', '北京', '上海']);
  });

  test('that are edited keep their id and their history', async () => {
    const tablet = await newTablet();
    const id = await saveDealer(tablet, dealer('江铃'));
    await saveDealer(tablet, { ...dealer('江铃福特'), city: '南昌' }, id);
    expect(await dealerById(tablet, id)).toMatchObject({ id, name: '江铃福特', city: '南昌' });
    expect((await historyOf(tablet, id, 'name')).map(({ value }) => value)).toEqual(['江铃', '江铃福特']);
  });

  test('that are deleted leave the list, are kept, and can be brought back', async () => {
    const tablet = await newTablet();
    const id = await saveDealer(tablet, dealer('江铃'));
    await setDeleted(tablet, id, true);
    expect(await dealers(tablet)).toEqual([]);
    expect(await dealerById(tablet, id)).toMatchObject({ name: '江铃', deleted: true });
    await setDeleted(tablet, id, false);
    expect(await dealers(tablet)).toHaveLength(1);
  });

  test('that are not here are not found, nor is another kind of record under their id', async () => {
    const tablet = await newTablet();
    const { programmeId, visitId } = await arrive(tablet);
    expect(await dealerById(tablet, 'no such dealer')).toBeUndefined();
    expect(await dealerById(tablet, programmeId)).toBeUndefined();
    expect(await programmeById(tablet, visitId)).toBeUndefined();
    expect(await visitById(tablet, programmeId)).toBeUndefined();
    await setDeleted(tablet, 'no such record', true);
  });
});

describe('programmes and visits', () => {
  test('programmes are listed with the newest first, of one dealer or of all', async () => {
    const tablet = await newTablet();
    const [one, other] = [await saveDealer(tablet, dealer('一')), await saveDealer(tablet, dealer('二'))];
    for (const startOn of ['2026-03-02', '2026-11-23'])
      await saveProgramme(tablet, programme(startOn), { dealerId: one });
    await saveProgramme(tablet, programme('2026-06-01'), { dealerId: other });
    expect((await programmesOf(tablet, one)).map(({ startOn }) => startOn)).toEqual(['2026-11-23', '2026-03-02']);
    expect((await allProgrammes(tablet)).map(({ startOn }) => startOn)).toEqual([
      '2026-11-23',
      '2026-06-01',
      '2026-03-02',
    ]);
  });

  test('a visit that is open already is given back, however fast it is asked for again', async () => {
    const tablet = await newTablet();
    const { dealerId, programmeId, visitId } = await arrive(tablet, 3);
    const window = await secondWindow(tablet);
    const again = { dealerId, programmeId, no: 3, openedOn: '2026-11-24' } as const;
    const asked = await Promise.all([openVisit(tablet, again), openVisit(window, again), openVisit(tablet, again)]);
    expect(new Set([visitId, ...asked])).toEqual(new Set([visitId]));
    expect(await visitById(tablet, visitId)).toMatchObject({ no: 3, openedOn: '2026-11-23' });
  });

  test('visits are listed by number', async () => {
    const tablet = await newTablet();
    const place = await arrive(tablet, 4);
    await openVisit(tablet, { ...place, no: 1, openedOn: '2026-11-23' });
    expect((await visitsOf(tablet, place.programmeId)).map(({ no }) => no)).toEqual([1, 4]);
  });
});

describe('people', () => {
  test('whoever renames himself stays the same person', async () => {
    const tablet = await newTablet();
    await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
    const { author } = tablet;
    await saveProfile(tablet, { name: '王方', role: 'field-rep' });
    expect(tablet.author).toBe(author);
    expect([...(await people(tablet)).values()]).toEqual([
      { id: author, name: '王方', role: 'field-rep', deleted: false },
    ]);
  });

  test('the tablet knows at its next start who holds it, and who it is itself', async () => {
    const tablet = await newTablet();
    await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
    const { author, replica } = tablet;
    tablet.db.close();
    expect(await secondWindow(tablet)).toMatchObject({ author, replica });
  });
});

describe('audits', () => {
  test('are listed with the newest first, no more of them than asked for', async () => {
    const tablet = await newTablet();
    const place = await arrive(tablet);
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push(await beginAudit(tablet, place));
    expect((await newestAudits(tablet, 3)).map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 3));
    expect((await auditsOfDealer(tablet, place.dealerId)).map(({ id }) => id)).toEqual(ids.toReversed());
    expect((await auditsOfVisit(tablet, place.visitId)).map(({ id }) => id)).toEqual(ids);
    expect((await auditsOfProgramme(tablet, place.programmeId)).map(({ id }) => id)).toEqual(ids);
    expect(await auditsOfDealer(tablet, 'another')).toEqual([]);
  });

  test('begin with the checklist, the sections and the auditor that they were begun with', async () => {
    const tablet = await newTablet();
    const place = await arrive(tablet);
    const sections = ['sp-02-reception', 'sp-03-rapport'];
    const id = await startAudit(tablet, { ...place, templateId: 'tpl-sales-process', templateVersion: 1, sections });
    expect(await tablet.db.audits.get(id)).toMatchObject({
      ...place,
      templateVersion: 1,
      state: 'open',
      rev: 1,
      tally: { items: 14 },
    });
    expect((await tablet.db.bodies.get(id))?.fields).toMatchObject({ sections, auditor: tablet.author });
  });

  test('are not begun with a checklist that this build does not know', async () => {
    const tablet = await newTablet();
    const place = await arrive(tablet);
    const unknown = { ...place, templateId: 'tpl-morning-meeting', templateVersion: 99, sections: null };
    await expect(startAudit(tablet, unknown)).rejects.toThrow('no template');
  });
});
