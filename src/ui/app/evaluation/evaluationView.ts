import type { Dealer, Person, Programme } from '../../../domain/records.ts';
import { type Evaluation, evaluationOf } from '../../../store/evaluation.ts';
import { dealerById, people, programmeById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';

export type EvaluationView = Evaluation & {
  readonly programme: Programme;
  readonly dealer: Dealer;
  /** Person id → person. */
  readonly people: ReadonlyMap<string, Person>;
};

/** A programme with its evaluation sheet; null when this tablet does not hold it. */
export async function evaluationView(tablet: Tablet, programmeId: string): Promise<EvaluationView | null> {
  const programme = await programmeById(tablet, programmeId);
  const dealer = programme && (await dealerById(tablet, programme.dealerId));
  if (!programme || !dealer) return null;
  const [evaluation, persons] = await Promise.all([evaluationOf(tablet, programmeId), people(tablet)]);
  return { programme, dealer, people: persons, ...evaluation };
}
