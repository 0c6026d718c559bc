import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ANSWER_VALUES, answerField } from '../../src/domain/answers.ts';
import { writeBundle } from '../../src/domain/bundle/build.ts';
import type { BundleScope } from '../../src/domain/bundle/content.ts';
import type { Made } from '../../src/domain/bundle/manifest.ts';
import type { TemplateKind } from '../../src/domain/catalogue/types.ts';
import type { Change } from '../../src/domain/change.ts';
import { sha256 } from './sha256.ts';
import {
  itemsOf,
  openShowroom,
  PROGRAMME,
  reopen,
  sayOf,
  sealNow,
  startAudit,
  takePhoto,
  templateOf,
  templateOfKind,
} from './showroom.ts';
import { idOf, writer } from './writer.ts';

export const WHOLE: BundleScope = { kind: 'programme', id: PROGRAMME };
export const MADE: Made = { at: '2026-11-23T12:00:00.000Z', by: idOf(0xa001), app: 'showroom-audit' };

/** Facts of a programme: changes, and the bytes of the photos that they name. */
export type Facts = { readonly changes: readonly Change[]; readonly photos: ReadonlyMap<string, Uint8Array> };

/** As a JPEG begins; for what only looks at hash, length and magic bytes. */
export function pictureBytes(n: number, length = 12): Uint8Array {
  const bytes = new Uint8Array(length).fill(n);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Said = {
  readonly by: 1 | 2;
  readonly audit: number;
  readonly item: number;
  readonly part: 'value' | 'reason' | 'note' | 'photo' | 'seal' | 'reopen' | 'meet' | 'delete';
  readonly value: (typeof ANSWER_VALUES)[number] | null;
  readonly text: string;
};

const said: fc.Arbitrary<Said> = fc.record({
  by: fc.constantFrom(1, 2),
  audit: fc.nat(2),
  item: fc.nat(5),
  part: fc.constantFrom('value', 'value', 'value', 'reason', 'note', 'photo', 'seal', 'reopen', 'meet', 'delete'),
  value: fc.constantFrom(...ANSWER_VALUES, null),
  text: fc.string({ unit: fc.constantFrom(...Array.from('展厅 ab"\\\n𠮷<&')), maxLength: 8 }),
});

const KINDS: readonly TemplateKind[] = ['morning-meeting', 'evening-meeting', 'sales-service'];

/** Two tablets at one showroom: audits of several checklists, with photos, seals, conflicts and deletions. */
export function factsFrom(sayings: readonly Said[]): Facts {
  const [one, two] = [writer(1), writer(2)];
  openShowroom(one, [2, 3]);
  const audits = KINDS.map((kind, i) => ({ id: idOf(0x100 + i), visit: 2 + (i % 2), template: templateOfKind(kind) }));
  for (const audit of audits) startAudit(one, audit);
  two.learn(one.changes);
  const photos = new Map<string, Uint8Array>();
  for (const [i, { by, audit, item, part, value, text }] of sayings.entries()) {
    const tablet = by === 1 ? one : two;
    const { id, template } = audits[audit] as (typeof audits)[number];
    const itemId = itemsOf(template)[item]?.id ?? '';
    if (part === 'value') sayOf(tablet, id, { [answerField(itemId, 'value')]: value });
    else if (part === 'reason' || part === 'note') sayOf(tablet, id, { [answerField(itemId, part)]: text });
    else if (part === 'photo') {
      const bytes = pictureBytes(item);
      const hash = hashOf(bytes);
      photos.set(hash, bytes);
      takePhoto(tablet, id, { item: itemId, no: i, sha256: hash, bytes: bytes.length });
    } else if (part === 'seal') sealNow(tablet, id);
    else if (part === 'reopen') reopen(tablet, id, '改');
    else if (part === 'delete') sayOf(tablet, id, { deleted: value === 'yes' });
    else tablet.learn(by === 1 ? two.changes : one.changes);
  }
  return { changes: [...one.changes, ...two.changes], photos };
}

export const facts: fc.Arbitrary<Facts> = fc.array(said, { maxLength: 40 }).map(factsFrom);

/** The text of a bundle of those facts, as the tablet and the endpoint write it. */
export async function bundleText({ changes, photos }: Facts, scope = WHOLE): Promise<string> {
  const parts: string[] = [];
  const built = await writeBundle(
    { scope, changes, templateOf, made: MADE, sha256, readPhoto: async (hash) => photos.get(hash) },
    (text) => {
      parts.push(text);
    },
  );
  if (!built.ok) throw new Error(`cannot do without ${built.missing}`);
  return parts.join('');
}
