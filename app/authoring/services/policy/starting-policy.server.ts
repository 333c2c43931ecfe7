import {
  setPolicyPublication,
  setPolicyVersion,
  writePolicyForm,
} from "~/authoring/rules/policy/file";
import { findCompanyByKey } from "~/people/queries/organisation";
import { inLanguage } from "~/kit/language/in-language.server";
import { m } from "~/kit/language/m";
import type { Store } from "~db/store";

/** How many days people have to sign, where nobody has said otherwise yet. */
const GRACE_DAYS = 14;

const EMPTY = `---\ntitle: ""\nversion: ""\ngraceDays: ${GRACE_DAYS}\nreacknowledge: true\nchange: ""\n---\n`;

/** What a company's first policy starts with, in the company's language: a short text with gaps to fill in. */
export async function startingPolicy(store: Store, company: { key: string }): Promise<string> {
  const row = await findCompanyByKey(store.read, company.key);
  return inLanguage(row?.language ?? "en", () => {
    const text = m.authoring_policy_start_text({ company: row?.shortName ?? company.key });
    const said = { impact: "relearn" as const, change: m.authoring_policy_start_change() };
    const file = writePolicyForm(EMPTY, { title: m.authoring_policy_start_title(), text }) ?? EMPTY;
    return setPolicyPublication(setPolicyVersion(file, "1.1") ?? file, said) ?? file;
  });
}
