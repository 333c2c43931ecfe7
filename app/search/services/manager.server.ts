import type { Call } from "~/people/services/call";
import type { Manager } from "~/people/rules/actor";
import type { BoardRow } from "~/clearance/rules/board/board";
import { nextStepText } from "~/clearance/rules/words/describe";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { remembered } from "~/kit/cache/remember";
import { language } from "~/kit/language/language";
import type { Findable } from "~/search/rules/found/found";
import { prepared, ranked, type Ranked } from "~/search/rules/match";
import { playbookEntries } from "~/search/rules/playbook-entries";

/** What a manager can open: the people on their board, the versions of the policy, and the playbook. */
export async function findForManager({
  store,
  actor,
  now,
  query,
}: Call<Manager> & { query: string }): Promise<Ranked[]> {
  const { rows, rules, today } = await boardRows(store, { company: actor, now });
  const policies = rules.policies
    .filter(({ publishedOn }) => publishedOn <= today)
    .reverse()
    .map(({ version }): Findable => ({
      kind: "pages",
      title: `Policy ${version}`,
      note: "Who has signed it",
      to: `/clearance/policy/${encodeURIComponent(version)}`,
      words: "social media rules signed unsigned",
    }));
  const playbook = rules.playbook ? playbookEntries(rules.playbook) : [];
  return [
    ...ranked(searchedPeople(rows), query),
    ...ranked([...policies, ...playbook].map(prepared), query),
  ];
}

const searched = remembered<readonly BoardRow[], ReturnType<typeof prepared<Findable>>[]>();

/** The people of a board as they are searched, in the reader’s language. */
function searchedPeople(rows: readonly BoardRow[]) {
  const known = searched.recall(rows, language());
  if (known) return known;
  const people = rows.map(({ person: { id, name, team, email }, nextStep }) =>
    prepared<Findable>({
      kind: "people",
      title: name,
      note: [team, nextStep && nextStepText(nextStep)].filter((part) => part !== null).join(" · "),
      to: `/clearance/people/${encodeURIComponent(id)}`,
      words: `${team ?? ""} ${email}`,
    }),
  );
  return searched.keep(rows, language(), people);
}
