import type { Call } from "~/people/services/call";
import { whomToAsk } from "~/clearance/rules/ask/whom-to-ask";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { Employee } from "~/people/rules/actor";
import { colleaguesToAsk, wallClock } from "./colleagues.server";

/** Who an employee can ask at this minute, by the playbook in force. */
export async function showAsk({ store, actor, now }: Call<Employee>) {
  const { playbook, company } = await companyRules(store, actor);
  const clock = wallClock(now, company.timeZone);
  const names = Object.values(playbook?.escalation ?? {}).map(({ who }) => who);
  const asked = { names: [...new Set(names)], now, today: clock.today };
  const colleagues = await colleaguesToAsk(store.read, actor, asked);
  return {
    ...whomToAsk(playbook, colleagues, clock),
    company: company.shortName,
    clock,
    self: actor.personId,
  };
}

export type AskView = Awaited<ReturnType<typeof showAsk>>;
