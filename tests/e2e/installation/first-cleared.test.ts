import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aMailServer } from "../../support/harness/a-mail-server";
import { Installation } from "../../support/harness/an-installation";
import { freePort } from "../../support/harness/free-port";
import { openBrowser, scriptsOff, SIZES } from "../../support/browser/browser";
import {
  addCompany,
  addTrainer,
  becomeAdmin,
  button,
  codesTo,
  heading,
  link,
  looksRight,
  nameAgency,
  signedInByMail,
  subjectsTo,
  takeProgrammes,
} from "../../support/browser/first-run";
import { learnModule, signPolicy } from "../../support/browser/learning";
import {
  addManager,
  previewPeople,
  publishPlaybook,
  publishPolicy,
} from "../../support/browser/set-up-company";

let browser: Browser;
let here: Installation;
let mail: Awaited<ReturnType<typeof aMailServer>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await here.remove();
});
afterAll(() => browser.close());

const DANA = { name: "Dana Reyes", email: "dana@northlight.example" };
const PRIYA = { name: "Priya Nair", email: "priya@harbourandpine.example" };
const MAYA = { name: "Maya Okafor", email: "maya@harbourandpine.example" };
const LONDON = "Europe/London";
const COMPANY = "/studio/companies/harbour-pine";
const BOARD = "/as/manager@harbour-pine/clearance";
const CLEARED = /^You’re cleared to /;
const WRONG_CODE =
  "That code is wrong or has expired. Check the newest email, or ask for a new code below. After three tries you need a new one.";

const OTHERS =
  "Uma Tom Ines Ben Lea Omar Nina Jack Rosa Eli Kim Ada Leo Zoe Sam Iris Noah Ruth Finn"
    .split(" ")
    .map((name) => `${name} Lowe`);

const signIn = ({ email }: { email: string }) =>
  signedInByMail({ browser, mail, from: `${here.origin}/sign-in`, email });

async function setUpCompany() {
  const robin = await (await browser.newContext({ viewport: SIZES.wide })).newPage();
  await robin.goto(await here.adminLink("robin@northlight.example"));
  await becomeAdmin(robin, "Robin Vale");
  await nameAgency(robin, "Northlight");
  await robin.goto(`${here.origin}/settings/curriculum`);
  await takeProgrammes(robin);
  await robin.goto(`${here.origin}/settings`);
  const channels = [
    ["Instagram", "@harbourandpine"],
    ["Facebook", "Harbour & Pine"],
  ] as const;
  await addCompany(robin, { name: "Harbour & Pine", timeZone: LONDON, channels });
  await link(robin, "Add its trainer").click();
  await addTrainer(robin, DANA);
  await robin.context().close();
}

async function makeReady(dana: Page) {
  const contact = PRIYA.name;
  await link(dana, "Harbour & Pine").first().click();
  await heading(dana, "Before anyone can be cleared").waitFor();
  await looksRight(dana);
  await publishPlaybook(dana, { contact });
  await dana.goto(here.origin + COMPANY);
  await publishPolicy(dana, { contact });
  await dana.goto(here.origin + COMPANY);
  await addManager(dana, PRIYA);
  await dana.goto(here.origin + COMPANY);
  await heading(dana, "Harbour & Pine").waitFor();
  expect(await heading(dana, "Before anyone can be cleared").count()).toBe(0);
}

async function bringPeople(priya: Page) {
  // She learns, too, and starts there: by an address that says as whom.
  expect(new URL(priya.url()).pathname).toBe("/as/employee@harbour-pine/learn");
  await button(priya, "Manage Harbour & Pine").click();
  await link(priya, "Assignments").click();
  await priya.getByLabel("Programme").selectOption("Cleared to share");
  for (const channel of await priya.locator("[name=channel]").all()) await channel.check();
  await button(priya, "Make this rule").click();
  await priya.getByText("It has enrolled 1 person.").waitFor();
  await priya.goto(`${here.origin}${BOARD}/people`);
  await previewPeople(priya, [MAYA.name, ...OTHERS]);
  await looksRight(priya);
  await button(priya, "Save 20 changes").click();
  await priya.getByText("20 people added.").waitFor();
}

async function learn(maya: Page) {
  const { origin, file } = here;
  await link(maya, "My training").first().waitFor();
  await scriptsOff(maya);
  const why = {
    key: "why",
    lessons: [
      "people-want-you",
      "expert-in-the-room",
      "what-the-agency-does",
      "talk-to-each-other-first",
    ],
  };
  await learnModule(maya, why, { origin, file });
  const bounds = {
    key: "bounds",
    lessons: [
      "what-the-policy-asks",
      "never-discuss",
      "your-account-our-account",
      "no-false-voices",
      "who-to-ask",
    ],
  };
  await learnModule(maya, bounds, { origin, file });
  await signPolicy(maya, { origin, name: MAYA.name });
}

/** Says yes about Maya in a queue. It counts a minute later. */
async function sayYes(page: Page, queue: string, words: string) {
  await page.goto(here.origin + queue);
  await heading(page, MAYA.name).waitFor();
  await button(page, words).click();
  await page.waitForURL(/\?signed=/);
}

/** Waits for a mail, which leaves within a few half minutes: each look is one later, by the server’s clock. */
const mailed = (email: string, subject: RegExp) =>
  expect
    .poll(
      () => {
        here.goAhead(0.5);
        return subjectsTo(mail, email);
      },
      { interval: 250 },
    )
    .toContainEqual(expect.stringMatching(subject));

/** Returns where her manager sees Maya’s clearance. */
async function everythingSaysYes(maya: Page, priya: Page): Promise<string> {
  const { origin } = here;
  await maya.goto(`${origin}/notices`);
  await maya.getByText(CLEARED).waitFor();
  await maya.goto(`${origin}/learn/clearance`);
  await heading(maya, "You may share company news").waitFor();
  expect(await maya.getByRole("main").getByText("Cleared", { exact: true }).count()).toBe(3);
  await maya.goto(`${origin}/may-i?channel=instagram&level=share`);
  await heading(maya, "Yes, you can share company news on Instagram").waitFor();

  await priya.goto(`${origin}${BOARD}?q=maya`);
  const row = priya.getByRole("row", { name: /Maya Okafor/ });
  expect(await row.getByText("Share", { exact: true }).count()).toBe(2);
  await row.getByRole("link", { name: MAYA.name }).click();
  await heading(priya, MAYA.name).waitFor();
  return priya.url();
}

/** Uploads a file without Maya, which says that whoever is missing from it has left. */
async function leaveOut(priya: Page) {
  await priya.goto(`${here.origin}${BOARD}/people`);
  await previewPeople(priya, OTHERS);
  await priya.getByText("1 person at the company isn’t in this file").waitFor();
  await button(priya, "Mark them as having left").click();
  await priya.getByText("1 person will leave").waitFor();
  await priya.getByLabel("Yes, 1 person leaves").check();
  await button(priya, "Save 1 change").click();
  await priya.getByText("1 person left.").waitFor();
}

/** What her manager saw of her, her trainer and she herself. */
async function everythingSaysNo(
  { maya, priya, dana }: Record<"maya" | "priya" | "dana", Page>,
  record: string,
) {
  const { origin } = here;
  await dana.goto(`${origin}${COMPANY}?q=okafor`);
  await heading(dana, "Nobody matches").waitFor();
  await priya.goto(`${origin}${BOARD}?q=maya`);
  await priya.getByText("Nobody matches “maya”").waitFor();
  await priya.goto(record);
  await priya.getByText("No clearance is active any more.").waitFor();
  await priya.goto(`${origin}${BOARD}/ledger`);
  await priya.getByRole("row", { name: /Left the company Maya Okafor Priya Nair/ }).waitFor();

  await maya.goto(`${origin}/learn/clearance`);
  expect(new URL(maya.url()).pathname).toBe("/sign-in");
  await maya.goto(`${origin}/may-i?channel=instagram&level=share`);
  expect(new URL(maya.url()).pathname).toBe("/sign-in");
  await maya.getByLabel("Email").fill(MAYA.email);
  await button(maya, "Send me a code").click();
  await maya.getByLabel("Code").fill(codesTo(mail, MAYA.email).at(-1)!);
  await button(maya, "Sign in").click();
  await link(maya, WRONG_CODE).waitFor();
}

test("from an empty folder to an employee who is cleared, and to her leaving", async () => {
  mail = await aMailServer();
  here = new Installation(await freePort());
  here.startInTheMorning(LONDON);
  await here.serve({
    FIRSTHAND_SMTP_URL: mail.url,
    FIRSTHAND_MAIL_FROM: "Firsthand <firsthand@northlight.example>",
  });
  await setUpCompany();
  const dana = await signIn(DANA);
  await makeReady(dana);
  const priya = await signIn(PRIYA);
  await bringPeople(priya);

  const maya = await signIn(MAYA);
  await learn(maya);
  await sayYes(dana, "/studio/sign-offs", "Sign off as competent");
  await mailed(PRIYA.email, /^Maya Okafor is waiting for your sign-off$/);
  await sayYes(priya, `${BOARD}/sign-offs`, "Authorise");
  await mailed(MAYA.email, CLEARED);
  const record = await everythingSaysYes(maya, priya);

  const before = subjectsTo(mail, MAYA.email);
  await leaveOut(priya);
  await everythingSaysNo({ maya, priya, dana }, record);
  await signIn({ email: "uma@harbourandpine.example" });
  expect(subjectsTo(mail, MAYA.email)).toEqual(before);
});
