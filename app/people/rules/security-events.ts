/**
 * What the security log records, by names that never change. Decisions about a person in a company are in the company’s ledger; who may
 * act, and who tried to, is here.
 */
export const SECURITY_EVENTS = {
  "sign-in.code-asked":
    "someone asked for a code; `about` is the person with that address, if there is one",
  "sign-in.succeeded": "someone signed in, with a code, a passkey or, in the demo, without",
  "sign-in.failed":
    "a code was wrong, too old, used, or asked for in another browser; or a passkey was refused, and `why`",
  "sign-in.limited": "one browser or network asked for or tried too many codes or passkeys",
  "sign-in.mail-failed": "the mail server couldn’t be reached for a code",
  "passkey.added": "someone added a passkey",
  "passkey.removed": "someone removed one of theirs",
  "second-factor.given": "someone gave their second factor: an app’s code or a recovery code",
  "second-factor.failed": "such a code was wrong or used already",
  "second-factor.limited": "too many such codes were tried for one person",
  "second-factor.set-up": "someone set up an authenticator app",
  "second-factor.removed": "someone removed theirs",
  "second-factor.codes-renewed": "someone made new recovery codes",
  "second-factor.reset": "an admin took away someone’s app, recovery codes and passkeys",
  "second-factor.asked": "an admin decided whether a role has to give a second factor",
  "session.signed-out": "someone signed out",
  "session.ended": "someone ended other sessions of their own, or an admin ended anyone’s",
  "session.asked-again": "someone had to sign in again before what they wanted to do",
  "access.refused": "an answer of 403: not for this role, or not from a page of Firsthand",
  "membership.ended": "a manager said that someone leaves, and when",
  "membership.kept": "a manager undid that",
  "membership.restored": "a manager brought back someone who had left",
  "company.archived": "a trainer or an admin archived a company; its people were signed out",
  "company.restored": "they brought it back",
  "company.handed-over": "a trainer or an admin downloaded everything of a company",
  "person.erased": "a manager erased the personal data of someone who had left",
  "own-data.downloaded": "someone downloaded everything stored about them",
  "invitation.sent": "someone was invited to a company, for the first time or again",
  "invitation.withdrawn": "an invitation was taken back",
  "invitation.accepted": "someone accepted one, and was signed in",
  "invitation.refused":
    "a link or code of an invitation was used, withdrawn, replaced, too old or unknown, or its company or person is gone",
  "person.joined": "someone joined a company by themselves, with an address at its domain",
  "domain.verified": "a company proved that a domain is its own",
  "domain.changed": "who may join by it changed, or it was removed; `details` says which",
  "retention.set": "how long a company keeps people who have left changed",
  "admin.joined":
    "someone became an admin by the link that `npm run admin` printed, or an admin signed in by one",
  "admin.link-refused": "a link to become an admin was used, too old or unknown",
  "trainer.added": "an admin added a trainer, or brought one back",
  "trainer.changed": "an admin changed which companies a trainer works with",
  "trainer.ended": "an admin ended a trainer’s time with the agency, and their sessions",
  "installation.changed":
    "an admin named the agency, chose a curriculum, or had a test email sent; `details` says which",
  "delegation.made": "someone may sign for someone else, and when",
  "delegation.taken-back": "that was cancelled",
} as const;

type SecurityEventName = keyof typeof SECURITY_EVENTS;

/** One line of the log. It names people by id, so that it holds no names and no addresses of theirs. */
export interface SecurityEvent {
  event: SecurityEventName;
  /** Who did it; null for someone who isn’t signed in. */
  by: string | null;
  /** Who it was done to, if that is someone else or uncertain. */
  about?: string | null;
  /** The id of the request, which other lines of the log have too, and the address it came from. */
  requestId?: string;
  address?: string;
  /** Anything else to know, but no text that anyone typed. */
  details?: Record<string, string | number | boolean | null>;
}
