import { expect, test } from "vitest";
import {
  hasEnded,
  isToBeNoted,
  SESSION_LIMITS,
  signedInLately,
} from "~/people/rules/session-limits";

import { sessionWords } from "~/people/rules/session-words";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = new Date("2028-02-29T12:00:00Z");
const ago = (ms: number) => new Date(NOW.getTime() - ms);

test.each([
  [0, 1, false],
  [14 * 24 * HOUR - 1, 1, false],
  [14 * 24 * HOUR, 1, true],
  [0, 0, true],
  [-HOUR, HOUR, false],
])("unused for %i ms with %i ms left, it has ended: %s", (unused, left, ended) => {
  const session = { createdAt: ago(HOUR), expiresAt: ago(-left), seenAt: ago(unused) };
  expect(hasEnded(session, SESSION_LIMITS, NOW)).toBe(ended);
});

test.each([
  [14 * 24 * HOUR, HOUR - 1, false],
  [14 * 24 * HOUR, HOUR, true],
  [HOUR, MINUTE - 1, false],
  [HOUR, MINUTE, true],
])(
  "with an idle limit of %i ms, a use %i ms after the last is noted: %s",
  (idleMs, since, noted) => {
    const session = { createdAt: ago(HOUR), expiresAt: ago(-HOUR), seenAt: ago(since) };
    expect(isToBeNoted(session, { ...SESSION_LIMITS, idleMs }, NOW)).toBe(noted);
  },
);

test.each([
  [SESSION_LIMITS, "after 14 days without use, and 30 days after signing in."],
  [{ idleMs: HOUR, longestMs: 24 * HOUR }, "after 1 hour without use, and 1 day after signing in."],
  [
    { idleMs: 36 * HOUR, longestMs: 7 * 24 * HOUR },
    "after 36 hours without use, and 7 days after signing in.",
  ],
])("how long people stay signed in is said in days, or else in hours: %j", (limits, words) => {
  expect(sessionWords(limits)).toContain(words);
});

test.each([
  [0, true],
  [10 * MINUTE - 1, true],
  [10 * MINUTE, false],
  [-1, false],
])("who signed in %i ms ago did so lately: %s", (since, lately) => {
  expect(signedInLately({ createdAt: ago(since) }, NOW)).toBe(lately);
});
