import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createKeptMailer } from "~/process/outside/mail-kept";
import { aLog, eventsIn, wrong } from "../../support/a-sign-in";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";

const MINUTE = 60_000;
const { lines, log } = aLog();

let site: Site;
let down = false;
const kept = createKeptMailer(() => site.clock.now);
const answers = () =>
  down ? Promise.reject(new Error("connect ECONNREFUSED")) : Promise.resolve();
const mail = {
  kept: null,
  check: answers,
  send: async (one: Parameters<typeof kept.send>[0]) => {
    await answers();
    await kept.send(one);
  },
};

beforeAll(async () => {
  site = await openSite({ log, mail, pause: () => Promise.resolve() });
});
beforeEach(() => {
  down = false;
  lines.length = 0;
  // Each test begins a day later, so that none finds the codes and limits of another.
  site.clock.now = new Date(site.clock.now.getTime() + 25 * 60 * MINUTE);
});
afterAll(() => site.stop());

/** The code in the latest mail, once there are more of them than before. */
async function codeAfter(ask: () => Promise<unknown>): Promise<string> {
  const before = kept.kept![0]?.id;
  await ask();
  await expect.poll(() => kept.kept![0]?.id, { interval: 5 }).not.toBe(before);
  return kept.kept![0]!.subject.replace(/ is your .*$/, "").replaceAll(" ", "");
}

/** Fails with the page’s own words where a form was not taken. */
async function taken(sent: Promise<Response>) {
  const response = await sent;
  const wrong = /class="field-error"[^>]*>(.*?)<\/p>/s.exec(await response.text())?.[1] ?? "";
  expect({ status: response.status, wrong }).toEqual({ status: 303, wrong: "" });
}

const events = () => eventsIn(lines).map(({ event }) => event);

describe("signing in by code", () => {
  test("works in the browser that asked, whatever a stranger does with the address meanwhile", async () => {
    const maya = new Visitor(site);
    await maya.get("/sign-in");
    const email = PEOPLE.employee;
    const code = await codeAfter(() => maya.post("/sign-in", { email, to: "/learn/clearance" }));
    const stranger = new Visitor(site);
    for (let times = 0; times < 3; times += 1) {
      await stranger.post("/sign-in", { email });
      await stranger.post("/sign-in/code", { intent: "enter", code: wrong(code) });
    }
    const stolen = await stranger.post("/sign-in/code", { intent: "enter", code });
    expect(stolen.status).toBe(400);
    const handmade = new Visitor(site);
    const cookie = (name: string, value: object) =>
      `firsthand.${name}=${encodeURIComponent(Buffer.from(JSON.stringify(value)).toString("base64"))}`;
    const tried = await handmade.send("/sign-in/code", {
      method: "POST",
      body: new URLSearchParams({ intent: "enter", code }),
      headers: {
        Origin: site.origin,
        Cookie: `${cookie("sign_in", { email, to: null })}; ${cookie("browser", { id: "x".repeat(32), known: true })}`,
      },
    });
    expect(tried.headers.get("Location")).toBe("/sign-in");

    const entered = await maya.post("/sign-in/code", { intent: "enter", code });
    expect(entered.status).toBe(303);
    expect(entered.headers.get("Location")).toBe("/learn/clearance");
    expect((await maya.get("/learn/clearance")).status).toBe(200);
    expect(events().filter((event) => event === "sign-in.failed")).toHaveLength(4);
    expect(events().at(-1)).toBe("sign-in.succeeded");
    expect(lines.join("")).not.toContain(email);
    expect(lines.join("")).not.toContain(code);
  });

  test("a form that is sent twice at the first visit is sent by one browser, and either code is good", async () => {
    const maya = new Visitor(site);
    await maya.get("/sign-in");
    const email = PEOPLE.employee;
    const first = await codeAfter(() => maya.post("/sign-in", { email }));
    const second = await codeAfter(() => maya.copy().post("/sign-in", { email }));
    expect(first).not.toBe(second);
    const entered = await maya.post("/sign-in/code", { intent: "enter", code: first });
    expect(entered.status).toBe(303);
  });

  test("says that the mail couldn’t be sent, to the person who asks, and that it was sent after all", async () => {
    down = true;
    for (const email of [PEOPLE.employee, "nobody@example.test"]) {
      const visitor = new Visitor(site);
      await visitor.get("/sign-in");
      await visitor.post("/sign-in", { email });
      const page = async () => (await visitor.get("/sign-in/code")).text();
      await expect.poll(page, { interval: 20 }).toContain("We couldn’t send the email");
      expect((await visitor.post("/sign-in/code", { intent: "again" })).status).toBe(303);
    }
    await expect.poll(() => events().filter((one) => one === "sign-in.mail-failed").length).toBe(4);
    down = false;
    const noor = new Visitor(site);
    await noor.get("/sign-in");
    await codeAfter(() => noor.post("/sign-in", { email: PEOPLE.otherEmployee }));
    expect(await (await noor.get("/sign-in/code")).text()).toContain("a code is on its way");
  });

  test("a hundred tries at once from one network leave it its limit, and somebody else theirs", async () => {
    const guesser = new Visitor(site);
    await guesser.get("/sign-in");
    await guesser.post("/sign-in", { email: PEOPLE.employee });
    const tries = await Promise.all(
      Array.from({ length: 210 }, () =>
        guesser.copy().post("/sign-in/code", { intent: "enter", code: "000000" }),
      ),
    );
    const refused = tries.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(Number(refused[0]!.headers.get("Retry-After"))).toBeGreaterThan(60);
    expect(events()).toContain("sign-in.limited");
  });
});

describe("what decides who gets in", () => {
  const end = { intent: "end-others" };

  test("asks to sign in again after ten minutes, keeps the form, and then takes it", async () => {
    const maya = await signedIn(site, PEOPLE.employee);
    const phone = await signedIn(site, PEOPLE.employee);
    site.clock.now = new Date(site.clock.now.getTime() + 10 * MINUTE);
    const asked = await maya.post("/account", end, { Referer: `${site.origin}/account` });
    expect(asked.status).toBe(401);
    const page = await asked.text();
    expect(page).toContain("Sign in again to do this");
    expect(page).toContain('name="intent" value="end-others"');
    expect(page).toContain("/sign-in?again=1&amp;to=%2Faccount");
    expect((await phone.get("/learn")).status).toBe(200);

    const email = PEOPLE.employee;
    expect(await (await maya.get("/sign-in?again=1&to=%2Faccount")).text()).toContain(email);
    const code = await codeAfter(() => maya.post("/sign-in", { email, to: "/account" }));
    await maya.post("/sign-in/code", { intent: "enter", code });
    expect((await maya.post("/account", end)).status).toBe(303);
    expect((await phone.get("/learn")).status).toBe(302);
    expect(events().slice(-4)).toEqual([
      "session.asked-again",
      "sign-in.code-asked",
      "sign-in.succeeded",
      "session.ended",
    ]);
  });

  test("goes for an admin who ends somebody’s session, and not for their other work", async () => {
    const admin = await signedIn(site, PEOPLE.admin);
    await signedIn(site, PEOPLE.employee);
    const { session, person } = site.store.read.tables;
    const people = await site.store.read.select().from(person);
    const maya = people.find(({ email }) => email === PEOPLE.employee)!.id;
    const sessions = () => site.store.read.select().from(session);
    const hers = (await sessions()).find(({ personId }) => personId === maya)!.id;
    site.clock.now = new Date(site.clock.now.getTime() + 11 * MINUTE);
    const ending = { intent: "end", session: hers };
    expect((await admin.post("/settings", ending)).status).toBe(401);
    expect((await admin.post("/settings", { intent: "try-again", mail: "none" })).status).toBe(404);
    const again = await signedIn(site, PEOPLE.admin);
    expect((await again.post("/settings", ending)).status).toBe(303);
    expect((await sessions()).some(({ id }) => id === hers)).toBe(false);
    expect(eventsIn(lines).at(-1)).toMatchObject({ event: "session.ended", about: maya });
  });
});

describe("a session", () => {
  test("that is ended elsewhere stops at once, and a form in its open tab keeps what was typed", async () => {
    const phone = await signedIn(site, PEOPLE.employee);
    const here = await signedIn(site, PEOPLE.employee);
    const page = await (await here.get("/account")).text();
    expect(page).toContain("without use, and 30 days after signing in");
    const [, session = ""] = /name="session" value="([^"]+)"/.exec(page) ?? [];
    const ended = await here.post("/account", { intent: "end", session });
    expect(ended.headers.get("Location")).toBe("/account?ended=end");
    expect(await (await here.get("/account?ended=end")).text()).toContain("The session has ended");
    expect(eventsIn(lines).at(-1)).toMatchObject({ event: "session.ended" });
    expect((await phone.get("/learn")).status).toBe(302);
    const from = { Referer: `${site.origin}/learn/policy` };
    const typed = await phone.post("/learn/policy", { typedName: "Maya O" }, from);
    expect(typed.status).toBe(401);
    expect(await typed.text()).toContain('name="typedName" value="Maya O"');
    expect((await here.get("/learn")).status).toBe(200);
  });

  test("ends when it is not used for two weeks, and after a month however it is used", async () => {
    const day = 24 * 60 * MINUTE;
    const maya = await signedIn(site, PEOPLE.employee);
    const idle = await signedIn(site, PEOPLE.employee);
    const begun = site.clock.now.getTime();
    for (const days of [13, 26]) {
      site.clock.now = new Date(begun + days * day);
      expect((await maya.get("/account")).status, `after ${days} days`).toBe(200);
    }
    expect((await idle.get("/account")).status).toBe(302);
    site.clock.now = new Date(begun + 30 * day);
    expect((await maya.get("/account")).status).toBe(302);
  });
});

describe("the security log", () => {
  test("has what happens as people sign in, and what managers decide, from real requests", async () => {
    const seen = new Set<string>();
    const note = () => events().forEach((event) => seen.add(String(event)));
    const anybody = new Visitor(site);
    await anybody.get("/sign-in");
    const email = PEOPLE.otherEmployee;
    const code = await codeAfter(() => anybody.post("/sign-in", { email }));
    await anybody.post("/sign-in/code", { intent: "enter", code: wrong(code) });
    await anybody.post("/sign-in/code", { intent: "enter", code });
    await anybody.get("/clearance");
    await anybody.get("/clearance.data");
    const before = anybody.copy();
    await anybody.post("/sign-out", {});
    expect((await before.get("/account")).status).toBe(302);
    down = true;
    await anybody.post("/sign-in", { email });
    await expect.poll(events, { interval: 20 }).toContain("sign-in.mail-failed");
    down = false;
    await Promise.all(
      Array.from({ length: 201 }, () =>
        anybody.copy().post("/sign-in", { email: "a@example.test" }),
      ),
    );
    const priya = await signedIn(site, PEOPLE.manager);
    const { person } = site.store.read.tables;
    const people = await site.store.read.select().from(person);
    const idOf = (wanted: string) => people.find((one) => one.email === wanted)!.id;
    const leaving = `/clearance/people/${idOf(PEOPLE.employee)}/leaving`;
    const lastDay = new Date(site.clock.now.getTime() + 5 * 24 * 60 * MINUTE).toISOString();
    const steps = [
      { intent: "after", lastDay: lastDay.slice(0, 10) },
      { intent: "stay" },
      { intent: "now" },
      { intent: "back" },
    ];
    for (const step of steps) await taken(priya.post(leaving, step));
    await (await priya.get("/account/data.json")).text();
    const erasing = `/clearance/people/${idOf("greta@harbourandpine.example")}/erase`;
    await taken(priya.post(erasing, { reason: "asked", typedName: "Greta Holm" }));
    const away = await (await priya.get("/account/away")).text();
    const [, id = ""] = /name="id"[^>]*value="([^"]+)"/.exec(away) ?? [];
    const [, to = ""] = /<option value="([^"]+)"/.exec(away) ?? [];
    const days = { startsOn: lastDay.slice(0, 10), endsOn: lastDay.slice(0, 10) };
    await taken(priya.post("/account/away", { id, to, ...days }));
    await taken(priya.post("/account/away", { back: id }));
    await priya.post("/account", { intent: "end-others" });
    site.clock.now = new Date(site.clock.now.getTime() + 20 * MINUTE);
    await priya.post("/account", { intent: "end-others" });
    await expect.poll(() => events().filter((one) => one === "access.refused").length).toBe(2);
    note();
    // The others are in tests of what they tell about.
    const told = [
      ...["sign-in.code-asked", "sign-in.succeeded", "sign-in.failed", "sign-in.limited"],
      ...["sign-in.mail-failed", "session.signed-out", "session.ended", "session.asked-again"],
      ...["access.refused", "membership.ended", "membership.kept", "membership.restored"],
      ...["own-data.downloaded", "person.erased", "delegation.made", "delegation.taken-back"],
    ];
    expect([...seen].sort()).toEqual(told.sort());
    const all = eventsIn(lines);
    for (const one of all.filter(({ event }) => event !== "sign-in.mail-failed"))
      expect(one).toMatchObject({ requestId: expect.any(String), address: expect.any(String) });
    const by = (event: string) => all.find((one) => one.event === event)?.by;
    expect(by("access.refused")).toBe(idOf(email));
    const company = "harbour-and-pine";
    const manager = { by: idOf(PEOPLE.manager), company };
    for (const event of ["membership.ended", "membership.kept", "membership.restored"])
      expect(all.find((one) => one.event === event)).toMatchObject({
        ...manager,
        about: idOf(PEOPLE.employee),
      });
    for (const event of ["person.erased", "delegation.made", "delegation.taken-back"])
      expect(all.find((one) => one.event === event)).toMatchObject(manager);
    for (const { email: address, name } of people) {
      expect(lines.join("")).not.toContain(address);
      expect(lines.join("")).not.toContain(name);
    }
  });
});
