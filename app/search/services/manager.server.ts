import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { Manager } from "~/people/rules/actor";
import type { BoardRow } from "~/clearance/rules/board/board";
import { nextStepText } from "~/clearance/rules/words/describe";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { speech } from "~/kit/language/language";
import { remembered } from "~/kit/cache/remember";
import type { Findable } from "~/search/rules/found/found";
import { prepared, ranked, type Prepared, type Ranked } from "~/search/rules/match";
import { playbookEntries } from "~/search/rules/playbook-entries";
import { alsoInEnglish } from "./also-english.server";

/** What a manager can open: the people on their board, the versions of the policy, and the playbook. */
export async function findForManager({
  store,
  actor,
  now,
  query,
}: Call<Manager> & { query: string }): Promise<Ranked[]> {
  const { rows, rules, today } = await boardRows(store, { company: actor, now });
  const policies = rules.policies.filter(({ publishedOn }) => publishedOn <= today).reverse();
  const found = alsoInEnglish(() => [
    ...policies.map(policyItem),
    ...(rules.playbook ? playbookEntries(rules.playbook) : []),
  ]);
  return [...ranked(searchedPeople(rows, rules), query), ...ranked(found.map(prepared), query)];
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

const known = remembered<readonly BoardRow[], Prepared[]>();

/** A board’s people, ready to be searched; their notes are in the reader’s language. */
function searchedPeople(rows: readonly BoardRow[], rules: CompanyRules): Prepared[] {
  const reader = speech();
  const { step } = titledFor(rules);
  return (
    known.recall(rows, reader) ??
    known.keep(
      rows,
      reader,
      rows.map((row) => personItem(row, nextStepText(step(row.nextStep)))),
    )
  );
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
