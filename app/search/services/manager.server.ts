import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { Manager } from "~/people/rules/actor";
import type { BoardRow } from "~/clearance/rules/board/board";
import { nextStepText } from "~/clearance/rules/words/describe";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { findPage } from "~/clearance/services/board/find-page.server";
import type { LocalDate } from "~/kit/time/moment";
import type { Findable } from "~/search/rules/found/found";
import { prepared, queryWords, ranked, type Prepared, type Ranked } from "~/search/rules/match";
import { playbookEntries } from "~/search/rules/playbook-entries";
import { alsoInEnglish } from "./also-english.server";

/** More of one name are not read. */
const MOST_PEOPLE = 200;

const BY_NAME = {
  group: null,
  sort: "name",
  descending: false,
  page: 1,
  pageSize: MOST_PEOPLE,
} as const;

/** What a manager can open: the people on their board, the versions of the policy, and the playbook. */
export async function findForManager(call: Call<Manager> & { query: string }): Promise<Ranked[]> {
  const { query } = call;
  const { people, rules, today } = await searchedPeople(call);
  const policies = rules.policies.filter(({ publishedOn }) => publishedOn <= today).reverse();
  const found = alsoInEnglish(() => [
    ...policies.map(policyItem),
    ...(rules.playbook ? playbookEntries(rules.playbook) : []),
  ]);
  return [...ranked(people, query), ...ranked(found.map(prepared), query)];
}

function policyItem({ version }: { version: string }): Findable {
  return {
    kind: "pages",
    title: m.search_notes_policy({ version }),
    note: m.search_notes_policy_note(),
    to: `/clearance/policy/${encodeURIComponent(version)}`,
    words: m.search_places_policy_signed_words(),
  };
}

/** Those of a board in whose name, team or address each word stands, ready to be ranked; their notes are in the reader’s language. */
async function searchedPeople({
  store,
  actor,
  now,
  query,
}: Call<Manager> & { query: string }): Promise<{
  people: Prepared[];
  rules: CompanyRules;
  today: LocalDate;
}> {
  const sought = { ...BY_NAME, search: queryWords(query).join(" ") };
  const { rows, rules, today } = await findPage(store, { company: actor, now, query: sought });
  const { step } = titledFor(rules);
  const people = rows.map((row) => personItem(row, nextStepText(step(row.nextStep))));
  return { people, rules, today };
}

function personItem(
  { person: { id, name, team, email }, nextStep }: BoardRow,
  said: string,
): Prepared {
  return prepared<Findable>({
    kind: "people",
    title: name,
    note: [team, nextStep && said].filter((part) => part !== null).join(" · "),
    to: `/clearance/people/${encodeURIComponent(id)}`,
    words: `${team ?? ""} ${email}`,
  });
}
