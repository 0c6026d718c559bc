import { z } from 'zod';
import { idSchema } from '../../domain/fields/primitives.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { noteContact, reportIn } from '../auth/contact.ts';
import { auditStatuses } from '../custody.ts';
import { jsonAnswer } from '../http/answers.ts';
import { neededNonce, parsedBody } from '../http/envelope.ts';
import { isRefusal } from '../http/refusal.ts';
import type { HandlersOf } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { hasNews } from '../pull/pull.ts';
import { scope } from '../scope.ts';

const querySchema = z.strictObject({ replica: idSchema, audits: z.array(idSchema).max(100) });

/** Each has to be read: the others are told once these are mended. */
const MOST_LACKING = 20;

/** What is held of a tablet's changes and audits: a restored endpoint gets back what it lost. */
export function haveRoutes(parts: Parts): HandlersOf<'GET /v1/have'> {
  return {
    'GET /v1/have': async ({ actor, query, nonce: header }) => {
      const envelope = neededNonce(header);
      if (isRefusal(envelope)) return envelope;
      const asked = parsedBody(querySchema, { replica: query.get('replica'), audits: query.getAll('audit') });
      if (isRefusal(asked)) return asked;
      const report = reportIn(query);
      if (report !== null && isRefusal(report)) return report;
      await noteContact(parts, actor, report);
      const { replica } = asked;
      const have = await parts.storage.ledger.have(replica, scope(actor));
      // Also those that nobody asks for, because they were safe once: what is told of them makes it safe again.
      const lacking = await parts.storage.ledger.sealedAuditsLacking(MOST_LACKING, scope(actor));
      const audits = await auditStatuses(parts, new Set([...asked.audits, ...lacking]), scope(actor));
      const after = query.get('after');
      const news = after === null ? {} : { news: await hasNews(parts, after, scope(actor)) };
      return jsonAnswer({
        protocol: PROTOCOL,
        nonce: envelope.nonce,
        epoch: parts.epoch,
        replica,
        contiguous: have.contiguous,
        extras: [...have.extras],
        ...news,
        audits,
      });
    },
  };
}
