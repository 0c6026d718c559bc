import type { z } from 'zod';
import {
  calibrationSchema,
  dealerFiguresSchema,
  dealersFiguresSchema,
  itemFiguresSchema,
  itemsFiguresSchema,
} from '../domain/figures/figuresWire.ts';
import { type Answered, callEndpoint, type Link, UNCHANGED } from './call.ts';

// Head office's figures, straight from the endpoint: they are computed and kept there, and nowhere stored here.

const SCHEMAS = {
  dealers: dealersFiguresSchema,
  dealer: dealerFiguresSchema,
  items: itemsFiguresSchema,
  item: itemFiguresSchema,
  calibration: calibrationSchema,
} as const;

export type FiguresName = keyof typeof SCHEMAS;
export type Figures<N extends FiguresName> = z.infer<(typeof SCHEMAS)[N]>;

export type FiguresAsked<N extends FiguresName> = {
  readonly name: N;
  /** Below /v1/figures, with its query. */
  readonly path: string;
  /** What was told the last time: said anew only when it has changed. */
  readonly before: Figures<N> | undefined;
};

/** Making the figures of many dealers for the first time takes its time. */
const TIMEOUT = 30_000;

export async function askFigures<N extends FiguresName>(
  link: Link,
  { name, path, before }: FiguresAsked<N>,
): Promise<Answered<Figures<N>>> {
  const schema = SCHEMAS[name] as unknown as z.ZodType<Figures<N>>;
  const known = before?.etag ? { etag: before.etag } : {};
  const call = { method: 'GET', path: `/v1/figures${path}`, schema, timeout: TIMEOUT, ...known } as const;
  const answer = await callEndpoint(link, call);
  if (!answer.ok && answer.code === UNCHANGED && before) return { ok: true, body: before };
  return answer;
}
