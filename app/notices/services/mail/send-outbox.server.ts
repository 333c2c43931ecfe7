import { nextTry } from "~/notices/rules/tries";
import { MailRefused, type Mailer } from "~/kit/mail/mailer.server";
import { claimMails, endMail, postponeMail, type MailRow } from "~/notices/queries/outbox";
import type { Store } from "~db/store";
import type { Sender } from "./sender.server";
import { writeMail } from "./write-mail.server";

const LEASE_MS = 15 * 60_000;
const LONGEST_ERROR = 300;

/**
 * Sends mails that are due, up to `limit`, and returns how many it took. A mail is taken for a quarter of an hour, so that after
 * a crash it is sent again: between sending and noting that it was sent there is no other way, and the copy has the same Message-ID.
 */
export async function sendOutbox({
  store,
  mail,
  sender,
  now,
  limit = 50,
  keepGoing = () => true,
}: {
  store: Store;
  mail: Mailer;
  sender: Sender;
  now: Date;
  limit?: number;
  /** Asked before each mail; those that are not sent are left for the next run. */
  keepGoing?: () => boolean;
}): Promise<number> {
  const until = new Date(now.getTime() + LEASE_MS);
  const rows = await store.write((tx) => claimMails(tx, { now, until, limit }));
  for (const row of rows) {
    if (keepGoing()) await sendOne(store, mail, sender, row, now);
    else await store.write((tx) => postponeMail(tx, row.id, { ...row, dueAt: now }));
  }
  return rows.length;
}

async function sendOne(store: Store, mail: Mailer, sender: Sender, row: MailRow, now: Date) {
  const { id } = row;
  const tries = row.tries + 1;
  const sent = await sentOf(store, mail, sender, row, now);
  await store.write((tx) => {
    if (sent === "sent") return endMail(tx, id, { outcome: sent, tries, at: now, lastError: null });
    if (sent === "dropped") return endMail(tx, id, { ...row, outcome: sent, at: now });
    if (sent instanceof Date) return postponeMail(tx, id, { ...row, dueAt: sent });
    const lastError = sent.message.slice(0, LONGEST_ERROR);
    const dueAt = sent instanceof MailRefused ? null : nextTry(tries, now);
    return dueAt
      ? postponeMail(tx, id, { tries, dueAt, lastError })
      : endMail(tx, id, { outcome: "dead", tries, at: now, lastError });
  });
}

/** What became of a mail: it left, it has nothing to say, it waits until an instant, or it failed. */
async function sentOf(
  store: Store,
  mail: Mailer,
  sender: Sender,
  row: MailRow,
  now: Date,
): Promise<"sent" | "dropped" | Date | Error> {
  try {
    const written = await writeMail(store, sender, row, now);
    if (!written) return "dropped";
    if ("later" in written) return written.later;
    await mail.send(written.mail);
    return "sent";
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
