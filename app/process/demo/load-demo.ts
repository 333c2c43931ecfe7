import type { Content } from "~/curriculum/rules/content/content";
import type { Employee, Manager, Trainer } from "~/people/rules/actor";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { keepAgency } from "~/people/services/keep-agency.server";
import { DEMO_HOURS } from "~db/demo/hours";
import { harbourAndPine } from "~db/demo/harbour-and-pine";
import type { DemoCompany } from "~db/demo/story";
import { northlight } from "~db/demo/northlight";
import { tidewater } from "~db/demo/tidewater";
import { noteFirstSignIn } from "~/people/queries/invitations";
import { findCompanyByKey } from "~/people/queries/organisation";
import { own } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { afterwards, enterHours, goAway, makeRules } from "./afterwards";
import { daysBefore, type Cast } from "./cast";
import { calibrateClosely, calibrateKindly } from "./calibrate-trainers";
import { contentHistory, PRACTICE_DAYS_AGO } from "./content-history";
import { lastMorning, live } from "./live";

/** Longer ago than anything else in the demo. */
const BEGINNING_DAYS_AGO = 470;

const HOUR = 3_600_000;

/**
 * Fills an empty store with two companies and their people, whose history is made through the services day by day, from a
 * fixed seed and relative to `now`.
 */
export async function loadDemo({
  store,
  content,
  now,
}: {
  store: Store;
  content: Content;
  now: Date;
}) {
  const companies = [harbourAndPine, tidewater];
  const beginning = daysBefore(now, BEGINNING_DAYS_AGO);
  const today = lastMorning(now);
  const { first, later } = contentHistory(content);
  await importContent({
    store,
    content: first,
    now: beginning,
    publishedAt: (what: { kind: string; company?: string; version?: string }) => {
      const policies = companies.find((company) => company.key === what.company)?.policies;
      const policy = policies?.find((one) => one.version === what.version);
      return what.kind === "policy" && policy
        ? daysBefore(today, policy.publishedDaysAgo)
        : beginning;
    },
  });
  for (const { daysAgo, content: grown } of later)
    await importContent({ store, content: grown, now: daysBefore(today, daysAgo) });
  await keepAgency({ store, name: northlight.name, now: beginning });

  const rows = new Map<string, CompanyRow>();
  for (const company of companies) {
    const row = await findCompanyByKey(store.read, company.key);
    if (!row) throw new Error(`The demo needs the company ${company.key} in db/demo/companies.`);
    rows.set(company.key, row);
  }
  const engagedWith = [...rows.values()];
  // Ids begin with their instant: a millisecond apart, people are in one order in every demo.
  let added = 0;
  const nextInstant = () => new Date(beginning.getTime() + added++);
  const add = (person: Parameters<typeof addNewPerson>[0]["person"]) =>
    addNewPerson({ store, now: nextInstant(), person });
  const joinAs = async (
    person: Omit<Trainer, "role" | "personId" | "sessionId" | "organisation">,
    companiesOf: typeof engagedWith,
  ): Promise<Trainer> => {
    const trainer = { ...person, role: "trainer" as const };
    const personId = await add({ ...trainer, company: null, engagedWith: companiesOf });
    return { ...trainer, personId, sessionId: "demo", organisation: northlight.name };
  };
  const dana = await joinAs(northlight.dana, engagedWith);
  const jonah = await joinAs(northlight.jonah, engagedWith.slice(0, 1));
  await add({ ...northlight.robin, role: "admin", company: null });

  const practised = new Date(daysBefore(today, PRACTICE_DAYS_AGO).getTime() + HOUR);
  for (const trainer of [dana, jonah]) await calibrateClosely(store, trainer, practised);

  const random = seeded(20_261_121);
  for (const company of companies) {
    await fillCompany({
      store,
      company,
      row: rows.get(company.key)!,
      trainer: dana,
      colleague: company === companies[0] ? jonah : null,
      now: today,
      opens: now,
      random,
      nextInstant,
    });
  }
  await calibrateClosely(store, dana, new Date(daysBefore(today, 1).getTime() - HOUR));
  await calibrateKindly(store, jonah, today);
  // All of this is long past, so it counts as told: no mails go out about it.
  await noticePeople({ store, now });
}

type CompanyRow = NonNullable<Awaited<ReturnType<typeof findCompanyByKey>>>;

async function fillCompany({
  store,
  company,
  row,
  trainer,
  colleague,
  now,
  opens,
  random,
  nextInstant,
}: {
  store: Store;
  company: DemoCompany;
  row: CompanyRow;
  trainer: Trainer;
  colleague: Trainer | null;
  now: Date;
  opens: Date;
  random: () => number;
  nextInstant: () => Date;
}) {
  const { companyId, timeZone, name: organisation } = row;
  const join = async <Role extends "employee" | "manager">(
    role: Role,
    {
      name,
      email,
      team,
      givenName,
    }: { name: string; email: string; team: string; givenName?: string },
  ) => {
    const person = {
      name,
      givenName: givenName ?? name.split(" ")[0] ?? name,
      email: `${email}@${company.domain}`,
      role,
    };
    const joined = nextInstant();
    const personId = await addNewPerson({
      store,
      now: joined,
      person: { ...person, company: row, teams: [team] },
    });
    await store.write((tx) => noteFirstSignIn(tx, personId, joined));
    // They act as if they had signed in.
    return { ...person, personId, companyId, timeZone, sessionId: "demo", organisation };
  };

  const managers: Manager[] = [];
  for (const manager of company.managers)
    managers.push(own({ ...(await join("manager", manager)), teams: "all" as const }));
  const manager = managers[0];
  if (!manager) throw new Error(`${company.key} has no manager.`);
  const cast: Cast = {
    store,
    curriculum: await currentCurriculum(store),
    trainer,
    colleague,
    manager,
    now,
    opens,
    random,
  };
  for (const [index, { email }] of company.managers.entries())
    await enterHours(cast, managers[index]!, DEMO_HOURS[company.key]?.[email]);
  for (const character of company.employees) {
    const employee: Employee = own(await join("employee", character));
    for (const track of character.tracks) await live(cast, employee, track, character);
    await afterwards(cast, employee, character);
    await enterHours(cast, employee, DEMO_HOURS[company.key]?.[character.email]);
  }
  await makeRules(cast, company.rules ?? []);
  if (company.away) await goAway(cast, managers, company.away);
}

/** Park–Miller: the same numbers every time. Source: Park & Miller 1988, CACM 31:1192. */
function seeded(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
