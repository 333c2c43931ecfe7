import type { PracticeBody, PracticePost } from "~/curriculum/rules/bodies";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { Employee } from "~/people/rules/actor";
import type { Account } from "~/practice/rules/checks/reply";
import {
  accountValue,
  channelOf,
  ownAccount,
  type PlaybookChannel,
} from "~/practice/rules/desk/accounts";
import { needsWriting } from "~/practice/rules/desk/posts";
import type { ReplyFields } from "~/practice/rules/desk/sending";
import { sendReply } from "~/practice/services/desk/send-reply.server";
import { workOf } from "~/practice/services/desk/work.server";
import { DECIDED, DESCRIBED, REPLIES, WORST } from "~db/demo/practice/replies";
import type { Learner } from "./learn";

/** A set of a module, with where it stands. */
export interface DeskSet {
  moduleKey: string;
  activityKey: string;
  activityId: string;
  body: PracticeBody;
}

export async function send(
  { store, actor, now }: Learner,
  { moduleKey, activityKey, activityId }: DeskSet,
  { post, number, fields }: { post: PracticePost; number: number; fields: ReplyFields },
) {
  const { shifts } = await workOf(store.read, actor, { activityId, revisionFrom: 1 });
  const sent = await sendReply({
    store,
    actor,
    now,
    moduleKey,
    activityKey,
    postKey: post.key,
    shiftId: shifts.at(-1)!.id,
    number,
    fields,
  });
  if (!sent.ok)
    throw new Error(`${actor.name} can’t send to ${post.key}: ${JSON.stringify(sent.missing)}`);
}

/** What somebody sends about a post: the right decision, and one of the answers that the story has. */
export async function fieldsFor(
  { store, actor, team }: Learner,
  post: PracticePost,
  { words, first }: { words: number; first?: { text: string; personal?: true } | undefined },
): Promise<ReplyFields> {
  const { playbook, channels } = await companyRules(store, actor);
  const { decision, to } = post.expected;
  const decided = DECIDED[post.key];
  if (decision === "escalate") return { decision, to: to ?? "", note: decided ?? "" };
  if (decision === "leave") return { decision, why: decided ?? "" };
  const text = first?.text ?? (needsWriting(post) ? REPLIES[post.key]?.[words] : decided);
  if (!text || !playbook) throw new Error(`The demo has no answer ${words} to ${post.key}.`);
  const channel = channelOf(
    post,
    channels.map(({ characterLimit: limit, ...one }) => ({ ...one, limit })),
  );
  return {
    decision,
    text: `${text} ${signatureOf(actor, team, playbook.signature.example)}`,
    ...(channel && { account: accountValue(accountFor(channel, first?.personal ?? false)) }),
    ...(post.attach !== undefined && { alt: DESCRIBED[words] ?? DESCRIBED[0] }),
    ...(post.asks === "worst" && { worst: WORST[words] ?? WORST[0] }),
  };
}

function accountFor(channel: PlaybookChannel, personal: boolean): Account {
  return personal ? { kind: "personal", network: channel.network } : ownAccount(channel);
}

/** As the playbook’s example has it: initials behind a caret, or a first name, and the place where it names one. */
function signatureOf({ givenName, name }: Employee, team: string | undefined, example: string) {
  if (example.startsWith("^")) {
    const initials = name.split(" ").map((part) => part[0] ?? "");
    return `^${initials.join("").toUpperCase()}`;
  }
  return team && example.includes(",") ? `${givenName}, ${team}` : givenName;
}
