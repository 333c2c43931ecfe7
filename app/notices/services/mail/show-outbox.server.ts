import type { Admin } from "~/people/rules/actor";
import { countMails, listDeadMails } from "~/notices/queries/outbox";
import type { Store } from "~db/store";

const MOST_SHOWN = 50;

/** For the admin: how many mails wait and left, and those that were given up. Not what they say. */
export async function showOutbox({ store }: { store: Store; actor: Admin }) {
  const counts = await countMails(store.read);
  const mails = (outcome: (typeof counts)[number]["outcome"]) =>
    counts.find((row) => row.outcome === outcome)?.mails ?? 0;
  return {
    waiting: mails(null),
    sent: mails("sent"),
    dropped: mails("dropped"),
    dead: mails("dead"),
    deadMails: await listDeadMails(store.read, MOST_SHOWN),
  };
}
