import type { WebhookForm } from '../../domain/webhookWire.ts';
import { type Clock, newId, type Random } from '../random.ts';
import type { Webhook } from '../storage/webhookStorage.ts';
import { newSecret } from './secret.ts';

/** A webhook with an id and a secret of its own, active from now on. */
export const newWebhook = (
  { clock, random }: { readonly clock: Clock; readonly random: Random },
  said: WebhookForm,
): Webhook => ({ ...said, id: newId(clock, random), secret: newSecret(random), active: true, addedAt: clock() });
