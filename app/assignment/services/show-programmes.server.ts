import type { Call } from "~/people/services/call";
import { hasLeft } from "~/assignment/rules/plans";
import { momentIn } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { assignable } from "./show-rules.server";

/** What somebody of the company is enrolled in or was taken out of, by when, on which channels, and what else could be assigned. */
export async function showProgrammes({
  store,
  actor,
  now,
  personId,
}: Call<Manager> & { personId: string }) {
  const rules = await companyRules(store, actor);
  const moment = momentIn(rules.company.timeZone, now);
  const [facts] = await gatherFacts(store.read, { company: actor, personIds: [personId] });
  if (!facts) throw notFound("person");
  const { standings } = standingsOf(facts, rules, moment);
  const { programmes, channels } = assignable(rules);
  const enrolled = facts.enrolments.flatMap((enrolment) => {
    const programme = rules.programmes.get(enrolment.programmeId);
    if (!programme) return [];
    const { id, channelIds, dueOn, endedAt } = enrolment;
    const standing = standings.find(({ enrolmentId }) => enrolmentId === id);
    const { key, title, retired } = programme;
    return [
      {
        id,
        programme: { key, title, retired, offered: rules.offered.has(programme.id) },
        channels: channels.filter((channel) => channelIds.includes(channel.id)),
        missing: channels.filter((channel) => !channelIds.includes(channel.id)),
        dueOn,
        endedAt,
        standing: standing && {
          state: standing.state,
          expiring: standing.expiring,
          supervised: standing.supervised,
        },
        validUntil: standing?.validUntil ?? null,
        holds: standing?.holds ?? false,
      },
    ];
  });
  const known = new Set(facts.enrolments.map(({ programmeId }) => programmeId));
  const { id, name, givenName } = facts.employee;
  return {
    person: { id, name, givenName, left: hasLeft(facts.person, moment) },
    enrolled,
    others: programmes.filter((programme) => !known.has(programme.id)),
    channels,
    today: moment.today,
    timeZone: rules.company.timeZone,
  };
}

export type ProgrammesView = Awaited<ReturnType<typeof showProgrammes>>;
