import type { Call } from "~/people/services/call";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { momentIn } from "~/kit/time/moment";
import { isUnsigned, remindedSince, versionToSign } from "~/clearance/rules/policy/policy-signing";
import { policyPerson } from "~/clearance/services/policy/people.server";
import { unsignedOf } from "~/clearance/services/policy/version.server";
import { findReminded } from "~/ledger/queries/ledger";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { policyReminderOf } from "~/notices/rules/reminders";
import { tellSome } from "~/notices/services/tell-notices.server";
import { forEachChosen } from "./chosen-people.server";

/**
 * Reminds those who have not signed the version of the policy that is to be signed: in the app, and by mail if they chose that. Who
 * was reminded of anything in the last day is left out, so that asking twice is asking once.
 */
export async function remindUnsigned({
  store,
  actor,
  now,
  version,
}: Call<Manager> & { version: string }): Promise<void> {
  const { rules, policies, rule, unsigned } = await unsignedOf({ store, actor, now, version });
  const newest = policies.at(-1);
  if (!newest || rule !== versionToSign(policies)) throw notFound("policy");
  const moment = momentIn(rules.company.timeZone, now);
  const personIds = unsigned.map(({ id }) => id);
  await forEachChosen(store, { company: actor, personIds }, async (tx, some) => {
    const entries = await findReminded(tx, actor, remindedSince(now));
    const lately = new Set(entries.map(({ personId }) => personId));
    const told = some.flatMap((facts) => {
      const signing = policyPerson(facts, rules, moment)?.signingOf(rule);
      const { id: personId } = facts.employee;
      if (!signing || !isUnsigned(signing) || lately.has(personId)) return [];
      const before = signing.due === null ? null : rule.overdueFrom;
      const what = { sign: newest.version, before };
      const notice = policyReminderOf(rule, what, actor.name, moment);
      return [
        {
          personId,
          role: "employee" as const,
          aboutPersonId: personId,
          notice,
          dueOn: signing.due,
        },
      ];
    });
    const fresh = new Set(
      (await tellSome(tx, told, { rules, now, asTold: false })).map(({ personId }) => personId),
    );
    for (const { personId, notice, dueOn } of told) {
      if (!fresh.has(personId)) continue;
      await recordDecision(tx, {
        company: actor,
        at: now,
        kind: "reminded",
        actor,
        personId,
        evidence: notice.key,
        facts: { policy: version, dueOn },
      });
    }
  });
}
