import { expect } from "vitest";
import type { ParsedMail } from "mailparser";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import type { aMailServer } from "../harness/a-mail-server";
import { expectAccessible, expectNoSidewaysScroll, SIZES } from "./browser";

type MailServer = Awaited<ReturnType<typeof aMailServer>>;

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const heading = (page: Page, name: string) =>
  page.getByRole("heading", { name, exact: true });
export const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

/** What automated checks find, and what sticks out at 320 px. */
export async function looksRight(page: Page) {
  await expectAccessible(page);
  await page.setViewportSize(SIZES.phone);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(SIZES.wide);
}

/** Gives one’s name on the page of an admin’s link, and comes to what there is to set up. */
export async function becomeAdmin(page: Page, name: string) {
  await page.getByLabel("Your name").fill(name);
  await button(page, "Become admin and sign in").click();
  await heading(page, "Set up Firsthand").waitFor();
}

/** Names the agency, from the list of what there is to set up. */
export async function nameAgency(page: Page, name: string) {
  await link(page, "Name the agency").click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await button(page, "Save name").click();
  await page.getByText("Name saved").waitFor();
}

/** Takes all programmes that come with Firsthand, from their page. */
export async function takeProgrammes(page: Page) {
  await button(page, "Take these programmes").click();
  await page.getByText("Choice saved").waitFor();
}

interface NewCompany {
  name: string;
  timeZone: string;
  channels: readonly (readonly [network: string, handle: string])[];
}

/** Sets up a company, from the list of what there is to set up. */
export async function addCompany(page: Page, { name, timeZone, channels }: NewCompany) {
  await link(page, "Add the first company").click();
  await page.getByLabel("Company name").fill(name);
  await page.getByLabel("Time zone").fill(timeZone);
  for (const [row, [network, handle]] of channels.entries()) {
    await page.locator("[name=network]").nth(row).fill(network);
    await page.locator("[name=handle]").nth(row).fill(handle);
    await page.locator("[name=holder]").nth(row).selectOption("The company");
  }
  await button(page, "Create company").click();
  await page.getByText("Company created").waitFor();
}

/** Adds the only company’s trainer, from the page of the agency’s people. */
export async function addTrainer(page: Page, { name, email }: { name: string; email: string }) {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Work email").fill(email);
  await button(page, "Add trainer").click();
  await page.getByText(`${name} can sign in`).waitFor();
}

/** Whether a mail went to an address. */
const sentTo = (to: ParsedMail["to"], email: string) =>
  [to ?? []].flat().some(({ text }) => text === email);

interface SigningIn {
  browser: Browser;
  mail: MailServer;
  /** Where it begins. */
  from: string;
  email: string;
  context?: BrowserContextOptions;
}

/** The subjects of all mails that went to an address. */
export function subjectsTo({ got }: MailServer, email: string): string[] {
  return got.flatMap(({ subject, to }) => (sentTo(to, email) ? [subject ?? ""] : []));
}

/** The codes that went to an address. */
export function codesTo(mail: MailServer, email: string): string[] {
  return subjectsTo(mail, email).flatMap((subject) =>
    /^\d{3}.\d{3}/.test(subject) ? [subject.slice(0, 7)] : [],
  );
}

/** Signs in with a code that comes by mail; the page they come to. */
export async function signedInByMail(signing: SigningIn): Promise<Page> {
  const { browser, mail, from, email, context = {} } = signing;
  const page = await (await browser.newContext({ viewport: SIZES.wide, ...context })).newPage();
  const codes = () => codesTo(mail, email);
  const before = codes().length;
  await page.goto(from);
  await page.getByLabel("Email").fill(email);
  await button(page, "Send me a code").click();
  await page.getByLabel("Code").waitFor();
  await expect.poll(() => codes().length, { interval: 20 }).toBe(before + 1);
  await page.getByLabel("Code").fill(codes().at(-1)!);
  await button(page, "Sign in").click();
  await page.waitForURL(({ pathname }) => !pathname.startsWith("/sign-in"));
  return page;
}
