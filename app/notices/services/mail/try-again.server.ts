import type { Call } from "~/people/services/call";
import { notFound } from "~/kit/http/refusal";
import type { Admin } from "~/people/rules/actor";
import { reviveMail } from "~/notices/queries/outbox";

/** Gives a mail that was given up all its tries again. */
export async function tryAgain({ store, now, mailId }: Call<Admin> & { mailId: string }) {
  if (!(await store.write((tx) => reviveMail(tx, mailId, now)))) throw notFound("mail");
}
