import type { Employee } from "~/people/rules/actor";
import type { ReplyBody } from "~/practice/rules/rows";
import { newId } from "~db/ids";
import type { Store } from "~db/store";

export interface Sent {
  id?: string;
  by: Employee;
  set: { activityId: string; revisionId: string };
  at: Date;
  postKey?: string;
  number?: number;
  text?: string;
}

/** A reply that somebody has sent in a shift of its own, waiting to be judged. Its id. */
export async function aWaitingReply(
  store: Store,
  { by, set, at, postKey = "late-cake", number = 1, text = "Hi Jo, I’m so sorry. Maya", id }: Sent,
): Promise<string> {
  const replyId = id ?? newId(at);
  const shiftId = newId(at);
  const { companyId, personId } = by;
  const owned = { companyId, personId, ...set };
  const body: ReplyBody = {
    decision: "reply",
    account: { kind: "company", channel: "instagram" },
    text,
  };
  await store.write(async (tx) => {
    const { judging, practiceReply, practiceShift } = tx.tables;
    const before = await tx.select({ id: practiceShift.id }).from(practiceShift);
    await tx.insert(practiceShift).values({
      id: shiftId,
      ...owned,
      number: before.length + 1,
      playbookNumber: 1,
      preselected: {},
      startedAt: at,
    });
    await tx.insert(practiceReply).values({
      id: replyId,
      shiftId,
      postKey,
      number,
      ...owned,
      decision: "reply",
      right: true,
      body,
      findings: [],
      sentAt: at,
    });
    const { activityId } = set;
    await tx
      .insert(judging)
      .values({ replyId, round: 1, companyId, personId, activityId, sentAt: at });
  });
  return replyId;
}
