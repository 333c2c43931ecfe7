import { createUnsubscribe } from "~/notices/services/mail/unsubscribe-token.server";
import { createInvitationKeys } from "~/people/services/invitation-keys.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import { sendOutbox } from "~/notices/services/mail/send-outbox.server";
import type { Mail, Mailer } from "~/kit/mail/mailer.server";
import { keepPreferences } from "~/notices/queries/notices";
import type { Store } from "~db/store";
import type { Preferences } from "~/notices/rules/preferences";
import { NOON } from "./makers";

export const SENDER = {
  agency: "Northlight Agency",
  language: "en" as const,
  origin: "https://firsthand.example",
  unsubscribe: createUnsubscribe("a secret for tests, long enough for anyone"),
  invitations: createInvitationKeys("a secret for tests, long enough for anyone"),
  images: { get: () => Promise.resolve(null) },
};

/** A mailbox that takes everything, or fails as told. */
export function aMailbox() {
  const got: Mail[] = [];
  const mailer: Mailer & { failing: Error | null; afterSending: (() => void) | null } = {
    kept: null,
    failing: null,
    afterSending: null,
    check: () => (mailer.failing ? Promise.reject(mailer.failing) : Promise.resolve()),
    send(mail) {
      if (mailer.failing) return Promise.reject(mailer.failing);
      got.push(mail);
      mailer.afterSending?.();
      return Promise.resolve();
    },
  };
  const subjectsTo = (email: string) =>
    got.filter(({ to }) => to === email).map(({ subject }) => subject);
  return { got, mailer, subjectsTo };
}

/** One run of the job. */
export async function runNotices(store: Store, mail: Mailer, now: Date) {
  await noticePeople({ store, now });
  await sendOutbox({ store, mail, sender: SENDER, now, limit: 1000 });
}

export async function wish(
  store: Store,
  personId: string,
  { modes = {}, quiet = { from: 20 * 60, until: 7 * 60 }, timeZone = null }: Partial<Preferences>,
) {
  await store.write((tx) =>
    keepPreferences(tx, {
      personId,
      modes,
      quietFrom: quiet.from,
      quietUntil: quiet.until,
      timeZone,
      updatedAt: NOON,
    }),
  );
}

/** Every notice there is, by whom and which, in the order in which they came. */
export async function allNotices(store: Store) {
  return inOrder(await store.read.select().from(store.read.tables.notice));
}

/** Every email there is, in the order in which they came. */
export async function allMails(store: Store) {
  return inOrder(await store.read.select().from(store.read.tables.outbox));
}

/** PostgreSQL puts what is changed wherever there is room for it, and reads it there. */
function inOrder<Row extends { createdAt: Date }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}
