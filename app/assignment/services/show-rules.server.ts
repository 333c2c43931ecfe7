import { m } from "~/kit/language/m";
import { inNameOrder } from "~/kit/text/name-order";
import type { Call } from "~/people/services/call";
import { momentIn } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import {
  countReached,
  findRuleChannels,
  findTeams,
  listRules,
} from "~/assignment/queries/assignments";

/** A company's rules, those in force and those that have ended, with how many each enrolled, and what a new one can be made of. */
export async function showRules({ store, actor, now }: Call<Manager>) {
  const { timeZone } = actor;
  const rules = await companyRules(store, actor);
  const channels = await findRuleChannels(store.read, rules.owner);
  const reached = await countReached(store.read, actor);
  const all = (await listRules(store.read, actor)).map(({ programmeId, ...rule }) => {
    const programme = rules.programmes.get(programmeId);
    return {
      ...rule,
      programme: programme?.title ?? m.assignment_rules_a_programme(),
      retired: programme?.retired ?? true,
      offered: rules.offered.has(programmeId),
      channels: channels
        .filter(({ assignmentId }) => assignmentId === rule.id)
        .map(({ id, name }) => ({ id, name })),
      reached: reached.get(rule.id) ?? 0,
    };
  });
  return {
    inForce: all.filter(({ endedAt }) => endedAt === null),
    ended: all.filter(({ endedAt }) => endedAt !== null),
    /** Whether one can be made for everyone in the company. */
    forEveryone: actor.teams === "all",
    teams: await findTeams(store.read, actor),
    today: momentIn(timeZone, now).today,
    timeZone,
    ...assignable(rules),
  };
}

export type RulesView = Awaited<ReturnType<typeof showRules>>;

/** The programmes that the company offers, by title, and the channels in use. */
export function assignable(rules: CompanyRules) {
  return {
    programmes: [...rules.programmes.values()]
      .filter(({ id }) => rules.offered.has(id))
      .map(({ id, key, title }) => ({ id, key, title }))
      .sort((a, b) => inNameOrder(a.title, b.title)),
    channels: rules.channels.map(({ id, name, handle }) => ({ id, name, handle })),
  };
}
