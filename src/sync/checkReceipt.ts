import { type CheckedReceipt, receiptAnswerSchema } from '../domain/receiptWire.ts';
import { type Answered, callEndpoint, type Link } from './call.ts';

/** Asks head office what a receipt stands for and whether all of that is still there; status 404: no such number. */
export async function checkReceipt(link: Link, number: string): Promise<Answered<readonly CheckedReceipt[]>> {
  const path = `/v1/receipts/${encodeURIComponent(number)}`;
  const answer = await callEndpoint(link, { method: 'GET', path, schema: receiptAnswerSchema });
  return answer.ok ? { ok: true, body: answer.body.receipts } : answer;
}
