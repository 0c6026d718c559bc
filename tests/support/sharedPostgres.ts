import { inject } from 'vitest';

/** A fresh database in the PostgreSQL of this test run, owned by a role that may do nothing else; its address. */
export async function newDatabase(options = ''): Promise<string> {
  const response = await fetch(`${inject('postgresDesk')}/?${new URLSearchParams({ options })}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`no database to be had: ${text}`);
  return text;
}
