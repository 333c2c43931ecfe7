import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createKeptMailer } from "~/process/outside/mail-kept";
import { SECURITY_EVENTS } from "~/people/rules/security-events";
import { aLog, eventsIn } from "../../support/a-sign-in";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";

const MINUTE = 60_000;
const RULES = "/settings/second-factor";
const seen = new Set<string>();
const { lines, log } = aLog();

let site: Site;
const kept = createKeptMailer(() => site.clock.now);

beforeAll(async () => {
  site = await openSite({ log, mail: kept, pause: () => Promise.resolve() });
});
beforeEach(() => {
  events().forEach((event) => seen.add(String(event)));
  lines.length = 0;
  // Each test begins a day later, so that none finds the limits of another.
  later(25 * 60 * MINUTE);
});
afterAll(() => site.stop());

function later(milliseconds: number) {
  site.clock.now = new Date(site.clock.now.getTime() + milliseconds);
}

async function ask(...roles: string[]) {
  const admin = await signedIn(site, PEOPLE.admin);
  const asked = await admin.post(RULES, { intent: "rules", role: roles });
  expect(asked.status).toBe(303);
}

const events = () =>
  eventsIn(lines)
    .map(({ event }) => event)
    .filter((event) => event !== "sign-in.succeeded");

const whereTo = (response: Response) => response.headers.get("Location");
const subjects = () => kept.kept!.map(({ to, subject }) => `${to}: ${subject}`);

/** The secret and the sealed token on a page that sets an app up. */
function appOn(html: string) {
  const secret = /class="app-key">([^<]+)</.exec(html)?.[1]?.replaceAll(" ", "") ?? "";
  const token = /name="token"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? "";
  return { secret, token };
}

function codeOf(secret: string): string {
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  return app.generate({ timestamp: site.clock.now.getTime() });
}

const recoveryCodesOn = (html: string) =>
  [...html.matchAll(/<code>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/g)].map(([, code]) => code!);

/** Sets somebody’s app up right after the first factor. */
async function setUp(visitor: Visitor) {
  const { secret, token } = appOn(await (await visitor.get("/sign-in/set-up")).text());
  const code = codeOf(secret);
  const done = await visitor.post("/sign-in/set-up", { intent: "app", token, code });
  expect(done.status).toBe(200);
  return { secret, codes: recoveryCodesOn(await done.text()) };
}

describe("the agency’s rule", () => {
  test("is an admin’s to set, for the roles there are", async () => {
    for (const who of [PEOPLE.manager, PEOPLE.trainer, PEOPLE.employee]) {
      const visitor = await signedIn(site, who);
      const refused = await visitor.post(RULES, { intent: "rules", role: "manager" });
      expect(refused.status, who).toBe(403);
    }
    const admin = await signedIn(site, PEOPLE.admin);
    const unknown = await admin.post(RULES, { intent: "rules", role: "employee" });
    expect(unknown.status).toBe(400);
    later(11 * MINUTE);
    const late = await admin.post(RULES, { intent: "rules", role: "admin" });
    expect(late.status).toBe(401);
    expect((await admin.get("/settings")).status).toBe(200);
    expect(events()).not.toContain("second-factor.asked");
  });

  test("holds at once for sessions that are open, and for nobody else’s role", async () => {
    const dana = await signedIn(site, PEOPLE.trainer);
    const priya = await signedIn(site, PEOPLE.manager);
    const maya = await signedIn(site, PEOPLE.employee);
    await ask("trainer");
    const page = await dana.get("/studio?x=1");
    expect(whereTo(page)).toBe("/sign-in/second?to=%2Fstudio%3Fx%3D1");
    expect(whereTo(await dana.get("/"))).toBe("/sign-in/second");
    const form = await dana.post("/account/notices", { quietFrom: "20" });
    expect(form.status).toBe(401);
    expect(await form.text()).toContain('name="quietFrom" value="20"');
    // Not even what everyone may do with their account.
    for (const path of ["/account", "/account/second-factor", "/account/passkeys", "/search?q=a"])
      expect(whereTo(await dana.get(path)), path).toMatch(/^\/sign-in\/second\?to=/);
    expect((await priya.get("/clearance")).status).toBe(200);
    expect((await maya.get("/learn")).status).toBe(200);
    expect((await dana.post("/sign-out", {})).status).toBe(303);
    await ask();
    expect(events()).toEqual(["second-factor.asked", "session.signed-out", "second-factor.asked"]);
  });
});

describe("who needs a second factor", () => {
  test("and has none sets one up before anything else, and sees the recovery codes once", async () => {
    await ask("trainer");
    const dana = await signedIn(site, PEOPLE.trainer);
    const second = await dana.get("/sign-in/second?to=%2Fstudio%2Flibrary");
    expect(whereTo(second)).toBe("/sign-in/set-up?to=%2Fstudio%2Flibrary");
    const path = "/sign-in/set-up?to=%2Fstudio%2Flibrary";
    const { secret, token } = appOn(await (await dana.get(path)).text());
    const wrong = await dana.post(path, { intent: "app", token, code: "nonsense" });
    expect(wrong.status).toBe(400);
    // The same secret, which has been scanned already.
    const again = appOn(await wrong.text());
    expect(again.secret).toBe(secret);
    const early = dana.copy();
    const code = codeOf(secret);
    const done = await dana.post(path, { intent: "app", token: again.token, code });
    expect(done.status).toBe(200);
    const html = await done.text();
    const codes = recoveryCodesOn(html);
    expect(codes).toHaveLength(10);
    expect(html).toContain('href="/studio/library"');
    expect((await dana.get("/studio/library")).status).toBe(200);
    // The session with one factor is over, and no page says the codes again.
    expect(whereTo(await early.get("/studio"))).toMatch(/^\/sign-in\?/);
    expect(recoveryCodesOn(await (await dana.get(path)).text())).toEqual([]);
    await expect
      .poll(subjects)
      .toContain(`${PEOPLE.trainer}: An authenticator app was set up for your account`);
    expect(events()).toEqual(["second-factor.asked", "second-factor.set-up"]);
    const text = lines.join("");
    for (const one of [secret, token, ...codes]) expect(text).not.toContain(one);
    await reset(PEOPLE.trainer);
  });

  test("gives it after the mailed code, each code once, and sets up no other instead", async () => {
    await ask("trainer");
    const { secret, codes } = await setUp(await signedIn(site, PEOPLE.trainer));
    const dana = await signedIn(site, PEOPLE.trainer);
    const used = await dana.post("/sign-in/second", { code: codeOf(secret), to: "/studio" });
    expect(used.status).toBe(400);
    const { token, secret: none } = appOn(await (await dana.get("/sign-in/set-up")).text());
    expect({ token, none }).toEqual({ token: "", none: "" });
    const other = await dana.post("/sign-in/set-up", { intent: "app", code: "000000" });
    expect(other.status).toBe(400);
    expect(whereTo(await dana.get("/studio"))).toMatch(/^\/sign-in\/second/);

    later(MINUTE / 2);
    const given = await dana.post("/sign-in/second", { code: codeOf(secret), to: "/studio" });
    expect({ status: given.status, to: whereTo(given) }).toEqual({ status: 303, to: "/studio" });
    expect((await dana.get("/studio")).status).toBe(200);

    const abroad = await signedIn(site, PEOPLE.trainer);
    const away = { code: codes[0]!, to: "https://evil.example/" };
    expect(whereTo(await abroad.post("/sign-in/second", away))).toBe("/");
    expect((await abroad.get("/studio")).status).toBe(200);
    await expect.poll(subjects).toContain(`${PEOPLE.trainer}: One of your recovery codes was used`);
    const happened = events().filter((event) => /given|failed/.test(String(event)));
    expect(happened).toEqual([
      "second-factor.failed",
      "second-factor.given",
      "second-factor.given",
    ]);
    await reset(PEOPLE.trainer);
  });

  test("waits after five wrong codes, however many browsers try", async () => {
    await ask("trainer");
    const { secret } = await setUp(await signedIn(site, PEOPLE.trainer));
    later(MINUTE);
    for (let times = 0; times < 5; times += 1) {
      const thief = await signedIn(site, PEOPLE.trainer);
      const tried = await thief.post("/sign-in/second", { code: "nonsense" });
      expect(tried.status).toBe(400);
    }
    const dana = await signedIn(site, PEOPLE.trainer);
    const limited = await dana.post("/sign-in/second", { code: codeOf(secret) });
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get("Retry-After"))).toBeGreaterThan(60);
    expect(events()).toContain("second-factor.limited");
    later(16 * MINUTE);
    const given = await dana.post("/sign-in/second", { code: codeOf(secret) });
    expect(given.status).toBe(303);
    await reset(PEOPLE.trainer);
  });
});

/** An admin takes somebody’s second factor away, and the rule with it. */
async function reset(email: string) {
  const { person } = site.store.read.tables;
  const people = await site.store.read.select().from(person);
  const admin = await signedIn(site, PEOPLE.admin);
  const about = people.find((one) => one.email === email)!.id;
  expect((await admin.post(RULES, { intent: "reset", person: about })).status).toBe(303);
  await ask();
}

test("an admin’s reset ends the person’s sessions, tells them, and has them set it up again", async () => {
  await ask("manager");
  const priya = await signedIn(site, PEOPLE.manager);
  await setUp(priya);
  expect((await priya.get("/clearance")).status).toBe(200);
  await reset(PEOPLE.manager);
  await ask("manager");
  expect(whereTo(await priya.get("/clearance"))).toMatch(/^\/sign-in\?/);
  await expect.poll(subjects).toContain(`${PEOPLE.manager}: Your two-step sign-in was reset`);
  const again = await signedIn(site, PEOPLE.manager);
  expect(whereTo(await again.get("/sign-in/second"))).toBe("/sign-in/set-up");
  const line = eventsIn(lines).find(({ event }) => event === "second-factor.reset");
  expect(line?.about).not.toBe(line?.by);
  await ask();
});

test("under “Your account” an app is set up, its codes are renewed, and it is removed, after signing in lately", async () => {
  const dana = await signedIn(site, PEOPLE.trainer);
  const path = "/account/second-factor";
  later(11 * MINUTE);
  expect(whereTo(await dana.get(`${path}?set-up=1`))).toMatch(/^\/sign-in\?again=1/);
  for (const intent of ["app", "renew", "remove"])
    expect((await dana.post(path, { intent })).status, intent).toBe(401);
  const lately = await signedIn(site, PEOPLE.trainer);
  for (const intent of ["app", "renew", "remove"])
    expect((await lately.post(path, { intent })).status, intent).toBe(400);
  const { secret, token } = appOn(await (await lately.get(`${path}?set-up=1`)).text());
  const done = await lately.post(path, { intent: "app", token, code: codeOf(secret) });
  const codes = recoveryCodesOn(await done.text());
  expect(codes).toHaveLength(10);
  const renewed = recoveryCodesOn(await (await lately.post(path, { intent: "renew" })).text());
  expect(renewed).toHaveLength(10);
  expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
  expect((await lately.post(path, { intent: "remove" })).status).toBe(303);
  const told = (words: string) => `${PEOPLE.trainer}: ${words}`;
  await expect.poll(subjects).toContain(told("You have new recovery codes"));
  await expect.poll(subjects).toContain(told("Your authenticator app was removed"));
});

test("by an address that passkeys can’t be bound to, nothing offers them", async () => {
  const stranger = new Visitor(site);
  expect(await (await stranger.get("/sign-in")).text()).not.toContain("webauthn");
  const maya = await signedIn(site, PEOPLE.employee);
  expect(await (await maya.get("/account/passkeys")).text()).not.toContain("passkeys/add");
});

test("the security log had every event of second factors that is documented", () => {
  const documented = Object.keys(SECURITY_EVENTS).filter((one) => one.startsWith("second-factor."));
  expect([...seen].filter((one) => one.startsWith("second-factor.")).sort()).toEqual(
    documented.sort(),
  );
});
