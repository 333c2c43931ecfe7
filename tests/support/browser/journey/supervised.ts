import type { Page } from "playwright";
import { expect } from "vitest";
import { logLiveReply } from "~/clearance/services/supervision/log-live-reply.server";
import { reviewLiveReply } from "~/clearance/services/supervision/review-live-reply.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { newId } from "~db/ids";
import { theEmployee } from "../../practice/the-employee";
import { theTrainer } from "../../the-trainer";
import type { Journey } from "./journey";

const LIVE = [
  ["Is the rye back on Sunday?", "It is, from eight, while it lasts. Maya, Pier Street"],
  [
    "Third time there’s no oat milk.",
    "Three times is too often. There’s some in now, and I’m ordering two more crates today. Maya, Pier Street",
  ],
] as const;

/** What stands in a live reply, by its number from 1. */
function liveWords(number: number) {
  const [asked, text] = LIVE[(number - 1) % LIVE.length]!;
  return { asked: `${asked} (${number})`, text };
}

/** Maya logs a reply that she published. */
export async function logOne({ site, maya }: Journey, number: number) {
  const { asked, text } = liveWords(number);
  await maya.goto(`${site.origin}/learn/live-replies`);
  await maya
    .getByLabel("Link", { exact: true })
    .fill(`https://social.example/harbourandpine/${number}`);
  await maya.getByLabel("What they wrote", { exact: true }).fill(asked);
  await maya.getByLabel("The reply", { exact: true }).fill(text);
  await maya.getByRole("button", { name: "Log reply" }).click();
  await maya.getByRole("status").filter({ hasText: "Reply logged" }).waitFor();
}

/** Somebody who may finds a reply of Maya’s good, on their page of live replies. */
export async function findGood(by: Page, to: string, number: number) {
  const { asked } = liveWords(number);
  await by.goto(to);
  const reply = by.locator(".card", { hasText: asked }).last();
  await reply.getByLabel("Finding").fill("Short, and it says when.");
  await reply.getByRole("button", { name: "Good", exact: true }).click();
  await by.getByRole("status").filter({ hasText: "Review recorded" }).waitFor();
}

/** Maya logs replies and Dana finds each of them good, as their pages do it. */
export async function logAndFindGood({ site }: Journey, numbers: readonly number[]) {
  const { store, clock } = site;
  const [actor, dana] = await Promise.all([theEmployee(store), theTrainer(store)]);
  const { personId } = actor;
  const standings = await personStandings(store, { company: actor, personId, now: clock.now });
  const supervised = standings?.standings.find((one) => one.supervised !== null);
  if (!supervised) throw new Error("Maya isn’t supervised.");
  const { enrolmentId, channelIds } = supervised;
  const scope = { enrolmentId, channelId: channelIds[0]! };
  for (const number of numbers) {
    clock.now = new Date(clock.now.getTime() + 60_000);
    const { now } = clock;
    const id = newId(now);
    const said = { ...liveWords(number), url: "", ...scope };
    expect(await logLiveReply({ store, actor, now, id, ...said })).toEqual({ ok: true });
    const found = { liveReplyId: id, verdict: "good" as const, finding: "" };
    const review = { store, actor: dana, now, id: newId(now), ...found };
    expect(await reviewLiveReply(review)).toEqual({ ok: true });
  }
}

/** The ways of saying so: in short, of a chip of the board, and to the person. */
const CONDITIONS = [
  /supervised[,:]? (\d+) of 10/i,
  /Reply · (\d+) of 10/,
  /first 10 live replies are reviewed: (\d+) good/,
];

/** Every page that names Maya’s clearance says how many good ones it has, out of ten; with null, that it has no condition. */
export async function expectCondition(
  { site, maya, dana, priya }: Journey,
  good: number | null,
): Promise<void> {
  const { personId } = await theEmployee(site.store);
  const pages: [Page, string][] = [
    [maya, "/learn"],
    [maya, "/learn/clearance"],
    [maya, "/may-i?channel=instagram&level=reply"],
    [maya, "/learn/live-replies"],
    [priya, "/clearance?q=maya"],
    [priya, `/clearance/people/${personId}`],
    [priya, "/clearance/export.csv?q=maya"],
    [dana, `/studio/companies/harbour-and-pine/people/${personId}`],
  ];
  const said: Record<string, number | string> = {};
  for (const [page, path] of pages) {
    const text = await textAt(page, site.origin + path);
    const found = CONDITIONS.flatMap((words) => words.exec(text)?.[1] ?? []).map(Number);
    if (found[0] === (good ?? undefined)) continue;
    said[path] = found[0] ?? text.slice(0, 1_000);
  }
  expect(said).toEqual({});
}

async function textAt(page: Page, address: string): Promise<string> {
  if (address.includes(".csv")) return (await page.request.get(address)).text();
  await page.goto(address);
  return page.locator("main").innerText();
}
