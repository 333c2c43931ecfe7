/** Where managers of a whole company connect Hootsuite. */
export const REVIEWING = "/clearance/reviewing";

/** Hootsuite’s API; it runs nowhere else. */
export const HOOTSUITE = "https://platform.hootsuite.com";

/** Where Hootsuite says that messages wait. It’s as good as a secret. */
export function reviewDoorPath(door: string): string {
  return `/api/v1/hootsuite/${door}`;
}

/** Characters of a client’s id and secret, and of an organisation’s id. */
export const CLIENT_LENGTH = 500;
/** Reviews that a page lists. */
export const REVIEWS_SHOWN = 20;
/** Messages that a company’s door notes of which nothing is known yet. */
export const MOST_UNSEEN = 1000;
/** Events of one request. Hootsuite sends at most a hundred. */
export const MOST_EVENTS = 200;
/** Characters of a reason that an author reads. */
export const REASON_LENGTH = 1000;
/** Messages that are looked at in one go. */
export const REVIEWS_AT_ONCE = 100;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** How often Hootsuite is asked which messages wait. */
export const POLL_MS = MINUTE_MS;
/** How far ahead it lists them. Source: Hootsuite REST API, “Retrieve outbound messages”. */
export const LISTED_MS = 28 * DAY_MS;
/** How far back: some were to be published a moment ago. */
export const LISTED_BACK_MS = DAY_MS;
/** For as long, a decision that is on its way may still arrive. */
export const DECIDING_MS = 2 * MINUTE_MS;
/** When a message that can’t be decided is looked at again. */
export const LOOK_AGAIN_MS = 15 * MINUTE_MS;
/** How long one is looked for that Hootsuite doesn’t have: while it’s sent, it may not be there for a moment. */
export const LOOKED_FOR_MS = 60 * MINUTE_MS;
