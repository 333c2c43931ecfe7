import { folded } from "~/kit/text/folded";
import type { InvitationEnd } from "./kinds";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** For how many days an invitation can be accepted. */
const INVITATION_DAYS = 14;
/** Nobody is mailed again sooner than this, however often a button is pressed… */
const BETWEEN_MS = 60 * MINUTE;
/** …nor more often than this in thirty days. */
export const MOST_IN_DAYS = 5;
export const COUNTED_MS = 30 * DAY;
/** “Remind everyone” leaves out people who were mailed since. */
const BETWEEN_REMINDERS_MS = DAY;

export type InvitationState = "open" | "expired" | InvitationEnd;

/** Where an invitation stands. How it ended counts, however old it is. */
export function invitationState(
  { ended, expiresAt }: { ended: InvitationEnd | null; expiresAt: Date },
  now: Date,
): InvitationState {
  return ended ?? (expiresAt <= now ? "expired" : "open");
}

export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * DAY);
}

/** The mails that invited somebody, in the last thirty days. */
export interface MailedLately {
  lastAt: Date | null;
  count: number;
  /** Whether the last of them could not be delivered. */
  failed: boolean;
}

/** Whether somebody can be mailed an invitation now. One that could not be delivered can be sent again at once. */
export function mayMail(
  { lastAt, count, failed }: MailedLately,
  now: Date,
): "soon" | "often" | null {
  if (lastAt === null) return null;
  if (!failed && now.getTime() - lastAt.getTime() < BETWEEN_MS) return "soon";
  return count >= MOST_IN_DAYS ? "often" : null;
}

/** Whether “Remind everyone” mails somebody who has not joined. */
export function isReminded(mailed: MailedLately, now: Date): boolean {
  if (mayMail(mailed, now) !== null) return false;
  const { lastAt, failed } = mailed;
  return lastAt === null || failed || now.getTime() - lastAt.getTime() >= BETWEEN_REMINDERS_MS;
}

/** Mails sent since `counted` count towards the limit; people mailed since `reminded` get no reminder yet. */
export function remindedSince(now: Date): { counted: Date; reminded: Date } {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  return { counted: before(COUNTED_MS), reminded: before(BETWEEN_REMINDERS_MS) };
}

/** What codes are made of: nothing that is taken for something else. */
export const CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/** A code has this many characters by which it is found, and as many that nobody can guess. */
export const CODE_HALF = 6;

/** A code as it is printed: “ABC-DEF-GHJ-KMN”. */
export function spacedInvitationCode(code: string): string {
  return code.match(/.{1,3}/g)?.join("-") ?? code;
}

/** A code as somebody typed or pasted it, in two halves; null for what is none. */
export function readInvitationCode(typed: string): { start: string; rest: string } | null {
  const code = folded(typed).toUpperCase().replace(/[ .-]/g, "");
  const isCode =
    code.length === 2 * CODE_HALF && [...code].every((one) => CODE_LETTERS.includes(one));
  return isCode ? { start: code.slice(0, CODE_HALF), rest: code.slice(CODE_HALF) } : null;
}
