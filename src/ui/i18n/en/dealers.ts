import type { dealers as zh } from '../zh/dealers.ts';

export const dealers: Record<keyof typeof zh, string> = {};
