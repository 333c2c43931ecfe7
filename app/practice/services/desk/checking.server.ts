import { plainWords } from "~/curriculum/rules/markdoc/plain-words";
import { textsFor } from "~/assessment/services/texts.server";
import type { Employee } from "~/people/rules/actor";
import type { Account, WrittenReply } from "~/practice/rules/checks/reply";
import { findingsIn } from "~/practice/rules/checks/registry";
import type { Finding } from "~/practice/rules/checks/check";
import { ownAccount } from "~/practice/rules/desk/accounts";
import type { Store } from "~db/store";
import type { OwnPost } from "./own-post.server";

/** Looks through a reply that somebody is writing, by all that is known of it. */
export async function checksFor(
  store: Store,
  actor: Employee,
  { setting, post, channel }: OwnPost,
): Promise<(account: Account, text: string) => Finding[]> {
  const { playbook, work, body } = setting;
  const render = await textsFor(store, actor);
  const reply: Omit<WrittenReply, "text" | "from"> = {
    usual: post.language ?? playbook.company.language ?? "en",
    expected: ownAccount(channel),
    writer: actor,
    earlier: work.replies.flatMap(({ postKey, body }) =>
      postKey !== post.key && body?.decision === "reply" && body.text ? [body.text] : [],
    ),
    samples: body.posts.flatMap(({ samples }) =>
      samples.map(({ text }) => plainWords(render(text))),
    ),
    playbook,
  };
  return (from, text) => findingsIn({ ...reply, from, text });
}
