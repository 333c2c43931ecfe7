import { listOwnAccounts, removeAccount } from "~/gate/queries/chat/accounts";
import { notFound } from "~/kit/http/refusal";
import { selfOf } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";

/** The accounts that are answered as somebody. */
export async function showOwnAccounts({ store, actor }: Call<Employee>) {
  return await listOwnAccounts(store.fresh, selfOf(actor));
}

/** Ends the link of one: it gets no more answers. */
export async function unlinkOwnAccount({
  store,
  actor,
  now,
  accountId: id,
}: Call<Employee> & { accountId: string }) {
  const { personId } = actor;
  await store.write(async (tx) => {
    if (!(await removeAccount(tx, actor, { id, personId }))) throw notFound("account");
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "chat-unlinked",
      actor,
      personId,
      evidence: id,
      facts: {},
    });
  });
}
