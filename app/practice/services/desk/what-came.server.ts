import type { Render } from "~/assessment/rules/question-types/question-type";
import { CONSENT_USES, type Consent, type ConsentUse } from "~/practice/rules/kinds";
import type { Employee } from "~/people/rules/actor";
import { findColleagues, findJudgements, findOwnConsents } from "~/practice/queries/desk/others";
import { consentTo } from "~/practice/rules/desk/consents";
import { isForTrainer } from "~/practice/rules/desk/shift";
import type {
  OwnConsent,
  ShownColleague,
  ShownJudgement,
  ShownReply,
  ToldDecision,
} from "~/practice/rules/desk/shown";
import type { Store } from "~db/store";
import type { OwnPost } from "./own-post.server";
import type { KeptReply } from "./work.server";

/** What came of what somebody sent about a post. */
export interface WhatCame {
  replies: ShownReply[];
  /** Null until the shift is over. */
  told: ToldDecision | null;
  colleagues: ShownColleague[];
  consent: OwnConsent | null;
}

export async function whatCame(
  store: Store,
  actor: Employee,
  own: OwnPost,
  render: Render,
): Promise<WhatCame> {
  const { replies, isOpen, setting, post } = own;
  if (replies.length === 0) return { replies: [], told: null, colleagues: [], consent: null };
  const { id: activityId } = setting.activity;
  const judged = isOpen ? [] : await findJudgements(store.read, actor, activityId);
  const shown = replies.map((reply) => {
    const judgement = judged.find(({ replyId }) => replyId === reply.id);
    return shownReply(reply, own, judgement ? shownJudgement(judgement) : null);
  });
  if (isOpen) return { replies: shown, told: null, colleagues: [], consent: null };
  const approved = replies.find(({ verdict }) => verdict === "approve");
  const mayBeHelped = own.next !== null;
  const colleagues =
    approved || mayBeHelped
      ? colleaguesOf(await findColleagues(store.read, actor, { activityId, postKey: post.key }), {
          solved: approved !== undefined,
        })
      : [];
  return {
    replies: shown,
    told: toldDecision(own, render),
    colleagues,
    consent: approved
      ? consentOf(await findOwnConsents(store.read, actor, activityId), approved)
      : null,
  };
}

function toldDecision({ post, replies, setting }: OwnPost, render: Render): ToldDecision {
  const { decision, to, why, also } = post.expected;
  const { escalation } = setting.playbook;
  return {
    right: replies[0]?.right ?? false,
    expected: decision,
    to: (to !== undefined && escalation[to]?.who) || null,
    why: render(why),
    also,
  };
}

function shownReply(
  { id, number, sentAt, decision, written, verdict, body }: KeptReply,
  { post, setting, isOpen }: OwnPost,
  judged: ShownJudgement | null,
): ShownReply {
  const { playbook } = setting;
  const reply = body?.decision === "reply" ? body : null;
  const { account } = reply ?? {};
  const channel = playbook.channels.find(
    ({ key }) => account?.kind === "company" && key === account.channel,
  );
  const to = body?.decision === "escalate" ? body.to : null;
  return {
    id,
    number,
    sentAt,
    decision,
    account: account?.kind === "company" ? (channel?.handle ?? account.channel) : null,
    personal: account?.kind === "personal",
    text: reply?.text || null,
    alt: reply?.alt ?? null,
    worst: reply?.worst ?? null,
    to: to && (playbook.escalation[to]?.who ?? to),
    note: body?.decision === "escalate" ? body.note : body?.decision === "leave" ? body.why : null,
    judged,
    waits: !isOpen && verdict === null && isForTrainer(post, { decision, written }),
  };
}

function shownJudgement({
  by,
  judgedAt,
  verdict,
  scores,
  critical,
  comments,
  feedback,
}: Awaited<ReturnType<typeof findJudgements>>[number]): ShownJudgement {
  return { by, at: judgedAt, verdict, scores, critical, comments: comments ?? [], feedback };
}

/** So many are enough to learn from. */
const MOST = 5;

/** Whom one may see: who agreed to be shown to those who have solved it too; before that, examples whose writers agreed to be one. */
function colleaguesOf(
  rows: Awaited<ReturnType<typeof findColleagues>>,
  { solved }: { solved: boolean },
): ShownColleague[] {
  const said = rows.map(({ id, use, consent }) => ({ replyId: id, use, consent }));
  const seen = new Map<string, ShownColleague>();
  for (const { id, name, body, chosenAt } of rows) {
    if (seen.has(id) || body?.decision !== "reply") continue;
    const example = chosenAt !== null;
    const uses: ConsentUse[] = solved
      ? ["others", ...(example ? (["example"] as const) : [])]
      : example
        ? ["example"]
        : [];
    const given = uses.map((use) => consentTo(said, id, use)).filter((one) => one !== "withdrawn");
    if (given.length === 0) continue;
    seen.set(id, { id, name: given.includes("named") ? name : null, text: body.text, example });
  }
  return [...seen.values()].slice(0, MOST);
}

function consentOf(
  said: readonly { replyId: string; use: ConsentUse; consent: Consent }[],
  { id }: KeptReply,
): OwnConsent {
  const consents = Object.fromEntries(
    CONSENT_USES.map((use) => [use, consentTo(said, id, use)]),
  ) as Record<ConsentUse, Consent>;
  return { replyId: id, consents };
}
