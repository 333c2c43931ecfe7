import type { Call } from "~/people/services/call";
import { waitingFor, type Waiting } from "~/clearance/rules/standing/waiting";
import { shownText } from "~/curriculum/rules/translation/shown";
import { language } from "~/kit/language/language";
import { hasWritten } from "~/curriculum/queries/written";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { companyOf, type OwnCompany } from "~/ledger/rules/own";
import { hasDecided } from "~/ledger/services/has-decided.server";
import type { Manager, Trainer } from "~/people/rules/actor";
import { boardRows } from "./board-rows.server";
import type { FoundPage } from "./find-page.server";

interface NamedCompany {
  key: string;
  name: string;
}

/** The one thing to do on a first visit. It is derived: the first real act ends it. */
export type FirstTask =
  | { kind: "decide"; name: string; enrolmentId: string }
  /** `personIds` is empty where they are too many to be named one by one. */
  | { kind: "assign"; count: number; personIds: string[] }
  | { kind: "set-up"; company: NamedCompany }
  | {
      kind: "read";
      company: NamedCompany;
      module: string;
      key: string;
      title: string;
    };

const MOST_NAMED = 50;

/** What a manager who hasn’t decided anything yet does first; null of one who has, or where nothing is to be done. */
export async function managersFirstTask(
  { store, actor, now }: Pick<Call<Manager>, "store" | "actor" | "now">,
  { counts, enrolled, managersTurns }: FoundPage["everyone"],
): Promise<FirstTask | null> {
  const longest = managersTurns.find(({ personId }) => personId !== actor.personId);
  const count = counts.all - enrolled;
  if (!longest && count === 0) return null;
  if (await hasDecided(store, companyOf(actor), actor.personId)) return null;
  const about = { company: actor, now };
  if (longest) {
    const { rows } = await boardRows(store, { ...about, personIds: [longest.personId] });
    const decide = decideOn(waitingFor("manager", rows, actor.personId));
    if (decide) return decide;
  }
  if (count === 0) return null;
  if (count > MOST_NAMED) return { kind: "assign", count, personIds: [] };
  const { rows } = await boardRows(store, { ...about, enrolled: false });
  return { kind: "assign", count, personIds: rows.map(({ person }) => person.id) };
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
  return decideOn(waiting) ?? (rules && (unfinished(rules) ?? firstLesson(rules)));
}

function decideOn([longest]: readonly Waiting[]): FirstTask | null {
  return longest
    ? { kind: "decide", name: longest.person.name, enrolmentId: longest.enrolmentId }
    : null;
}

/** Lessons quote the playbook: until there is one, nobody can read them. */
function unfinished({ company: { key, name }, playbook }: CompanyRules): FirstTask | null {
  return playbook ? null : { kind: "set-up", company: { key, name } };
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
