import type { MemberEntry } from '../domain/peopleWire.ts';
import { MEMBER_KEY, readMeta, rulesOf, type Tablet, writeMeta } from './tablet.ts';

/** Whose tablet this is, as the endpoint last said, and when. What he may do is held to there; here it is only shown. */
export type TabletMember = MemberEntry & { readonly at: number };

/** Undefined until the endpoint has told it: then everything is open, as on a tablet that nobody has enrolled. */
export const memberHere = (tablet: Pick<Tablet, 'db'>): Promise<TabletMember | undefined> =>
  readMeta(tablet, MEMBER_KEY);

export async function noteMember(tablet: Tablet, member: MemberEntry): Promise<void> {
  await writeMeta(tablet, MEMBER_KEY, { ...member, at: tablet.now() } satisfies TabletMember);
  tablet.rules = await rulesOf(member.role);
  tablet.role = member.role;
}
