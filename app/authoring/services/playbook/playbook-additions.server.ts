import { z } from "zod";
import { termsOf } from "~/curriculum/rules/bodies";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { keysIn } from "~/kit/yaml/open-yaml";
import type { Call } from "~/people/services/call";
import {
  countAdditionsAt,
  type AdditionConsequences,
  type Widened,
} from "~/authoring/services/publish/count-additions.server";
import type { CompanyPlace } from "~/authoring/services/library/company-door.server";

/** What of a playbook's own terms can ask its company's people for more. */
const Terms = z.record(
  z.string(),
  z.object({ modules: z.array(z.string()).optional(), policy: z.boolean().optional() }),
);

/**
 * Who it touches if a playbook's own terms for programmes would require more of its company than now: another module, or the policy.
 * Null if they wouldn’t.
 */
export async function playbookAdditions({
  store,
  now,
  company,
  text,
}: Pick<Call, "store" | "now"> & {
  company: CompanyPlace["company"];
  text: string;
}): Promise<AdditionConsequences | null> {
  const said = Terms.safeParse(keysIn(text)?.["programmes"] ?? {});
  if (!said.success) return null;
  const widened: Widened = (rule, added, { curriculum, modules }) => {
    const programme = curriculum.programmes.get(rule.id);
    if (!programme) return rule;
    const { modules: keys, policy } = termsOf(programme.body, said.data[rule.key] ?? {});
    const known = new Set(rule.modules.map(({ key }) => key));
    const fresh = [...modules.values()].filter(({ key }) => keys.includes(key) && !known.has(key));
    const signs = policy && !rule.policy;
    if (fresh.length === 0 && !signs) return rule;
    return {
      ...rule,
      modules: [...rule.modules, ...fresh.map((module) => ({ ...module, added }))],
      ...(signs ? { policy: true, policyAdded: added } : {}),
    };
  };
  const rules = await companyRules(store, company);
  const never = { at: now, reach: "cleared" as const, overdueFrom: "9999-12-31" };
  const adds = [...rules.programmes.values()].some(
    (rule) => !rule.retired && widened(rule, never, rules) !== rule,
  );
  return adds ? countAdditionsAt({ store, now, widened }, company) : null;
}
