import type { Creating } from "~/people/services/call";
import { instantAfter } from "~/clearance/rules/sign-offs/decide";
import { mayLog, type LogRefusal } from "~/clearance/rules/supervision/live-reply";
import { findOwnEnrolment } from "~/clearance/queries/decisions";
import { addLiveReply } from "~/clearance/queries/supervision";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import { momentIn } from "~/kit/time/moment";
import type { Employee } from "~/people/rules/actor";
import { isSent } from "~db/sent";

/** An employee logs a reply that they published, for a trainer or a named colleague to look at. */
export async function logLiveReply({
  store,
  actor,
  now,
  id,
  enrolmentId,
  channelId,
  url: typed,
  asked,
  text,
}: Creating<Employee> & {
  enrolmentId: string;
  channelId: string;
  url: string;
  asked: string;
  text: string;
}): Promise<{ ok: true } | { ok: false; reason: LogRefusal }> {
  const rules = await companyRules(store, actor);
  const { companyId, personId } = actor;
  return store.write(async (tx) => {
    const made = { companyId, personId, enrolmentId };
    if (await isSent(tx, "liveReply", id, made)) return { ok: true };
    const owned = await findOwnEnrolment(tx, [actor], enrolmentId);
    const [facts] = await gatherFacts(tx, { company: actor, personIds: [personId] });
    if (!owned || owned.personId !== personId || !facts) throw notFound("enrolment");
    const loggedAt = instantAfter(now, facts);
    const { standings } = standingsOf(facts, rules, momentIn(rules.company.timeZone, loggedAt));
    const standing = standings.find((one) => one.enrolmentId === enrolmentId);
    if (!standing) return { ok: false, reason: "not-asked" };
    const verdict = mayLog(standing, { channelId, url: typed });
    if (!verdict.ok) return verdict;
    const { url } = verdict;
    const row = { id, channelId, url, image: null, asked: asked.trim(), text: text.trim() };
    await addLiveReply(tx, owned, { ...row, loggedAt });
    return { ok: true };
  });
}
