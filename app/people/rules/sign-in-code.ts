import { folded } from "~/kit/text/folded";

/** For how long a code is good. */
export const CODE_MINUTES = 10;
/** How often a browser may be wrong about the codes it asked for. */
export const TRIES_PER_CODE = 3;
/** So many of the latest codes that a browser asked for are good: mails overtake each other, and every further one helps to guess. */
export const CODES_PER_BROWSER = 2;
/** From so many failed tries at one address in a day on, its codes are long. */
const TRIES_BEFORE_LONG_CODES = 10;

const SHORT = 6;
const LONG = 9;

/** So many codes in ten minutes are each mailed to one address at once; then one every two minutes, which all who ask share. */
const MAILS_AT_ONCE = 5;
const BETWEEN_MAILS_MS = 2 * 60_000;

/** The digits of a code, however they were typed or copied: in any script, with spaces, dashes and full stops; else null. */
export function readCode(typed: string): string | null {
  const figures = folded(typed).replace(/[ .-]/g, "");
  return /^(?:[0-9]{6}|[0-9]{9})$/.test(figures) ? figures : null;
}

/** How many digits the next code for an address has. Guessing gets a thousand times harder, and nobody is kept out. */
export function codeLength(failedTries: number): number {
  return failedTries < TRIES_BEFORE_LONG_CODES ? SHORT : LONG;
}

/** A code as it is read aloud: “123 456”. */
export function spacedCode(code: string): string {
  return code.match(/.{1,3}/g)?.join(" ") ?? code;
}

/** One mail that holds a code, and when it was asked for. */
export interface CodeMailed {
  askedAt: Date;
  failed: boolean;
}

/**
 * The mail whose code is shared by a person who asks now, so nobody’s mailbox is flooded; null where a mail of its own is sent.
 * `mails` are those of one address whose codes are still good, the latest first.
 */
export function mailToShare<Mailed extends CodeMailed>(
  mails: readonly Mailed[],
  now: Date,
): Mailed | null {
  const [latest] = mails;
  if (!latest || latest.failed || mails.length < MAILS_AT_ONCE) return null;
  const age = now.getTime() - latest.askedAt.getTime();
  return age >= 0 && age < BETWEEN_MAILS_MS ? latest : null;
}
