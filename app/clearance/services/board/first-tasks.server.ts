import type { Call } from "~/people/services/call";
import type { BoardRow } from "~/clearance/rules/board/board";
import { waitingFor, type Waiting } from "~/clearance/rules/standing/waiting";
import { shownText } from "~/curriculum/rules/translation/shown";
import { language } from "~/kit/language/language";
import { hasWritten } from "~/curriculum/queries/written";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { companyOf, type OwnCompany } from "~/ledger/rules/own";
import { hasDecided } from "~/ledger/services/has-decided.server";
import type { Manager, Trainer } from "~/people/rules/actor";

/** The one thing to do on a first visit. It is derived: the first real act ends it. */
export type FirstTask =
  | { kind: "decide"; name: string; enrolmentId: string }
  /** `personIds` is empty where they are too many to be named one by one. */
  | { kind: "assign"; count: number; personIds: string[] }
  | {
      kind: "read";
      company: { key: string; name: string };
      module: string;
      key: string;
      title: string;
    };

const MOST_NAMED = 50;

/** What a manager who hasn’t decided anything yet does first; null of one who has, or where nothing is to be done. */
export async function managersFirstTask(
  { store, actor }: Pick<Call<Manager>, "store" | "actor">,
  rows: readonly BoardRow[],
): Promise<FirstTask | null> {
  const decide = decideOn(waitingFor("manager", rows, actor.personId));
  const unassigned = rows.filter(({ programmes }) => programmes.length === 0);
  const count = unassigned.length;
  if (!decide && count === 0) return null;
  if (await hasDecided(store, companyOf(actor), actor.personId)) return null;
  const personIds = count > MOST_NAMED ? [] : unassigned.map(({ person }) => person.id);
  return decide ?? { kind: "assign", count, personIds };
}

/** The same of a trainer, who also acts by writing. `waiting` has the longest waiting first. */
export async function trainersFirstTask(
  { store, actor }: Pick<Call<Trainer>, "store" | "actor">,
  companies: readonly OwnCompany[],
  { waiting, rules }: { waiting: readonly Waiting[]; rules: CompanyRules | null },
): Promise<FirstTask | null> {
  for (const company of companies)
    if (await hasDecided(store, company, actor.personId)) return null;
  if (await hasWritten(store.read, actor.personId)) return null;
  return decideOn(waiting) ?? (rules && firstLesson(rules));
}

function decideOn([longest]: readonly Waiting[]): FirstTask | null {
  return longest
    ? { kind: "decide", name: longest.person.name, enrolmentId: longest.enrolmentId }
    : null;
}

/** The lesson with which a company’s people start. */
function firstLesson({ company, curriculum }: CompanyRules): FirstTask | null {
  const taught = [...curriculum.programmes.values()].filter(({ retired }) => !retired);
  for (const module of taught.flatMap(({ modules }) => modules))
    for (const { key, body, translations } of module.activities)
      if (body.kind === "lesson") {
        const { key: companyKey, name } = company;
        const title = shownText({ body, translations }, language()).title;
        return {
          kind: "read",
          company: { key: companyKey, name },
          module: module.key,
          key,
          title,
        };
      }
  return null;
}
