import { logLiveReply } from "~/clearance/services/supervision/log-live-reply.server";
import { reviewLiveReply } from "~/clearance/services/supervision/review-live-reply.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { Employee } from "~/people/rules/actor";
import type { LiveReply } from "~db/demo/story";
import { newId } from "~db/ids";
import { daysBefore, type Cast } from "./cast";

const HOUR = 3_600_000;

/** What somebody has published since they were cleared and has logged, the oldest first, and what was found of it the same day. */
export async function logLiveReplies(
  { store, trainer, now: today }: Cast,
  actor: Employee,
  replies: readonly LiveReply[],
) {
  const { personId } = actor;
  const { channels } = await companyRules(store, actor);
  for (const { daysAgo, channel, url, asked, text, found } of replies) {
    const now = daysBefore(today, daysAgo);
    const standings = await personStandings(store, { company: actor, personId, now });
    const enrolmentId = standings?.standings.find(({ holds }) => holds)?.enrolmentId;
    const channelId = channels.find(({ key }) => key === channel)?.id;
    if (!enrolmentId || !channelId) throw new Error(`${actor.name} may not reply on ${channel}.`);
    const id = newId(now);
    const said = { enrolmentId, channelId, url, asked, text };
    const logged = await logLiveReply({ store, actor, now, id, ...said });
    if (!logged.ok) throw new Error(`${actor.name} could not log a reply: ${logged.reason}`);
    if (!found) continue;
    const later = new Date(now.getTime() + 4 * HOUR);
    const reviewed = await reviewLiveReply({
      store,
      actor: trainer,
      now: later,
      id: newId(later),
      liveReplyId: id,
      ...found,
    });
    if (!reviewed.ok) throw new Error(`${actor.name}’s reply: ${reviewed.reason}`);
  }
}
