import { notFound } from "~/kit/http/refusal";
import type { Admin } from "~/people/rules/actor";
import { reviveMail } from "~/notices/queries/outbox";
import type { Store } from "~db/store";

/** Gives a mail that was given up all its tries again. */
export async function tryAgain({
  store,
  now,
  mailId,
}: {
  store: Store;
  actor: Admin;
  now: Date;
  mailId: string;
}) {
  if (!(await store.write((tx) => reviveMail(tx, mailId, now)))) throw notFound("mail");
}
