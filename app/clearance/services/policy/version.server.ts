import type { Call } from "~/people/services/call";
import { renderPolicy } from "~/curriculum/rules/markdoc/render";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { byUrgency, isUnsigned } from "~/clearance/rules/policy/policy-signing";
import { isAskedFor, type PolicyRule } from "~/curriculum/rules/requirements";
import type { Tree } from "~/curriculum/rules/tree";
import { treeLines } from "~/curriculum/rules/tree-lines";
import { addDays, type LocalDate } from "~/kit/time/moment";
import { pageOf } from "~/kit/lists/pages";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { compareLines } from "~/kit/text/compare-lines.server";
import type { LineChange } from "~/kit/text/text-changes";
import { findPolicyLanguages } from "~/company/queries/policy-translations";
import type { Language } from "~/kit/language/language";
import { currentPolicies } from "~/company/queries/company";
import { countAcknowledgements, listVersionSigners } from "~/clearance/queries/policies";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { policyPeople } from "./people.server";
import { reminding } from "./reminding.server";

export interface Unsigned {
  id: string;
  name: string;
  email: string;
  team: string | null;
  /** The newest version they have signed, an earlier one. */
  signed: { version: string; at: Date } | null;
  /** The last day to sign without losing a clearance; null where none is at stake. */
  due: LocalDate | null;
  /** The first day on which not having signed pauses them, where that has come. */
  overdueSince: LocalDate | null;
}

interface Asked extends Call<Manager> {
  version: string;
}

/** One version: its text, what changed from the one before, and a page of who has signed it or who has not. */
export async function policyVersion({
  show,
  page,
  pageSize,
  since = null,
  ...asked
}: Asked & {
  show: "signed" | "unsigned" | null;
  page: number;
  pageSize: number;
  /** The ledger’s last entry before people were reminded, where they were. */
  since?: number | null;
}) {
  const { store, actor } = asked;
  const { rules, policies, rule, unsigned, today } = await unsignedOf(asked);
  const rows = await currentPolicies(store.read, rules.owner);
  const row = rows.find(({ id }) => id === rule.id);
  const before = rows.find(({ number }) => number === rule.number - 1) ?? null;
  if (!row) throw notFound("policy");
  const signed = (await countAcknowledgements(store.read, actor)).get(rule.id) ?? 0;
  const shown = show ?? (unsigned.length > 0 ? "unsigned" : "signed");
  const matching = shown === "signed" ? signed : unsigned.length;
  const at = pageOf(matching, page, pageSize);
  const languages = await findPolicyLanguages(store.read, rules.owner);
  const inWords = (one: typeof row) => ({ ...one, language: languages.get(one.id) ?? "en" });
  const text = inWords(row);
  return {
    company: rules.company,
    today,
    version: rule.version,
    title: row.title,
    change: row.change,
    hash: row.hash,
    publishedOn: rule.publishedOn,
    reacknowledge: isAskedFor(rule, policies),
    graceUntil: addDays(rule.overdueFrom, -1),
    current: rule === policies.at(-1),
    language: text.language,
    tree: treeOf(text, rules),
    before: before && {
      version: before.version,
      changes: await changesOf(inWords(before), text, rules),
    },
    show: shown,
    page: at.page,
    pages: at.pages,
    counts: { signed, unsigned: unsigned.length },
    signers:
      shown === "signed"
        ? await listVersionSigners(store.read, actor, rule.id, { limit: pageSize, offset: at.from })
        : [],
    unsigned: shown === "unsigned" ? unsigned.slice(at.from, at.until) : [],
    addresses: unsigned.map(({ email }) => email),
    reminding: await reminding(asked, { rule, policies, unsigned, since }),
  };
}

/** Who is asked for a version today and has signed neither it nor a later one, the most urgent first. */
export async function unsignedOf({ store, actor, now, version }: Asked) {
  const { rules, policies, people, today } = await policyPeople(store, { company: actor, now });
  const rule = policies.find((candidate) => candidate.version === version);
  if (!rule) throw notFound("policy");
  const unsigned = people
    .flatMap(({ signingOf, ...person }): Unsigned[] => {
      const { state, due } = signingOf(rule);
      if (!isUnsigned({ state, due })) return [];
      return [{ ...person, due, overdueSince: state === "overdue" ? rule.overdueFrom : null }];
    })
    .sort(byUrgency);
  return { rules, policies, rule, unsigned, today };
}

type Text = Pick<PolicyRule, "version"> & { source: string; language: Language };

function treeOf({ source, version, language }: Text, { playbook }: CompanyRules): Tree {
  return playbook ? renderPolicy(source, companyContext(playbook, version), language).tree : [];
}

/** Both read with today's playbook, so that only what the policy itself says differs. */
function changesOf(before: Text, after: Text, rules: CompanyRules): Promise<LineChange[]> {
  return compareLines(treeLines(treeOf(before, rules)), treeLines(treeOf(after, rules)));
}

export type PolicyVersionView = Awaited<ReturnType<typeof policyVersion>>;
