import type { Logger } from "pino";
import type { Store } from "~db/store";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import type { Auth } from "~/people/services/sign-in/auth.server";
import type { SignInCodes } from "~/people/services/sign-in/codes.server";
import type { SignInCookies } from "~/people/services/sign-in/cookies.server";
import type { SecurityLog } from "~/people/services/security-log.server";
import type { SessionReader } from "~/people/services/sign-in/session-reader.server";
import type { Workers } from "~/kit/heavy/heavily.server";
import type { Language } from "~/kit/language/language";
import type { Mailer } from "~/kit/mail/mailer.server";
import type { Unsubscribe } from "~/notices/services/mail/unsubscribe-token.server";

/** Everything a request may use of the running program, made once by `createApp`. */
export interface App {
  store: Store;
  clock: () => Date;
  /** The agency's name. */
  agency: string;
  /** In which those are spoken to who have chosen none, and whose company has not. */
  language: Language;
  demo: boolean;
  /** What browsers call this installation: scheme, host and port, without a slash at the end. */
  origin: string;
  mail: Mailer;
  images: ImageStore;
  unsubscribe: Unsubscribe;
  log: Logger;
  security: SecurityLog;
  /** Threads for heavy work. */
  workers: Workers;
  auth: Auth;
  codes: SignInCodes;
  cookies: SignInCookies;
  sessions: SessionReader;
}
