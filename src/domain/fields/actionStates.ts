/** Open, under way, done by its owner; then judged by the consultant or the field representative. */
export const ACTION_STATES = ['open', 'in-progress', 'done', 'verified', 'rejected'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** What a photo of an action shows (`itemId` of the photo). */
export const ACTION_PHOTOS = ['before', 'after'] as const;
export type ActionPhoto = (typeof ACTION_PHOTOS)[number];
