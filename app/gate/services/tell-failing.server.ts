import { TOLD_AFTER_MS } from "~/gate/rules/groups/retry";
import type { NoticeFacts } from "~/clearance/rules/events/notice-kinds";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { momentIn } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import { failingKey, type Outside } from "~/notices/rules/outside-failing";
import { decidersNow } from "~/notices/services/deciders.server";
import { tellNotices, type Told } from "~/notices/services/tell-notices.server";
import type { Store } from "~db/store";

interface Failing {
  of: Outside;
  since: Date;
  now: Date;
}

/** The notice to the managers of the whole company that what is done for it elsewhere has failed since an instant. */
export async function failingNotices(
  store: Store,
  rules: CompanyRules,
  { of, since, now }: Failing,
): Promise<Told[]> {
  const { managers, people } = await decidersNow(store.read, rules, now);
  const { today: dueOn } = momentIn(rules.company.timeZone, now);
  const at = since.toISOString();
  const facts: NoticeFacts<"due"> =
    of === "groups"
      ? { kind: "due", dueOn, groups: { since: at } }
      : { kind: "due", dueOn, failing: { of, since: at } };
  return managers
    .filter((id) => people[id] === undefined)
    .map((id) => ({
      personId: id,
      role: "manager",
      aboutPersonId: id,
      notice: { key: failingKey(of, since), facts },
    }));
}

/** Tells them, once, when it has been so for an hour. */
export async function tellFailing(store: Store, company: OwnCompany, failing: Failing) {
  if (failing.now.getTime() - failing.since.getTime() < TOLD_AFTER_MS) return;
  const rules = await companyRules(store, company);
  const told = await failingNotices(store, rules, failing);
  await tellNotices({ store, rules, now: failing.now, told, asTold: false });
}
