import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { companyPath, personPath } from "~/people/rules/paths";
import { searchEmployees } from "~/people/queries/employees";
import {
  trainersCompanies,
  type TrainersCompany,
} from "~/people/services/delegation/engaged-company.server";
import { searchLibrary } from "~/authoring/services/library/search-library.server";
import type { Store } from "~db/store";
import type { Findable } from "~/search/rules/found/found";
import { inLibrary } from "~/search/rules/in-library";
import { prepared, queryWords, ranked, type Ranked } from "~/search/rules/match";

/** More of one name are not read. */
const MOST_PEOPLE = 200;

/** What a trainer can open: their companies and the people of those, and the library with the questions of its quizzes. */
export async function findForTrainer({
  query,
  ...call
}: Call<Trainer> & { query: string }): Promise<Ranked[]> {
  const { store, actor, now } = call;
  const companies = await trainersCompanies(store.read, actor, now);
  const named = companies.map(({ key, name, shortName }): Findable => ({
    kind: "companies",
    title: name,
    note: "",
    to: companyPath(key),
    words: shortName,
  }));
  const people = await peopleOf(store, companies, { query, now });
  const { files } = await searchLibrary({ ...call, query });
  return [...ranked([...named, ...people].map(prepared), query), ...inLibrary(files, query)];
}

async function peopleOf(
  store: Store,
  companies: readonly TrainersCompany[],
  { query, now }: { query: string; now: Date },
): Promise<Findable[]> {
  const search = queryWords(query).join(" ");
  if (search === "") return [];
  const asked = { search, now, limit: MOST_PEOPLE };
  const found = await searchEmployees(store.read, companies, asked);
  return found.flatMap(({ id, companyId, name, email }): Findable[] => {
    const company = companies.find((one) => one.companyId === companyId);
    return company
      ? [
          {
            kind: "people",
            title: name,
            note: company.name,
            to: personPath(company.key, id),
            words: email,
          },
        ]
      : [];
  });
}
