import { personFormSchema } from '../../../domain/changeSchema.ts';
import { saveProfile } from '../../../store/recordEdits.ts';
import type { Tablet } from '../../../store/tablet.ts';

/** What is wrong with a field of the form, in the schema's words (see `fieldError`). */
export type PersonFaults = Readonly<Partial<Record<'name' | 'role', { readonly message: string }>>>;

/** Saves who holds the tablet as the form's fields say it, or gives what is wrong with them. */
export async function savePerson(tablet: Tablet, fields: FormData): Promise<PersonFaults | undefined> {
  const { data, error } = personFormSchema.safeParse(Object.fromEntries(fields));
  if (error) {
    const messageOf = (field: string) => error.issues.find(({ path }) => path[0] === field);
    const [name, role] = [messageOf('name'), messageOf('role')];
    return { ...(name && { name }), ...(role && { role }) };
  }
  await saveProfile(tablet, { name: data.name.trim(), role: data.role });
  return undefined;
}
