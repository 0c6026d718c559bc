import { app } from './en/app.ts';
import { audit } from './en/audit.ts';
import { common } from './en/common.ts';
import { dealers } from './en/dealers.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { sync } from './en/sync.ts';
import type { zh } from './zh.ts';

export const en: Record<keyof typeof zh, string> = {
  ...app,
  ...audit,
  ...common,
  ...dealers,
  ...settings,
  ...setup,
  ...sync,
};
