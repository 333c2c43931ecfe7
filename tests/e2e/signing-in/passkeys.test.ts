import type { Browser, BrowserContext, CDPSession, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createKeptMailer } from "~/process/outside/mail-kept";
import { aLog, eventsIn } from "../../support/a-sign-in";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../../support/browser/browser";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => site.stop());
afterAll(() => browser.close());

const SIGN_IN = { name: "Sign in with a passkey" };

/** Puts authenticators into a page’s browser, one at a time, which verify their person without asking. */
async function authenticatorsOf(context: BrowserContext, page: Page) {
  const cdp: CDPSession = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  let current: string | null = null;
  return {
    async plugIn({ verified = true } = {}) {
      if (current)
        await cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: current });
      const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: verified,
          automaticPresenceSimulation: true,
        },
      });
      current = authenticatorId;
    },
    credentials: async () =>
      (await cdp.send("WebAuthn.getCredentials", { authenticatorId: current! })).credentials,
  };
}

async function looksRight(page: Page) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

async function addPasskey(page: Page, name: string) {
  await page.goto(`${site.origin}/account/passkeys`);
  await page.getByRole("link", { name: "Add a passkey" }).click();
  await page.getByLabel("Name", { exact: true }).last().fill(name);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("Passkey added").waitFor();
}

async function signOut(page: Page) {
  await page.goto(`${site.origin}/account`);
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
}

test("Maya adds two passkeys, renames one, signs in with it, removes it, and can’t sign in with it any more", async () => {
  const kept = createKeptMailer(() => site.clock.now);
  const { lines, log } = aLog();
  site = await openSite({ host: "localhost", mail: kept, log });
  const context = await browser.newContext({ viewport: SIZES.phone });
  // Nobody picks from a browser’s suggestions here.
  await context.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  const page = await signedInPage(context, site, PEOPLE.employee);
  const authenticators = await authenticatorsOf(context, page);
  await page.goto(`${site.origin}/account`);
  await page.getByRole("link", { name: "Passkeys" }).click();
  await page.getByRole("heading", { name: "No passkeys yet" }).waitFor();
  await looksRight(page);

  await authenticators.plugIn();
  await addPasskey(page, "Old phone");
  // They stand in the order they were added.
  site.clock.now = new Date(site.clock.now.getTime() + 1000);
  // The same device again: it says so itself.
  await page.getByRole("link", { name: "Add a passkey" }).click();
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("already has a passkey for Firsthand").first().waitFor();
  await looksRight(page);
  await authenticators.plugIn();
  await addPasskey(page, "Laptop");
  expect(await authenticators.credentials()).toHaveLength(1);

  const laptop = page.getByRole("listitem").filter({ hasText: "Laptop" });
  await laptop.getByText("Rename or remove").click();
  await laptop.getByRole("textbox", { name: "Name" }).fill("Work laptop");
  await looksRight(page);
  await laptop.getByRole("button", { name: "Save name" }).click();
  await page.getByText("Name saved").waitFor();
  const names = page.getByRole("listitem").getByRole("strong");
  expect(await names.allTextContents()).toEqual(["Old phone", "Work laptop"]);

  await signOut(page);
  await page.getByRole("button", SIGN_IN).click();
  await page.waitForURL(/\/learn$/);
  await page.goto(`${site.origin}/account/passkeys`);
  const renamed = page.getByRole("listitem").filter({ hasText: "Work laptop" });
  await renamed.getByText("Last used").waitFor();
  await renamed.getByText("Rename or remove").click();
  await renamed.getByRole("button", { name: "Remove passkey" }).click();
  await page.getByText("Passkey removed").waitFor();
  expect(await names.allTextContents()).toEqual(["Old phone"]);

  await signOut(page);
  await page.getByRole("button", SIGN_IN).click();
  await page.getByText("That passkey didn’t work here").waitFor();
  await looksRight(page);
  await page.goto(`${site.origin}/learn`);
  await page.waitForURL(/\/sign-in/);
  const told = () => kept.kept!.filter(({ to }) => to === PEOPLE.employee).length;
  await expect.poll(told, { interval: 20 }).toBe(3);
  const said = eventsIn(lines).map(({ event, details }) => ({ event, ...(details as object) }));
  expect(said.filter(({ event }) => /passkey|succeeded|failed/.test(String(event)))).toEqual([
    { event: "sign-in.succeeded", how: "demo" },
    { event: "passkey.added" },
    { event: "passkey.added" },
    { event: "sign-in.succeeded", how: "passkey" },
    { event: "passkey.removed" },
    { event: "sign-in.failed", how: "passkey", why: "unknown" },
  ]);
});

test("Dana, whose agency asks for it, adds a passkey before anything else and confirms with it the next time", async () => {
  site = await openSite({ host: "localhost" });
  const { secondFactorRule, person } = site.store.read.tables;
  const people = await site.store.read.select().from(person);
  const admin = people.find(({ email }) => email === PEOPLE.admin)!;
  const rule = { role: "trainer" as const, setBy: admin.id, setAt: site.clock.now };
  await site.store.write((tx) =>
    tx
      .insert(secondFactorRule)
      .values(rule)
      .then(() => undefined),
  );
  const context = await browser.newContext({ viewport: SIZES.phone });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  const authenticators = await authenticatorsOf(context, page);
  await authenticators.plugIn();
  await page.goto(`${site.origin}/studio/library`);
  await page.getByRole("heading", { name: "Set up two-step sign-in" }).waitFor();
  await page.getByRole("img", { name: "QR code" }).waitFor();
  await looksRight(page);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.waitForURL(/\/studio\/library$/);

  // Without the sign-in page, whose field would let them in by the passkey alone.
  await context.clearCookies();
  const next = await signedInPage(context, site, PEOPLE.trainer);
  await page.goto(`${site.origin}/studio/library`);
  await page.getByRole("heading", { name: "One more step" }).waitFor();
  expect(await page.getByLabel("Code from your authenticator app").count()).toBe(0);
  await looksRight(page);
  await page.getByRole("button", SIGN_IN).click();
  await page.waitForURL(/\/studio\/library$/);
  await next.close();
});

test("a passkey whose authenticator verified nobody isn’t added", async () => {
  site = await openSite({ host: "localhost" });
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.manager);
  const authenticators = await authenticatorsOf(context, page);
  await authenticators.plugIn({ verified: false });
  await page.goto(`${site.origin}/account/passkeys/add`);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("No passkey was added").first().waitFor();
  await looksRight(page);
});

test("the sign-in page has the browser suggest passkeys in its field", async () => {
  site = await openSite({ host: "localhost" });
  const page = await (await browser.newContext({ viewport: SIZES.phone })).newPage();
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(true);
    navigator.credentials.get = ({ mediation, publicKey } = {}) => {
      const { rpId, userVerification, allowCredentials = [] } = publicKey ?? {};
      const of = allowCredentials.length;
      document.title = JSON.stringify({ mediation, rpId, userVerification, of });
      return new Promise(() => undefined);
    };
  });
  await page.goto(`${site.origin}/sign-in`);
  const asked = { mediation: "conditional", rpId: "localhost", userVerification: "required" };
  await expect
    .poll(async () => await page.title(), { interval: 20 })
    .toBe(JSON.stringify({ ...asked, of: 0 }));
  expect(await page.getByLabel("Email").getAttribute("autocomplete")).toBe("email webauthn");
});
