import type { audit as zh } from '../zh/audit.ts';

export const audit: Record<keyof typeof zh, string> = {};
