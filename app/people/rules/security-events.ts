/**
 * What the security log records, by names that never change. Decisions about a person in a company are in the company’s ledger; who may
 * act, and who tried to, is here.
 */
export const SECURITY_EVENTS = {
  "sign-in.code-asked":
    "someone asked for a code; `about` is the person with that address, if there is one",
  "sign-in.succeeded":
    "someone signed in, with a code, a passkey, by their company’s provider or, in the demo, without",
  "sign-in.failed":
    "a code was wrong, too old, used, or asked for in another browser; or a passkey or what a provider said was refused, and `why`",
  "sign-in.limited": "one browser or network asked for or tried too many codes or passkeys",
  "sign-in.mail-failed": "the mail server couldn’t be reached for a code",
  "single-sign-on.joined": "someone was added as they signed in by their company’s provider",
  "single-sign-on.placed": "a provider’s groups changed someone’s teams, or whether they manage",
  "single-sign-on.changed":
    "an admin changed how a company’s people sign in by its provider; `details` says what",
  "single-sign-on.tried": "an admin tried a company’s provider, and whether it worked",
  "single-sign-on.forgotten": "an admin had a provider’s account no longer belong to someone",
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
  "calendar.made":
    "someone made an address at which their calendar fetches their dates; one they had leads nowhere now",
  "calendar.ended": "someone ended that address",
  "credential.shared": "someone made an address at which everybody sees one of their clearances",
  "credential.ended": "someone ended such an address",
  "session.ended": "someone ended other sessions of their own, or an admin ended anyone’s",
  "session.asked-again": "someone had to sign in again before what they wanted to do",
  "access.refused": "an answer of 403: not for this role, or not from a page of Firsthand",
  "membership.ended": "a manager said that someone leaves, and when",
  "membership.kept": "a manager undid that",
  "membership.restored": "a manager brought back someone who had left",
  "address.asked":
    "a manager, a trainer or an admin entered another address for someone, who confirms it there",
  "address.changed":
    "the link at the new address was followed; someone signs in with it, their sessions ended, and the old one was told",
  "roles.changed":
    "they changed whether someone is an employee, a manager or both, and the person’s sessions ended; or what a manager manages, and `details` says what",
  "people.merged":
    "a manager or a trainer merged two who are one person; the other’s sessions ended",
  "people.kept":
    "someone added, changed or removed people of a company, by hand, from a list or a file; `details` says how many",
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
  "directory.token-made": "an admin made a token for a company’s directory",
  "directory.token-revoked": "an admin revoked one",
  "directory.token-refused": "a request showed no token, or one that doesn’t hold",
  "directory.limited":
    "a directory, or a network without a token, asked too often; said once a minute",
  "api.token-made": "a manager made a token for the API",
  "api.token-replaced": "a manager replaced one; the old one holds for a few days more",
  "api.token-ended": "a manager ended one",
  "clearance-groups.changed":
    "a manager changed which groups are kept in the company’s identity provider, or how; `details` says what",
  "publisher.changed":
    "a manager connected the company’s Postiz, tied a channel to an account there, or ended it; `details` says what",
  "reviewer.changed":
    "a manager connected the company’s organisation in Hootsuite, tied a channel to an account there, or ended it; `details` says what",
  "api.token-refused": "a request to the API showed no token, or one that doesn’t hold",
  "webhook.made": "a manager added a webhook, which is sent what changes about people",
  "webhook.secret-changed": "a manager had a new secret made for one",
  "webhook.ended": "a manager removed one",
  "api.limited":
    "a program, or a network without a token, asked the API too often; said once a minute",
  "chat.made": "a manager made an address for a chat to ask at",
  "chat.secret-entered": "a manager entered what a chat’s requests are signed with",
  "chat.ended": "a manager ended one",
  "chat.linked": "someone confirmed that an account in a chat is theirs",
  "chat.unlinked": "they or a manager ended that",
  "chat.refused": "a chat’s request wasn’t signed, too old or sent before; `details` says why",
  "directory.person-added": "a directory added someone; `by` made its token",
  "directory.person-changed": "a directory changed someone’s name or address",
  "directory.person-ended": "a directory ended someone’s time with the company, and their sessions",
  "directory.person-restored": "a directory brought someone back",
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
  /** The company by its key: the one that the address names, or else the one in whose role it was done. */
  company?: string | null;
  /** The id of the request, which other lines of the log have too, and the address it came from. */
  requestId?: string;
  address?: string;
  /** Anything else to know, but no text that anyone typed. */
  details?: Record<string, string | number | boolean | null>;
}
