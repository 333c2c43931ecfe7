import type { Browser, Page } from "playwright";
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
  link,
  looksRight,
  nameAgency,
  signedInByMail,
  takeProgrammes,
} from "../../support/browser/first-run";

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
const COMPANY = "/studio/companies/harbour-pine";
const BOARD = "/as/manager@harbour-pine/clearance";

const OTHERS =
  "Uma Tom Ines Ben Lea Omar Nina Jack Rosa Eli Kim Ada Leo Zoe Sam Iris Noah Ruth Finn".split(" ");

/** A file as an HR system exports it. */
function staffFile(names: readonly string[]) {
  const lines = names.map((name) => {
    const [first = ""] = name.toLowerCase().split(" ");
    return `${name},${first}@harbourandpine.example,Shop`;
  });
  const buffer = Buffer.from(["Name,Email,Team", ...lines, ""].join("\n"));
  return { name: "staff.csv", mimeType: "text/csv", buffer };
}

const staff = (first: string[]) => [...first, ...OTHERS.map((name) => `${name} Lowe`)];

const signIn = ({ email }: { email: string }) =>
  signedInByMail({ browser, mail, from: `${here.origin}/sign-in`, email });

async function publishPlaybook(dana: Page) {
  await link(dana, "The playbook is published").click();
  await dana.getByLabel("Line of business").fill("bakery");
  await dana.getByLabel("Who it serves").fill("customers");
  await dana.getByLabel("Example", { exact: true }).fill("Maya at Harbour & Pine");
  await dana.getByLabel("Who to ask").fill(PRIYA.name);
  const lines = dana.getByRole("textbox", { name: "Who to call" });
  for (const line of await lines.all()) await line.fill(PRIYA.name);
  await dana.getByLabel("Where to ask").fill("the shop’s chat");
  await dana.getByLabel("When someone’s there").fill("8 to 18");
  await dana.getByText("to fix before you can publish").waitFor({ state: "detached" });
  await link(dana, "Publish…").click();
  await heading(dana, "Publish version 1 of the playbook").waitFor();
  await looksRight(dana);
  await dana.getByLabel("What it is, in a sentence").fill("Our first playbook.");
  await button(dana, "Publish version 1").click();
  await dana.waitForURL(/playbook\/history/);
}

async function publishPolicy(dana: Page) {
  await link(dana, "The policy is published").click();
  await dana.getByText("Fill in 6 gaps").first().waitFor();
  const text = dana.getByLabel("Text", { exact: true });
  await text.fill((await text.inputValue()).replaceAll(/\[.*?\]/g, PRIYA.name));
  await dana.getByText("to fix before you can publish").waitFor({ state: "detached" });
  await link(dana, "Publish…").click();
  await heading(dana, "Publish policy 2026.1").waitFor();
  await looksRight(dana);
  await button(dana, "Publish version 2026.1").click();
  await dana.waitForURL(/policy\/history/);
}

test("from an empty folder to a company whose twenty people learn", async () => {
  mail = await aMailServer();
  here = new Installation(await freePort());
  const { origin } = here;
  await here.serve({
    FIRSTHAND_SMTP_URL: mail.url,
    FIRSTHAND_MAIL_FROM: "Firsthand <firsthand@northlight.example>",
  });
  const robin = await (await browser.newContext({ viewport: SIZES.wide })).newPage();
  await robin.goto(await here.adminLink("robin@northlight.example"));
  await becomeAdmin(robin, "Robin Vale");
  await nameAgency(robin, "Northlight");
  await robin.goto(`${origin}/settings/curriculum`);
  await takeProgrammes(robin);
  await robin.goto(`${origin}/settings`);
  const channels = [
    ["Instagram", "@harbourandpine"],
    ["Facebook", "Harbour & Pine"],
  ] as const;
  await addCompany(robin, { name: "Harbour & Pine", timeZone: "Europe/London", channels });
  await link(robin, "Add its trainer").click();
  await addTrainer(robin, DANA);
  await robin.context().close();

  const dana = await signIn(DANA);
  await link(dana, "Harbour & Pine").first().click();
  await heading(dana, "Before anyone can be cleared").waitFor();
  await looksRight(dana);
  await publishPlaybook(dana);
  await dana.goto(origin + COMPANY);
  await publishPolicy(dana);
  await dana.goto(origin + COMPANY);
  await link(dana, "The company has a manager").click();
  await dana.getByLabel("Name", { exact: true }).fill(PRIYA.name);
  await dana.getByLabel("Email", { exact: true }).fill(PRIYA.email);
  await dana.getByLabel("Role").selectOption("Employee and Manager");
  await looksRight(dana);
  await button(dana, "Add").click();
  await dana.getByText("1 person added.").waitFor();
  await dana.getByRole("row", { name: /Priya Nair.*Employee and Manager/ }).waitFor();
  await dana.goto(origin + COMPANY);
  await heading(dana, "Harbour & Pine").waitFor();
  expect(await heading(dana, "Before anyone can be cleared").count()).toBe(0);

  const priya = await signIn(PRIYA);
  await priya.goto(`${origin}${BOARD}/assignments`);
  await priya.getByLabel("Programme").selectOption("Cleared to share");
  for (const channel of await priya.locator("[name=channel]").all()) await channel.check();
  await button(priya, "Make this rule").click();
  await priya.getByText("It has enrolled 1 person.").waitFor();
  await priya.goto(`${origin}${BOARD}/people`);
  await link(priya, "Upload a file").click();
  const file = priya.locator("[type=file]");
  await file.setInputFiles(staffFile(staff([MAYA.name])));
  await button(priya, "Preview").click();
  await heading(priya, "Nothing has been saved yet").waitFor();
  await looksRight(priya);
  await button(priya, "Save 20 changes").click();
  await priya.getByText("20 people added.").waitFor();

  const maya = await signIn(MAYA);
  await link(maya, "My training").first().waitFor();
});
