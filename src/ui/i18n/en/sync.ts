import type { sync as zh } from '../zh/sync.ts';

export const sync: Record<keyof typeof zh, string> = {};
