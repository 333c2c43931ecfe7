/** What can be done for many at once. */
export const DEEDS = ["assign", "extend", "remind"] as const;
export type Deed = (typeof DEEDS)[number];
