import type { Call } from "~/people/services/call";
import { isLookedAt, sampleOf } from "~/clearance/rules/supervision/live-reply";
import { listOwnLiveReplies } from "~/clearance/queries/supervision";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import { isLiveReviewer } from "./live-reviewers.server";

/** So many of their own are told of. */
const MOST = 50;

/** An employee’s own live replies, what was found of them, and what is asked of them now. */
export async function showOwnLiveReplies({ store, actor, now }: Call<Employee>) {
  const { personId } = actor;
  const found = await personStandings(store, { company: actor, personId, now });
  if (!found) throw notFound("person");
  const { rules, moment, facts } = found;
  const standings = found.standings.map(titledFor(rules).standing);
  const asking = standings.filter((standing) => standing.holds && isLookedAt(standing));
  return {
    timeZone: rules.company.timeZone,
    looksToo: await isLiveReviewer(store.read, actor),
    asked: asking.map((standing) => {
      const { enrolmentId, programme, supervised, channelIds } = standing;
      const live = facts.enrolments.find(({ id }) => id === enrolmentId)?.live ?? [];
      return {
        enrolmentId,
        programme: programme.title,
        supervised,
        sample: sampleOf(standing, live, moment),
        channels: rules.channels
          .filter(({ id }) => channelIds.includes(id))
          .map(({ id, name, handle }) => ({ id, name, handle })),
      };
    }),
    replies: await listOwnLiveReplies(store.read, actor, MOST),
  };
}

export type OwnLiveReplies = Awaited<ReturnType<typeof showOwnLiveReplies>>;
