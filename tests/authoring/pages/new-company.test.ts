import { afterAll, beforeAll, expect, test } from "vitest";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { listCompanies } from "~/people/queries/companies";
import { findCompanyByKey } from "~/people/queries/organisation";
import { placesFor } from "~/people/parts/navigation";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const PAGE = "/studio/companies/new";

let site: Site;
let dana: Visitor;
let robin: Visitor;

beforeAll(async () => {
  site = await openSite();
  dana = await signedIn(site, PEOPLE.trainer);
  robin = await signedIn(site, PEOPLE.admin);
});

afterAll(() => site.stop());

const textOf = async (response: Response | Promise<Response>) => (await response).text();

/** “0 people” where a sentence would say “nobody”. */
const NONE_COUNTED = /\b0 (people|teams)\b/;

/** The id that the page’s form carries. */
async function formIdOf(visitor: Visitor): Promise<string> {
  return /name="id"[^>]*value="([^"]+)"/.exec(await textOf(visitor.get(PAGE)))?.[1] ?? "";
}

/** A form as a browser sends it: every field, two channels. */
async function typed(visitor: Visitor, changes: Record<string, string | string[]> = {}) {
  return {
    id: await formIdOf(visitor),
    name: "Bäckerei Müller",
    short: "",
    timeZone: "Europe/Berlin",
    language: "de",
    address: "formal",
    network: ["Instagram", ""],
    handle: ["@mueller", ""],
    limit: ["", ""],
    holder: ["company", ""],
    ...changes,
  };
}

test("it asks where the company works, and gives back what was ticked", async () => {
  const fresh = await textOf(dana.get(PAGE));
  expect(fresh.match(/name="places"/g)).toHaveLength(3);
  expect(fresh).not.toMatch(/<input[^>]*name="places"[^>]*checked/);
  const sent = await dana.post(PAGE, await typed(dana, { name: " ", places: ["uk", "us"] }));
  expect(sent.status).toBe(400);
  const boxes = (await sent.text()).match(/<input[^>]*name="places"[^>]*>/g) ?? [];
  expect(boxes.map((box) => box.includes("checked"))).toEqual([true, false, true]);
});

test("a form with mistakes comes back as it was typed, and sets up nothing", async () => {
  const before = await listCompanies(site.store.read);
  const wrong: [Record<string, string | string[]>, string][] = [
    [{ name: " " }, "Enter the company’s name."],
    [{ name: "a".repeat(200) }, "Keep it under 100 characters."],
    [{ name: "tidewater FERRIES" }, "A company with this name already exists."],
    [{ timeZone: "Atlantis" }, "Choose a time zone from the list"],
    [{ timeZone: "" }, "Choose a time zone from the list"],
    [{ network: ["Our forum", ""] }, "Channel 1: enter how many characters"],
    [{ limit: ["none", ""] }, "Channel 1: enter how many characters"],
    [{ handle: ["", "@second"] }, "Channel 2: enter its network."],
  ];
  for (const [changes, words] of wrong) {
    const answer = await dana.post(PAGE, await typed(dana, changes));
    expect(answer.status, words).toBe(400);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).toContain('value="company" selected=""');
  }
  const another = await dana.post(PAGE, await typed(dana, { more: "yes" }));
  expect(another.status).toBe(200);
  const html = await another.text();
  expect(html).toContain("Channel 3");
  expect(html).toContain('value="@mueller"');
  expect(await listCompanies(site.store.read)).toEqual(before);
});

test("sent twice it sets up one company, whose trainer is led to what is missing; nobody else sees it", async () => {
  const form = await typed(dana);
  for (const _ of [1, 2]) {
    const answer = await dana.post(PAGE, form);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/studio/companies/baeckerei-mueller");
  }
  const page = await textOf(dana.get("/studio/companies/baeckerei-mueller"));
  expect(page).toContain("Before anyone can be cleared");
  expect(page).toContain("/studio/companies/baeckerei-mueller/policy");
  const jonah = await signedIn(site, "jonah@northlight.example");
  expect((await jonah.get("/studio/companies/baeckerei-mueller")).status).toBe(404);
  expect(await textOf(dana.get("/studio/companies/tidewater"))).not.toContain(
    "Before anyone can be cleared",
  );
});

test("every page of a company without anything opens, for its trainer and for its manager, and counts nobody as nobody", async () => {
  await dana.post(PAGE, await typed(dana, { name: "Empty" }));
  const own = "/studio/companies/empty";
  const first = await textOf(dana.get(own));
  expect(first).toContain(`href="${own}/people/add">Add people`);
  expect(first).not.toMatch(NONE_COUNTED);
  const company = (await findCompanyByKey(site.store.read, "empty"))!;
  const email = "uta@empty.example";
  const person = { name: "Uta Kern", givenName: "Uta", email, role: "manager" as const, company };
  await addNewPerson({ store: site.store, now: site.clock.now, person });
  const employee = {
    ...person,
    name: "Ed Noe",
    email: "ed@empty.example",
    role: "employee" as const,
  };
  await addNewPerson({ store: site.store, now: site.clock.now, person: employee });
  const published = "/policy/history?published=signed&people=0";
  expect(await textOf(dana.get(own + published))).toContain("Nobody has to sign it right now.");
  const opens = async (visitor: Visitor, page: string) => {
    const answer = await visitor.get(page);
    expect(answer.status, page).toBe(200);
    expect(await answer.text(), page).not.toMatch(NONE_COUNTED);
  };
  const below = ["", published, "/settings/archive", "/playbook", "/playbook/publish"];
  const pages = [...below, "/playbook/history"].map((of) => own + of);
  for (const page of ["/studio", "/studio/sign-offs", "/studio/library", ...pages])
    await opens(dana, page);
  const more = {
    manager: [
      "/clearance/playbook/publish",
      "/clearance/playbook/history",
      "/clearance/bulk?do=assign",
      "/clearance/upload",
      "/clearance/left",
      "/clearance/export.csv",
      "/clearance/ledger.csv",
      "/account/hours",
      "/account/away",
      "/search?q=a",
    ],
    employee: ["/learn/policy", "/account/hours", "/search?q=a"],
  };
  for (const [role, address] of [
    ["manager", email],
    ["employee", "ed@empty.example"],
  ] as const) {
    const visitor = await signedIn(site, address);
    for (const page of [...placesFor({ role, ofTeams: false }).map(({ to }) => to), ...more[role]])
      await opens(visitor, page);
  }
});

test("an admin sets one up for the trainers they choose", async () => {
  const html = await textOf(robin.get(PAGE));
  const jonahs = /value="([^"]+)"[^>]*\/><span>Jonah Adeyemi/.exec(html)?.[1] ?? "";
  const form = await typed(robin, { name: "Кофейня", trainers: [jonahs] });
  const answer = await robin.post(PAGE, form);
  expect(answer.headers.get("location")).toBe("/settings?done=company&company=company");
  expect(await textOf(robin.get("/settings?done=company"))).toContain("Кофейня");
  const jonah = await signedIn(site, "jonah@northlight.example");
  expect((await jonah.get("/studio/companies/company")).status).toBe(200);
  expect((await dana.get("/studio/companies/company")).status).toBe(404);
});
