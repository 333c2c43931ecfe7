import { changeMembership, peopleIn } from "../../support/makers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { fileHistory } from "~/authoring/queries/authoring";
import { newId } from "~db/ids";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { theTrainer } from "../../support/the-trainer";

let site: Site;
let dana: Visitor;

beforeAll(async () => {
  site = await openSite({ secondYesAbove: 0 });
  dana = await signedIn(site, PEOPLE.trainer);
});

afterAll(() => site.stop());

const KEY = "angry-in-public";
const PAGE = `/studio/library/reply/${KEY}/publish`;
const PATH = `modules/reply/${KEY}.md`;

/** A draft of Dana’s, and the form that would have it learned again. */
async function drafted() {
  const { store, clock } = site;
  const call = { store, actor: await theTrainer(store), now: clock.now, path: PATH };
  const { published, draft } = await openDraft(call);
  const text = published!.text.replace(/^title: .*/m, `title: Draft ${draft?.sequence ?? 0}`);
  const sequence = draft?.sequence ?? 0;
  const saved = await saveDraft({ ...call, text, sequence, baseNumber: published!.number });
  if (!saved.ok) throw new Error("The draft was not saved.");
  const fields = {
    id: newId(clock.now),
    intent: "publish",
    sequence: String(saved.sequence),
    impact: "relearn",
    change: "Say sorry first.",
    when: "now",
  };
  const state = async () => (await openDraft(call)).draft;
  const versions = async () => (await fileHistory(store.read, PATH)).length;
  return { fields, state, versions };
}

const shownTo = async (visitor: Visitor, page = PAGE) => (await visitor.get(page)).text();

const JONAH = "jonah@northlight.example";

/** Jonah leaves, or comes back. */
async function setLeft(leftAt: Date | null) {
  const jonah = (await peopleIn(site.store)).find(({ email }) => email === JONAH);
  await changeMembership(site.store, jonah!.personId, { leftAt });
}

test("an agency with one trainer is told what to do, and nothing gets past it", async () => {
  await setLeft(site.clock.now);
  const { fields, state, versions } = await drafted();
  const before = await versions();
  const shown = await shownTo(dana);
  expect(shown).toContain("A colleague has to agree");
  expect(shown).toContain("FIRSTHAND_SECOND_YES_ABOVE");
  expect(shown).toMatch(
    /In all, it asks something of \d+ people at 2 companies, so a colleague has to agree\./,
  );
  expect(shown).not.toContain('value="ask"');
  for (const intent of ["publish", "ask"]) {
    const sent = await dana.post(PAGE, { ...fields, intent });
    expect(sent.status).toBe(409);
    expect(await sent.text()).toContain("Say sorry first.");
  }
  expect(await versions()).toBe(before);
  expect(await state()).toMatchObject({ waits: null });
});

test("a colleague is asked, sees what it is about, and publishes it or sends it back", async () => {
  await setLeft(null);
  const jonah = await signedIn(site, JONAH);
  const { fields, state, versions } = await drafted();
  const before = await versions();
  expect(await shownTo(dana)).toContain('value="ask"');
  const refused = await dana.post(PAGE, fields);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Ask a colleague to agree.");

  expect((await dana.post(PAGE, { ...fields, intent: "ask" })).status).toBe(303);
  const waiting = (await state())!;
  expect(waiting).toMatchObject({ waits: "yes" });
  const own = await shownTo(dana);
  expect(own).toContain("You asked a colleague to agree");
  expect(own).toContain("Withdraw request");
  expect(own).not.toContain('value="agree"');
  expect(await shownTo(dana, "/studio")).not.toContain("asks you to agree");
  expect(await shownTo(dana, `/studio/library/reply/${KEY}/edit`)).toContain(
    "Waiting for a colleague’s yes",
  );
  const answer = { id: newId(site.clock.now), sequence: String(waiting.sequence) };
  const himself = await dana.post(PAGE, { ...answer, intent: "agree" });
  expect(himself.status).toBe(409);
  expect(await himself.text()).toContain("someone else has to agree");

  for (const page of ["/studio", "/studio/library"])
    expect(await shownTo(jonah, page)).toContain("Dana Kessler asks you to agree to publishing");
  const asked = await shownTo(jonah);
  for (const words of ["Dana Kessler asks you to agree", "Say sorry first.", "Agree and publish"])
    expect(asked).toContain(words);
  const silent = await jonah.post(PAGE, { ...answer, intent: "send-back", reason: " " });
  expect(silent.status).toBe(400);
  expect(await silent.text()).toContain("Say why in a sentence.");
  const back = { ...answer, intent: "send-back", reason: "Too soon." };
  expect((await jonah.post(PAGE, back)).status).toBe(303);
  const shown = await shownTo(dana);
  expect(shown).toContain("Jonah Adeyemi sent it back");
  expect(shown).toContain("Too soon.");

  const again = (await state())!;
  const asking = { ...fields, intent: "ask", sequence: String(again.sequence) };
  expect((await dana.post(PAGE, asking)).status).toBe(303);
  const late = await jonah.post(PAGE, { ...answer, intent: "agree" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("This was withdrawn or answered since you looked");
  const yes = {
    id: newId(site.clock.now),
    intent: "agree",
    sequence: String((await state())!.sequence),
  };
  const agreed = await jonah.post(PAGE, yes);
  expect(agreed.status).toBe(303);
  expect(agreed.headers.get("location")).toBe(`/studio/library/reply/${KEY}/history`);
  expect((await jonah.post(PAGE, yes)).status).toBe(303);
  expect(await versions()).toBe(before + 1);
  expect(await shownTo(jonah, `/studio/library/reply/${KEY}/history`)).toContain(
    "agreed by Jonah Adeyemi",
  );
});

test("restoring something for everyone asks a colleague, who sees that it is restored", async () => {
  const place = "/studio/library/reply/quiz";
  const page = `${place}/publish`;
  const retirement = await shownTo(dana, `${place}/retire`);
  const number = /name="number" value="(\d+)"/.exec(retirement)?.[1] ?? "";
  expect((await dana.post(`${place}/retire`, { number })).status).toBe(303);
  const restore = `${place}/restore`;
  const shown = await shownTo(dana, restore);
  expect(shown).toContain("another trainer has to agree before it’s restored");
  const refused = await dana.post(restore, { intent: "restore", reach: "cleared" });
  expect(refused.status).toBe(409);
  const again = await refused.text();
  expect(again).toContain("or ask a colleague to agree");
  expect(again).toMatch(/value="cleared"[^>]*checked|checked[^>]*value="cleared"/);

  const sent = await dana.post(restore, { intent: "ask", reach: "cleared" });
  expect(sent.status).toBe(303);
  expect(sent.headers.get("location")).toBe(page);
  expect(await shownTo(dana, restore)).toContain("Waiting for a colleague’s yes");
  const jonah = await signedIn(site, JONAH);
  for (const home of ["/studio", "/studio/library"])
    expect(await shownTo(jonah, home)).toContain("Dana Kessler asks you to agree to restoring");
  const asked = await shownTo(jonah, page);
  expect(asked).toContain("Agree and restore");
  expect(asked).toContain("It goes back into its module as it was");
  const sequence = /name="sequence" value="(\d+)"/.exec(asked)?.[1] ?? "";

  const withdrawn = await dana.post(page, {
    id: newId(site.clock.now),
    intent: "take-back",
    sequence,
  });
  expect(withdrawn.headers.get("location")).toBe(restore);
  const late = { id: newId(site.clock.now), intent: "agree", sequence };
  expect((await jonah.post(page, late)).status).toBe(409);

  expect((await dana.post(restore, { intent: "ask", reach: "cleared" })).status).toBe(303);
  const anew = /name="sequence" value="(\d+)"/.exec(await shownTo(jonah, page))?.[1] ?? "";
  const yes = { id: newId(site.clock.now), intent: "agree", sequence: anew };
  const agreed = await jonah.post(page, yes);
  expect(agreed.status).toBe(303);
  expect((await jonah.post(page, yes)).status).toBe(303);
  expect((await dana.get(restore)).status).toBe(404);
});

test("nobody but a trainer answers", async () => {
  const priya = await signedIn(site, PEOPLE.manager);
  const admin = await signedIn(site, PEOPLE.admin);
  for (const visitor of [priya, admin]) {
    const sent = await visitor.post(PAGE, { intent: "agree", sequence: "1" });
    expect(sent.status).toBe(403);
  }
});
