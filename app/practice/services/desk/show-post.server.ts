import { sequenceAt } from "~/assessment/rules/attempt";
import type { Render } from "~/assessment/rules/question-types/question-type";
import { textsFor } from "~/assessment/services/texts.server";
import { escalationLines } from "~/curriculum/rules/markdoc/render-list";
import { plainWords } from "~/curriculum/rules/markdoc/plain-words";
import { networkName } from "~/curriculum/rules/network-name";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { language } from "~/kit/language/language";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findReported, findDrafts } from "~/practice/queries/desk/writing";
import { accountValue } from "~/practice/rules/desk/accounts";
import { limitOn } from "~/practice/rules/checks/length/limits";
import type { Account } from "~/practice/rules/checks/reply";
import { fieldsOfDraft, type ReplyFields } from "~/practice/rules/desk/sending";
import type {
  InboxPost,
  ShownAccount,
  ShownComposer,
  ShownFinding,
  ShownPost,
} from "~/practice/rules/desk/shown";
import { checksFor } from "./checking.server";
import { enrolledSet } from "./enrolled-set.server";
import { inboxOf } from "./inbox.server";
import { ownPost, type OwnPost, type PostPlace } from "./own-post.server";
import { shiftFacts } from "./shift-facts.server";
import type { ShiftFacts } from "~/practice/rules/desk/facts";
import { shownFindings } from "./shown-findings.server";
import { usualWaitFor } from "./usual-wait.server";
import { whatCame, type WhatCame } from "./what-came.server";

export interface PostPage extends WhatCame {
  title: string;
  module: string;
  facts: ShiftFacts;
  inbox: InboxPost[];
  post: ShownPost;
  /** Null where nothing may be written now. */
  composer: ShownComposer | null;
  /** What the checks notice in what is kept; null where nothing is written. */
  findings: ShownFinding[] | null;
  /** How many working days a reply usually waits to be judged, where one waits and that can be told. */
  usually: number | null;
}

/** A post with its thread, and what may be written about it, or what came of what was. Holds no key before its shift is over. */
export async function showPost({
  store,
  actor,
  now,
  postKey,
  ...place
}: Call<Employee> & PostPlace): Promise<PostPage> {
  const set = await enrolledSet(store, actor, place);
  const own = await ownPost(store.read, actor, { set, postKey });
  const { setting, shift } = own;
  const render = await textsFor(store, actor);
  const drafts = await findDrafts(store.read, actor, [
    ...new Set([shift.id, setting.open?.id ?? ""]),
  ]);
  const draft = drafts.find((one) => one.shiftId === shift.id && one.postKey === postKey);
  const composer =
    own.next === null ? null : composerOf(own, draft ?? null, { render, now, actor });
  const came = await whatCame(store, actor, own, render);
  const isWaiting = came.replies.some(({ waits }) => waits);
  return {
    title: set.body.title,
    module: moduleText(set.module, language()).title,
    facts: shiftFacts(setting),
    inbox: inboxOf(setting, drafts, render),
    post: shownPost(own, render),
    composer,
    findings: composer && (await findingsIn(own, composer.fields)),
    ...came,
    usually: isWaiting ? await usualWaitFor({ store, actor, now }) : null,
  };

  async function findingsIn(one: OwnPost, { text, account, decision }: ReplyFields) {
    if (decision !== "reply" || !text) return null;
    const checks = await checksFor(store, actor, one);
    const at = { activityId: setting.activity.id, postKey };
    const reported = await findReported(store.read, actor, at);
    const from = one.accounts.find((each) => accountValue(each) === account) ?? one.accounts[0]!;
    return shownFindings(text, checks(from, text), reported);
  }
}

function shownPost({ post, channel }: OwnPost, render: Render): ShownPost {
  const { key, form, handle, reach, minutesAgo, language } = post;
  return {
    key,
    form,
    network: networkName(channel.network),
    author: plainWords(render(post.author)),
    handle,
    under: post.under === undefined ? undefined : render(post.under),
    reach,
    minutesAgo,
    language,
    text: render(post.text),
    thread: post.thread.map((one) => ({
      author: plainWords(render(one.author)),
      handle: one.handle,
      ours: one.ours,
      text: render(one.text),
    })),
    picture: post.picture === undefined ? undefined : render(post.picture),
  };
}

function composerOf(
  own: OwnPost,
  draft: Awaited<ReturnType<typeof findDrafts>>[number] | null,
  { render, now, actor }: { render: Render; now: Date; actor: Employee },
): ShownComposer {
  const { post, shift, channel, setting, accounts, writes } = own;
  const { playbook } = setting;
  const number = own.next ?? 1;
  const before = own.replies.at(-1)?.body;
  const first: Account = shift.preselected[post.key] ?? accounts[0]!;
  // Another try begins with what was written before.
  const begun: ReplyFields =
    number > 1 && before?.decision === "reply"
      ? fieldsOfDraft(before)
      : { account: accountValue(first) };
  const fields = draft ? { ...begun, ...fieldsOfDraft(draft.body) } : begun;
  return {
    shiftId: shift.id,
    number,
    rewriting: number > 1,
    writes,
    worst: post.asks === "worst",
    attach: post.attach === undefined ? undefined : render(post.attach),
    accounts: accounts.map((account) => shownAccount(account, own, actor)),
    lines: escalationLines(playbook).map(({ key, when, who }) => ({ key, when, who })),
    network: networkName(channel.network),
    limit: limitOn(channel.network, channel.limit),
    fields,
    saved: draft !== null,
    sequence: Math.max(sequenceAt(shift.startedAt, now), (draft?.clientSeq ?? 0) + 1),
  };
}

function shownAccount(account: Account, { setting }: OwnPost, actor: Employee): ShownAccount {
  const value = accountValue(account);
  if (account.kind === "personal") return { value, name: actor.name, personal: true };
  const channel = setting.playbook.channels.find(({ key }) => key === account.channel);
  return { value, name: channel?.handle ?? account.channel, personal: false };
}
