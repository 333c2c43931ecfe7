import type { Page } from "playwright";
import { button, heading, link } from "./first-run";

interface Names {
  /** The one whom the playbook and the policy name for everything. */
  contact: string;
}

/** Fills the gaps of a new company’s playbook, from the company’s page, and publishes it. */
export async function publishPlaybook(page: Page, { contact }: Names) {
  await link(page, "The playbook is published").click();
  await page.getByLabel("Line of business").fill("bakery");
  await page.getByLabel("Who it serves").fill("customers");
  await page.getByLabel("Example", { exact: true }).fill("Maya at Harbour & Pine");
  await page.getByLabel("Who to ask").fill(contact);
  const lines = page.getByRole("textbox", { name: "Who to call" });
  for (const line of await lines.all()) await line.fill(contact);
  await page.getByLabel("Where to ask").fill("the shop’s chat");
  await page.getByLabel("When someone’s there").fill("8 to 18");
  await page.getByText("to fix before you can publish").waitFor({ state: "detached" });
  await link(page, "Publish…").click();
  await heading(page, "Publish version 1 of the playbook").waitFor();
  await page.getByLabel("What it is, in a sentence").fill("Our first playbook.");
  await button(page, "Publish version 1").click();
  await page.waitForURL(/playbook\/history/);
}

/** Fills the gaps of a new company’s policy, from the company’s page, and publishes it. */
export async function publishPolicy(page: Page, { contact }: Names) {
  await link(page, "The policy is published").click();
  await page.getByText("Fill in 6 gaps").first().waitFor();
  const text = page.getByLabel("Text", { exact: true });
  await text.fill((await text.inputValue()).replaceAll(/\[.*?\]/g, contact));
  await page.getByText("to fix before you can publish").waitFor({ state: "detached" });
  await link(page, "Publish…").click();
  // A version is called after its year.
  await page.getByRole("heading", { name: /^Publish policy \d{4}\.1$/ }).waitFor();
  await page.getByRole("button", { name: /^Publish version \d{4}\.1$/ }).click();
  await page.waitForURL(/policy\/history/);
}

/** Adds a manager who also learns, from the company’s page. */
export async function addManager(page: Page, { name, email }: { name: string; email: string }) {
  await link(page, "The company has a manager").click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Role").selectOption("Employee and Manager");
  await button(page, "Add").click();
  await page.getByText("1 person added.").waitFor();
  await page.getByRole("row", { name: new RegExp(`${name}.*Employee and Manager`) }).waitFor();
}

/** Opens the preview of a file, from the list of the company’s people. */
export async function previewPeople(page: Page, names: readonly string[]) {
  await link(page, "Upload a file").click();
  const file = page.locator("[type=file]");
  await file.setInputFiles(staffFile(names));
  await button(page, "Preview").click();
  await heading(page, "Nothing has been saved yet").waitFor();
}

/** A file as an HR system exports it. */
function staffFile(names: readonly string[]) {
  const lines = names.map((name) => {
    const [first = ""] = name.toLowerCase().split(" ");
    return `${name},${first}@harbourandpine.example,Shop`;
  });
  const buffer = Buffer.from(["Name,Email,Team", ...lines, ""].join("\n"));
  return { name: "staff.csv", mimeType: "text/csv", buffer };
}
