import { expect, test } from 'vitest';
import { arrive, beginAudit, newTablet, opened } from '../../tests/support/tablets.ts';
import type { MemberEntry } from '../domain/peopleWire.ts';
import type { Role } from '../domain/roles.ts';
import { noteMember } from './member.ts';
import { saveDealer, saveProfile } from './recordEdits.ts';
import { mayWrite, OutsideRights, readsOnly } from './rights.ts';
import { unsent } from './unsent.ts';

const memberOf = (role: Role): MemberEntry => ({
  id: '01900000-0000-7000-8000-000000000001',
  name: '陈经理',
  role,
  manages: false,
  dealers: 'all',
  active: true,
});

test('what the role of its holder may not write is not stored, and said so', async () => {
  const tablet = await newTablet();
  const place = await arrive(tablet);
  const auditId = await beginAudit(tablet, place);
  await noteMember(tablet, memberOf('sales-manager'));
  const before = await unsent(tablet);
  const dealer = { name: '南昌福瑞', code: '', city: '', note: '' };
  await expect(saveDealer(tablet, dealer)).rejects.toThrow(OutsideRights);
  await expect(beginAudit(tablet, place)).rejects.toThrow(OutsideRights);
  const audit = await opened(tablet, auditId);
  expect([audit.isForReading, audit.writable]).toEqual([true, false]);
  await audit.close();
  expect(await unsent(tablet)).toEqual(before);
  expect(['meeting', 'audit'].map((kind) => mayWrite(tablet, kind as 'meeting'))).toEqual([true, false]);
});

test('the role is known again after a restart; everybody may say his own name', async () => {
  const tablet = await newTablet();
  await noteMember(tablet, memberOf('head-office'));
  const again = await newTablet({ name: tablet.db.name });
  expect(readsOnly(again)).toBe(true);
  await saveProfile(again, { name: '周总', role: 'head-office' });
  expect(again.author).not.toBe('');
});

test('a tablet that nobody has enrolled may do everything', async () => {
  const tablet = await newTablet();
  expect([mayWrite(tablet, 'audit'), readsOnly(tablet)]).toEqual([true, false]);
});
