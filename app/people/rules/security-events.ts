/**
 * What the security log holds, by names that stay. What is decided about a person in a company is in the company’s ledger; who may
 * act, and who tried to, is here.
 */
export const SECURITY_EVENTS = {
  "sign-in.code-asked": "somebody asked for a code; `about` is whose address it is, if anybody’s",
  "sign-in.succeeded": "somebody signed in, by code or, in the demo, without",
  "sign-in.failed": "a code was wrong, too old, used, or asked for in another browser",
  "sign-in.limited": "too many codes were asked for or tried by one browser or network",
  "sign-in.mail-failed": "the mail server could not be reached for a code",
  "session.signed-out": "somebody signed out",
  "session.ended": "somebody ended other sessions of their own, or an admin ended anybody’s",
  "session.asked-again": "somebody was asked to sign in again before what they wanted to do",
  "access.refused": "an answer of 403: not for this role, or not from a page of Firsthand",
  "membership.ended": "a manager said that somebody leaves, and when",
  "membership.kept": "a manager took that back",
  "membership.restored": "a manager brought somebody back who had left",
  "delegation.made": "somebody may sign for another, and when",
  "delegation.taken-back": "that was taken back",
} as const;

type SecurityEventName = keyof typeof SECURITY_EVENTS;

/** One line of the log. People are named by id, so that it holds no name and no address of theirs. */
export interface SecurityEvent {
  event: SecurityEventName;
  /** Who did it; null for somebody who has not signed in. */
  by: string | null;
  /** To whom it was done, where that is somebody else or not certain. */
  about?: string | null;
  /** The request it came with, by which the other lines of the log are found, and where that came from. */
  requestId?: string;
  address?: string;
  /** What else there is to know: no text that anybody typed. */
  details?: Record<string, string | number | boolean | null>;
}
