import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findReported } from "~/practice/queries/desk/writing";
import { accountNamed } from "~/practice/rules/desk/accounts";
import type { ReplyFields } from "~/practice/rules/desk/sending";
import type { ShownFinding } from "~/practice/rules/desk/shown";
import { checksFor } from "./checking.server";
import { enrolledSet } from "./enrolled-set.server";
import { ownPost, type PostPlace } from "./own-post.server";
import { shownFindings } from "./shown-findings.server";

/** What the checks notice in a reply as it stands in its form; null where there is nothing to look at. */
export async function checkReply({
  store,
  actor,
  fields: { decision, account, text },
  postKey,
  ...place
}: Call<Employee> & PostPlace & { fields: ReplyFields }): Promise<ShownFinding[] | null> {
  if (decision !== "reply" || !text) return null;
  const set = await enrolledSet(store, actor, place);
  const own = await ownPost(store.read, actor, { set, postKey });
  if (own.next === null) return null;
  const from = accountNamed(account ?? "", own.accounts) ?? own.accounts[0]!;
  const checks = await checksFor(store, actor, own);
  const at = { activityId: own.setting.activity.id, postKey };
  const reported = await findReported(store.read, actor, at);
  return shownFindings(text, checks(from, text), reported);
}
