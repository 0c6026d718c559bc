import type { setup as zh } from '../zh/setup.ts';

export const setup: Record<keyof typeof zh, string> = {};
