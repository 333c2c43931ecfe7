import { m } from "~/kit/language/m";
import { conflict } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { addReply, dropDraft, queueReply } from "~/practice/queries/desk/writing";
import { isRight } from "~/practice/rules/desk/posts";
import { draftOf, toSend, type Missing, type ReplyFields } from "~/practice/rules/desk/sending";
import { isForTrainer, postsOf, type SentReply } from "~/practice/rules/desk/shift";
import type { Account } from "~/practice/rules/checks/reply";
import type { ReplyBody } from "~/practice/rules/rows";
import { newId } from "~db/ids";
import { checksFor } from "./checking.server";
import { completeIfDone } from "./complete.server";
import { enrolledSet } from "./enrolled-set.server";
import { ownPost, type OwnPost, type PostPlace } from "./own-post.server";

interface Input extends Call<Employee>, PostPlace {
  fields: ReplyFields;
  shiftId: string;
  /** The reply that this is: 1, and one more after each that is to be written again. */
  number: number;
}

export type Sent =
  /** With the post to go on with; null where the shift is over. */
  { ok: true; onward: string | null } | { ok: false; missing: Missing };

/**
 * Sends what somebody decided about a post, and wrote. Sent twice, it is sent once. What needs a person to look at it goes to the
 * trainers; checks are kept beside it and hold nothing up, but for what its network wouldn’t take.
 */
export async function sendReply({
  store,
  actor,
  now,
  fields,
  shiftId,
  number,
  postKey,
  ...place
}: Input): Promise<Sent> {
  const set = await enrolledSet(store, actor, place);
  const before = await ownPost(store.read, actor, { set, postKey });
  const checks = await checksFor(store, actor, before);
  const refused = (account: Account, text: string) =>
    checks(account, text).find(({ code }) => code === "length")?.message ?? null;
  return store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const own = await ownPost(tx, actor, { set, postKey });
    const isIt = (reply: SentReply) =>
      reply.shiftId === shiftId && reply.postKey === postKey && reply.number === number;
    if (own.setting.work.replies.some(isIt)) return { ok: true, onward: onwardFrom(own) };
    if (own.next !== number || own.shift.id !== shiftId) throw conflict(m.practice_desk_moved_on());
    const { post, shift, setting, accounts, writes } = own;
    const lines = Object.keys(setting.playbook.escalation);
    const preselected = shift.preselected[postKey] ?? accounts[0]!;
    const rewriting = number > 1;
    const draft = draftOf(rewriting ? { ...fields, decision: "reply" } : fields, accounts);
    const sent = toSend(draft, { post, preselected, lines, writes, refused });
    if (!sent.ok) return sent;
    const { body } = sent;
    const id = newId(now);
    const { id: activityId } = setting.activity;
    await addReply(tx, actor, {
      id,
      shiftId: shift.id,
      postKey,
      number,
      activityId,
      revisionId: shift.revisionId,
      decision: body.decision,
      right: isRight(post, body, lines),
      body,
      findings: findingsOf(body),
      sentAt: now,
    });
    await dropDraft(tx, actor, { shiftId: shift.id, postKey });
    const written = body.decision === "reply" && body.text !== "";
    if (isForTrainer(post, { decision: body.decision, written }))
      await queueReply(tx, actor, { replyId: id, round: 1, activityId, sentAt: now });
    await completeIfDone(tx, actor, { activityId, now });
    return { ok: true, onward: rewriting ? null : onwardFrom(own) };
  });

  function findingsOf(body: ReplyBody) {
    if (body.decision !== "reply" || body.text === "") return [];
    return checks(body.account, body.text).map(({ code, severity, spans }) => ({
      code,
      severity,
      spans: [...spans],
    }));
  }
}

/** The first post of the shift after this one that isn’t handled, or the first at all. */
function onwardFrom({ post, shift, setting: { work } }: OwnPost): string | null {
  const handled = new Set(
    work.replies.filter(({ shiftId }) => shiftId === shift.id).map(({ postKey }) => postKey),
  );
  const keys = postsOf(shift).map(({ key }) => key);
  const at = keys.indexOf(post.key);
  const inTurn = [...keys.slice(at + 1), ...keys.slice(0, at)];
  return inTurn.find((key) => !handled.has(key)) ?? null;
}
