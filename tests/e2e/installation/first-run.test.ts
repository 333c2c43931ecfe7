import { readdirSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aMailServer } from "../../support/harness/a-mail-server";
import { Installation } from "../../support/harness/an-installation";
import { freePort } from "../../support/harness/free-port";
import { openBrowser, SIZES } from "../../support/browser/browser";
import {
  addCompany,
  addTrainer,
  becomeAdmin,
  button,
  heading,
  looksRight,
  nameAgency,
  signedInByMail,
  takeProgrammes,
} from "../../support/browser/first-run";

let browser: Browser;
let here: Installation;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await here.remove();
});
afterAll(() => browser.close());

const ROBIN = "robin@northlight.example";
const DANA = "dana@northlight.example";

test("from an empty folder, by the link from the server, to a trainer who signs in", async () => {
  const mail = await aMailServer({ password: "right" });
  here = new Installation(await freePort());
  const { origin } = here;
  const settings = {
    FIRSTHAND_SMTP_URL: `smtp://firsthand:wrong@127.0.0.1:${mail.port}`,
    FIRSTHAND_MAIL_FROM: "Firsthand <firsthand@northlight.example>",
  };
  await here.serve(settings);
  expect(here.rows()).toEqual({
    __drizzle_migrations: expect.any(Number) as number,
    agency: 1,
    installation: 1,
  });

  const link = await here.adminLink(ROBIN);
  const page = await (await browser.newContext({ viewport: SIZES.wide })).newPage();
  // As a scanner of links does: nothing happens.
  for (const _ of [1, 2]) expect((await fetch(link)).status).toBe(200);
  await page.goto(link);
  await page.getByText("the admin of this installation of Firsthand").waitFor();
  await looksRight(page);
  await button(page, "Become admin and sign in").click();
  await page.getByRole("link", { name: "Enter your name." }).waitFor();
  await becomeAdmin(page, "Robin Vale");
  await looksRight(page);
  expect((await fetch(link)).status).toBe(410);
  expect(await (await fetch(link)).text()).toContain("This link has been used");

  await nameAgency(page, "Northlight");
  await looksRight(page);

  await page.getByRole("link", { name: "Set up email" }).click();
  await button(page, "Send me a test").click();
  await page.getByText("The server refuses the user or password").waitFor();
  await page.getByText("Wrong password").waitFor();
  expect(await page.content()).not.toContain("firsthand:wrong");
  await looksRight(page);
  await here.stop();
  const right = settings.FIRSTHAND_SMTP_URL.replace(":wrong@", ":right@");
  // The setting has another name now: what was named in the app stays.
  await here.serve({ ...settings, FIRSTHAND_SMTP_URL: right, FIRSTHAND_AGENCY: "Another" });
  await page.goto(`${origin}/settings/mail`);
  await page.getByText("Not tested yet").waitFor();
  await button(page, "Send me a test").click();
  await page.getByText("The mail server took the email").waitFor();
  await page.getByText(/The server’s answer: 250 /).waitFor();
  await page.getByText("Works", { exact: true }).waitFor();
  expect(mail.got.map(({ subject }) => subject)).toEqual(["Firsthand: this email arrived"]);
  expect(mail.got[0]!.text).toContain("Northlight’s installation");

  await page.goto(`${origin}/settings`);
  expect(here.rows()).not.toHaveProperty("programme");
  await page.getByRole("link", { name: "Choose what’s taught" }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: /Cleared to share(?! on)/ })
    .waitFor();
  await looksRight(page);
  await takeProgrammes(page);
  expect(here.rows()).toMatchObject({ programme: readdirSync("content/programmes").length });

  await addCompany(page, {
    name: "Harbour & Pine",
    timeZone: "Europe/London",
    channels: [["Instagram", "@harbourandpine"]],
  });

  await page.getByRole("link", { name: "Add its trainer" }).click();
  expect(await page.getByLabel("Harbour & Pine").isChecked()).toBe(true);
  await looksRight(page);
  await addTrainer(page, { name: "Dana Reyes", email: DANA });
  await page.getByText("Works with Harbour & Pine").waitFor();
  await looksRight(page);
  await page.goto(`${origin}/settings`);
  await heading(page, "Settings").waitFor();
  expect(await heading(page, "Set up Firsthand").count()).toBe(0);
  expect(here.rows()).toMatchObject({ company: 1, person: 2, engagement: 1 });

  const welcome = mail.got.at(-1)!;
  expect(welcome.subject).toBe("You’re a trainer at Northlight");
  const [signIn] = /http\S+/.exec(welcome.text!)!;
  const context = { viewport: SIZES.phone };
  const dana = await signedInByMail({ browser, mail, from: signIn!, email: DANA, context });
  await dana.getByRole("link", { name: "Harbour & Pine" }).first().waitFor();
});

test("with mail down at first run every step can be left out, and what to tell a trainer is on the page", async () => {
  here = new Installation(await freePort());
  const { origin } = here;
  // Before the first start.
  const link = await here.adminLink(ROBIN);
  await here.serve();
  const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await becomeAdmin(page, "Robin Vale");
  for (const step of ["Name the agency", "Set up email", "Add the first company"]) {
    await page.getByRole("button", { name: `Skip: ${step}` }).click();
    await page.getByRole("button", { name: `Skip: ${step}` }).waitFor({ state: "detached" });
  }
  await page.getByRole("link", { name: "Choose what’s taught" }).click();
  await button(page, "Start empty").click();
  await page.getByText("Choice saved").waitFor();

  await page.getByRole("link", { name: "Email", exact: true }).click();
  await page.getByText("No mail server is set").waitFor();
  await page.goto(`${origin}/settings/people`);
  await page.getByLabel("Name", { exact: true }).fill("Dana Reyes");
  await page.getByLabel("Work email").fill(DANA);
  await button(page, "Add trainer").click();
  await page.getByText("No email could be sent. Tell Dana Reyes:").waitFor();
  await page.goto(`${origin}/settings`);
  expect(await heading(page, "Set up Firsthand").count()).toBe(0);
  expect(here.rows()).not.toHaveProperty("programme");

  // Without mail nobody signs in again by a code; by another link an admin does.
  const again = await here.adminLink(ROBIN);
  await context.clearCookies();
  await page.goto(again);
  await heading(page, "Sign in as Robin Vale").waitFor();
  await button(page, "Sign in").click();
  await heading(page, "Settings").waitFor();
});
