/** How a customer is written down without telling who it is. */
import type { customerCode as zh } from '../zh/customerCode.ts';

export const customerCode: Record<keyof typeof zh, string> = {
  'customerCode.hint': 'Initials or card number only, such as ZW-118. No name, no phone number.',
  'customerCode.looks-like-name':
    'This looks like a name and was not kept. Customer names must not be recorded: use up to 3 initials, or the card number.',
  'customerCode.looks-like-phone':
    'This looks like a phone number and was not kept. Of a long card number write the last 6 digits.',
  'customerCode.other-characters': 'Letters, digits and - . / # only; it was not kept.',
  'customerCode.too-long': 'At most 12 characters; it was not kept.',
  'customerCode.missing': 'Write the initials or the card number.',
};
