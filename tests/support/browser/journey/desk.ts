import type { PracticePost } from "~/curriculum/rules/bodies";
import type { ReplyFields } from "~/practice/rules/desk/sending";
import { fieldsFor } from "~/process/demo/answers";
import { theEmployee } from "../../practice/the-employee";
import type { Journey } from "./journey";
import { theSet } from "./the-set";

const LABELS = {
  worst: "The worst reply you can think of",
  text: /^(?:Your reply|Now repair it)$/,
  alt: "Alt text",
  note: "The note you’d send",
  why: "Why is no answer best?",
};

/** Where a set, `module/key`, is worked on. */
export const deskOf = ({ site }: Journey, place: string) => `${site.origin}/desk/${place}`;

/** What Maya is going to say about a post: the right decision, and words of hers. */
export async function wordsOfMaya(
  { site: { store, clock } }: Journey,
  post: PracticePost,
): Promise<ReplyFields> {
  const actor = await theEmployee(store);
  const learner = { store, actor, now: clock.now, random: () => 0.5, team: "Pier Street" };
  return fieldsFor(learner, post, { words: 5 });
}

/** Decides about the post that is open and writes what that asks for. What `fields` leaves out stays as it is. */
export async function write({ maya }: Journey, fields: ReplyFields) {
  const { decision, account, to } = fields;
  if (decision !== undefined) await maya.locator(`[name=decision][value=${decision}]`).check();
  if (account !== undefined) await maya.getByLabel("Posting as").selectOption(account);
  if (to !== undefined) await maya.locator(`[name=to][value="${to}"]`).check();
  for (const [name, label] of Object.entries(LABELS)) {
    const words = fields[name as keyof typeof LABELS];
    if (words !== undefined) await maya.getByLabel(label).fill(words);
  }
}

/** Sends what is written, and comes to the next post or to the end of the shift. */
export async function send({ maya }: Journey) {
  const before = maya.url();
  await maya.getByRole("button", { name: "Send", exact: true }).click();
  await maya.waitForURL((url) => url.href !== before && /[?&](?:sent|over)=/.test(url.search));
}

/**
 * Begins a shift and goes through all its posts in their order, as they come. `first` may do a post in its own way, up to sending; where
 * it returns false, Maya says the right thing.
 */
export async function workShift(
  journey: Journey,
  place: string,
  first: Record<string, (words: ReplyFields) => Promise<void>> = {},
) {
  const { maya, site } = journey;
  await maya.goto(deskOf(journey, place));
  await maya.getByRole("button", { name: "Start your shift" }).click();
  for (const post of (await theSet(site.store, place)).posts) {
    await maya.waitForURL((url) => url.pathname.endsWith(`/${post.key}`));
    await maya.getByRole("heading", { name: post.author }).first().waitFor();
    const words = await wordsOfMaya(journey, post);
    await (first[post.key] ?? ((said) => write(journey, said)))(words);
    await send(journey);
    journey.wait(3);
  }
  await maya.getByRole("status").filter({ hasText: "Shift over" }).waitFor();
}
