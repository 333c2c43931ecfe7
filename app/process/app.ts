import type { Logger } from "pino";
import type { Store } from "~db/store";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import type { Auth } from "~/people/services/sign-in/auth.server";
import type { SignInCodes } from "~/people/services/sign-in/codes.server";
import type { SignInCookies } from "~/people/services/sign-in/cookies.server";
import type { Passkeys } from "~/people/services/passkeys/passkeys.server";
import type { SecondFactor } from "~/people/services/second-factor/second-factor.server";
import type { TellSecurity } from "~/people/services/security-mail.server";
import type { SecurityLog } from "~/people/services/security-log.server";
import type { GroupsOutside } from "~/gate/services/groups/outside.server";
import type { PublishersOutside } from "~/gate/services/publishing/outside.server";
import type { ReviewersOutside } from "~/gate/services/reviewing/outside.server";
import type { Sealing } from "~/people/services/sealing.server";
import type { SingleSignOn } from "~/directory/services/sso/single-sign-on.server";
import type { SessionReader } from "~/people/services/sign-in/session-reader.server";
import type { Webhooks } from "~/gate/services/webhooks/outside.server";
import type { Language } from "~/kit/language/language";
import type { Mailer } from "~/kit/mail/mailer.server";
import type { Siblings } from "./cluster/siblings";
import type { Metrics } from "./server/watch/metrics";
import type { Tracing } from "./server/watch/tracing";
import type { Pool } from "./server/workers/pool";
import type { Watch } from "./server/watch/watch";
import type { MailServer } from "~/installation/rules/mail/server";
import type { Shipped } from "~/installation/rules/shipped";
import type { InvitationKeys } from "~/people/services/invitation-keys.server";
import type { FindTxt } from "~/roster/services/domains/txt-records.server";
import type { CalendarAddresses } from "~/notices/services/calendar/addresses.server";
import type { Unsubscribe } from "~/notices/services/mail/unsubscribe-token.server";

/** Everything a request may use of the running program, made once by `createApp`. */
export interface App {
  store: Store;
  clock: () => Date;
  /** The agency's name, as it is now. */
  readonly agency: string;
  /** Calls the agency so from now on, in the other processes too; the database says so too. */
  callAgency: (name: string) => void;
  /** Whether the settings or an admin named it, and not only the program for want of a name. */
  readonly agencyNamed: boolean;
  /** In which those are spoken to who have chosen none, and whose company has not. */
  language: Language;
  demo: boolean;
  /** Where people write who need help; null where the agency names no address. */
  contact: string | null;
  /** The agency's own text on privacy, if it has one. */
  ownPrivacy: (language: Language) => Promise<string | null>;
  /** How many people of several companies one author alone may ask something of. */
  secondYesAbove: number;
  /** What browsers call this installation: scheme, host and port, without a slash at the end. */
  origin: string;
  mail: Mailer;
  /** Null where the settings name none. */
  mailServer: MailServer | null;
  /** A hash of those settings, its password and sender too. */
  mailSettings: string | null;
  /** What comes with Firsthand to be taught. */
  shipped: Shipped;
  images: ImageStore;
  unsubscribe: Unsubscribe;
  calendars: CalendarAddresses;
  /** Encrypts the keys of credentials, and the addresses they are shared at. */
  credentials: Sealing;
  invitations: InvitationKeys;
  /** Signs and sends what other programs are told. */
  webhooks: Webhooks;
  /** Asks the domain name system. */
  findTxt: FindTxt;
  log: Logger;
  security: SecurityLog;
  /** Which program this is, for the people who run it. */
  version: string;
  /** The other processes that serve the same data. */
  siblings: Siblings;
  /** What the program saw of itself since it started. */
  watch: Watch;
  /** Null where nobody has a token for them. */
  metrics: Metrics | null;
  /** Null where no collector is named. */
  tracing: Tracing | null;
  /** When the last backup was made. */
  lastBackup: () => Promise<Date | null>;
  /** Threads for heavy work. */
  workers: Pool;
  auth: Auth;
  codes: SignInCodes;
  cookies: SignInCookies;
  /** Null where the installation has no address that passkeys can be bound to. */
  passkeys: Passkeys | null;
  secondFactor: SecondFactor;
  tellSecurity: TellSecurity;
  sessions: SessionReader;
  /** Opens what chats sign their requests with. */
  chats: Sealing;
  singleSignOn: SingleSignOn;
  /** Groups in companies’ identity providers. */
  groups: GroupsOutside;
  /** Companies’ Postiz. */
  publishers: PublishersOutside;
  /** Companies’ organisations in Hootsuite. */
  reviewers: ReviewersOutside;
}
