/** Where somebody writes a post for the company’s Postiz. */
export const PUBLISH = "/publish";
/** Where managers connect it. */
export const PUBLISHING = "/clearance/publishing";

/** Characters of its API key. */
export const PUBLISHER_KEY_LENGTH = 500;
/** Characters of a post, whatever its channel allows. */
export const POST_LENGTH = 10_000;
/** Posts that one person has written and not sent. */
export const MOST_DRAFTS = 20;
/** Posts that a page lists. */
export const POSTS_SHOWN = 20;
/** Days ahead for which a post can be scheduled. */
export const MOST_DAYS_AHEAD = 365;

const MINUTE_MS = 60_000;
/** For as long, a post that is on its way may still arrive. */
export const ON_ITS_WAY_MS = 2 * MINUTE_MS;
