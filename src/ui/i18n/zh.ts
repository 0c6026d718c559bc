import { audit } from './zh/audit.ts';
import { common } from './zh/common.ts';
import { dealers } from './zh/dealers.ts';
import { notices } from './zh/notices.ts';
import { settings } from './zh/settings.ts';
import { setup } from './zh/setup.ts';
import { staff } from './zh/staff.ts';
import { sync } from './zh/sync.ts';

/** Every key there is. The app loads areas one by one (areas.ts); only types and tests look at the whole. */
export const zh = {
  ...audit,
  ...common,
  ...dealers,
  ...notices,
  ...settings,
  ...setup,
  ...staff,
  ...sync,
} as const;
