export const dealers = {} as const;
