import process from 'node:process';
import { tableText } from './cli/table.ts';
import { configFrom } from './config.ts';
import { knownDealers } from './dealers.ts';
import type { Member } from './scope.ts';
import { openBeside } from './storage/openStore.ts';
import type { DeviceEntry, Storage } from './storage/storage.ts';
import { StorageFault } from './storage/storageFault.ts';

// npm run members: everybody with rights here, and their devices.
const when = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

function rowOf({ name, role, manages, dealers, active }: Member, names: ReadonlyMap<string, string>): string[] {
  const whose = dealers === 'all' ? '*' : dealers.map((id) => names.get(id) || id).join('、');
  return [name || '—', manages ? `${role} + admin` : role, whose || '—', active ? '' : '停用 inactive'];
}

const deviceRow = ({ label, seenAt, report, revoked, wipedAt }: DeviceEntry): string[] => [
  `  ${label}`,
  when(seenAt),
  report ? `${report.app}, ${report.unsent} 未发送 unsent` : '',
  wipedAt ? '已清除 wiped' : (revoked ?? ''),
];

async function listAll(storage: Storage): Promise<string> {
  const [members, devices, names] = [
    await storage.members.list(),
    await storage.devices.list(),
    new Map((await knownDealers(storage)).map(({ id, name }) => [id, name])),
  ];
  const byMember = Map.groupBy(devices, ({ memberId }) => memberId);
  return tableText(
    members.flatMap((member) => [rowOf(member, names), ...(byMember.get(member.id) ?? []).map(deviceRow)]),
  );
}

const result = configFrom(process.env);
if (!result.ok) {
  console.error(result.faults.join('\n'));
  process.exit(1);
}

try {
  const storage = await openBeside(result.config);
  console.log(await listAll(storage));
  await storage.close();
} catch (error) {
  if (!(error instanceof StorageFault)) throw error;
  console.error(error.message);
  process.exit(1);
}
