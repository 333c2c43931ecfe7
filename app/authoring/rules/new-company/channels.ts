/** Who has the password of a channel; empty where nobody is named yet. */
export const HOLDERS = ["", "agency", "shared", "company"] as const;
export type Holder = (typeof HOLDERS)[number];

/** So many channels the form starts with, and so many it can have; more are added in the playbook. */
export const FIRST_CHANNELS = 2;
export const MOST_CHANNELS = 12;
