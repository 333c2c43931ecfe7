import { expect, test } from "vitest";
import { Refusal } from "~/kit/http/refusal";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { showCopies } from "~/authoring/services/copies/make-copy.server";
import { showHistory } from "~/authoring/services/drafts/show-history.server";
import { showUpdate } from "~/authoring/services/copies/show-update.server";
import {
  leaveAsItIs,
  takeMerged,
  takeOriginal,
} from "~/authoring/services/copies/take-update.server";
import { fileHistory } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import {
  aCopy,
  changeOriginal,
  COPY,
  OURS,
  PLACE,
  publish,
  rewrite,
} from "../../support/content/a-copy";
import { aLibrary, ANGRY } from "../../support/content/a-library";
import { twoCompaniesFolder } from "../../support/clearance/cleared-people";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";
import { findCompanyByKey } from "~/people/queries/organisation";
import { scheduleDraft } from "../../support/usual-agency";

const BODY = "The first sentence decides, at";
const LEAD = "Hundreds may read your answer.";

/** A published copy with a lead of its own, and the original changed since in a passage and, where asked, in the same lead. */
async function behind(store: Store, { both = false } = {}) {
  const { dana } = await aLibrary(store, twoCompaniesFolder());
  const call = { store, actor: dana, now: NOON };
  await aCopy(call);
  await rewrite({ ...call, path: ANGRY }, BODY, "The first two sentences decide, at");
  if (both) await rewrite({ ...call, path: ANGRY }, LEAD, "Thousands may read your answer.");
  await publish({ ...call, path: ANGRY, impact: "relearn" });
  const page = await showUpdate({ ...call, ...OURS });
  const { mark, sequence, number } = page;
  return { call, page, looked: { ...call, ...OURS, mark, sequence, number } };
}

type Call = Pick<Parameters<typeof showCopies>[0], "store" | "actor" | "now">;

async function draftOf(call: Call) {
  return (await openDraft({ ...call, path: COPY })).draft;
}

async function hasUpdate(call: Call) {
  return (await showCopies({ ...call, ...PLACE })).copies[0]?.hasUpdate;
}

eachEngine("what the original changed, offered to a copy", (open) => {
  test("is what it changed, beside what the company changed, and both in one text", async () => {
    const store = await open();
    const { page } = await behind(store);
    const changed = (side: "theirs" | "ours") => JSON.stringify(page.base![side]);
    expect(page).toMatchObject({ waiting: true, apart: null, merge: { conflicts: [] } });
    expect(changed("theirs")).toContain("two sentences");
    expect(changed("theirs")).not.toContain("Pier Street");
    expect(changed("ours")).toContain("Pier Street");
    expect(changed("ours")).not.toMatch(/two sentences|original/);
  });

  test("taken, both are in the copy’s draft, and nothing is published; sent twice it is done once", async () => {
    const store = await open();
    const { call, looked } = await behind(store);
    expect(await hasUpdate(call)).toBe(true);
    expect(await takeMerged({ ...looked, choices: new Map() })).toEqual({ ok: true });
    expect(await takeMerged({ ...looked, choices: new Map() })).toEqual({ ok: true });
    const draft = await draftOf(call);
    expect(draft).toMatchObject({ sequence: 1, baseNumber: 1, publishAt: null });
    expect(draft?.text).toContain("Pier Street");
    expect(draft?.text).toContain("The first two sentences decide, at");
    expect(await fileHistory(store.read, COPY)).toHaveLength(1);
    expect(await hasUpdate(call)).toBe(false);
    await publish(call);
    expect((await showUpdate({ ...call, ...OURS })).waiting).toBe(false);
  });

  test("asks where both changed the same, and takes the company’s words where nobody chooses", async () => {
    const store = await open();
    const { call, page, looked } = await behind(store, { both: true });
    expect(page.merge?.conflicts).toEqual(["lead"]);
    const choices = new Map([["lead", "original" as const]]);
    await takeMerged({ ...looked, choices });
    expect((await draftOf(call))?.text).toContain("Thousands may read your answer.");
    const other = await open();
    const again = await behind(other, { both: true });
    await takeMerged({ ...again.looked, choices: new Map() });
    expect((await draftOf(again.call))?.text).toContain("Pier Street");
  });

  test("can be the original’s text whole, and what was drafted is set aside", async () => {
    const store = await open();
    const { call } = await behind(store);
    await rewrite(call, "Pier Street", "Elm Road");
    const { mark, sequence, number } = await showUpdate({ ...call, ...OURS });
    expect(await takeOriginal({ ...call, ...OURS, mark, sequence, number })).toEqual({ ok: true });
    const { draft, aside } = await openDraft({ ...call, path: COPY });
    expect(draft?.text).toContain(LEAD);
    expect(aside).toBe(1);
  });

  test("left as it is, nothing is taught otherwise, and the next change is offered again", async () => {
    const store = await open();
    const { call, looked } = await behind(store);
    await rewrite(call, "Pier Street", "Elm Road");
    const now = { ...looked, sequence: 1 };
    expect(await leaveAsItIs(now)).toEqual({ ok: true });
    expect(await leaveAsItIs(now)).toEqual({ ok: true });
    expect(await hasUpdate(call)).toBe(false);
    const { activityRevision } = store.read.tables;
    const own = (await store.read.select().from(activityRevision)).filter((row) => row.companyId);
    expect(own).toHaveLength(1);
    // The history says so, and does not repeat what the version before asked.
    const { versions } = await showHistory({ ...call, ...OURS, from: null, to: null });
    expect(versions).toMatchObject([
      { number: 2, noted: true, impact: null, change: "", people: null },
      { number: 1, noted: false, impact: "wording", change: "Other words.", people: 0 },
    ]);
    // What was being written stays, on top of what is published now.
    expect(await draftOf(call)).toMatchObject({ baseNumber: 2, sequence: 2 });
    await publish(call);
    await changeOriginal(call, "Jo hears an excuse.", "Jo hears nothing.");
    const page = await showUpdate({ ...call, ...OURS });
    expect(page).toMatchObject({ waiting: true, base: { number: 2 }, original: { number: 3 } });
  });

  test("is not taken where the copy or the original is not as it was looked at", async () => {
    const store = await open();
    const { call, looked } = await behind(store);
    await rewrite(call, "Pier Street", "Elm Road");
    for (const take of [takeOriginal, leaveAsItIs])
      expect(await take(looked)).toEqual({ ok: false, code: "stale" });
    const fresh = { ...looked, sequence: 1 };
    await changeOriginal(call, "Jo hears an excuse.", "Jo hears nothing.");
    expect(await takeMerged({ ...fresh, choices: new Map() })).toEqual({
      ok: false,
      code: "stale",
    });
    expect((await draftOf(call))?.sequence).toBe(1);
  });

  test("does not touch a draft that has its time", async () => {
    const store = await open();
    const { call, looked } = await behind(store);
    await rewrite(call, "Pier Street", "Elm Road");
    const publication = { impact: "notice" as const, change: "Elm Road." };
    const publishAt = new Date(NOON.getTime() + 60_000);
    await scheduleDraft({ ...call, path: COPY, sequence: 1, publication, publishAt });
    const fresh = { ...looked, sequence: 2 };
    const refused = { ok: false, code: "scheduled" };
    expect(await takeMerged({ ...fresh, choices: new Map() })).toEqual(refused);
    expect(await takeOriginal(fresh)).toEqual(refused);
    expect(await leaveAsItIs(fresh)).toEqual(refused);
  });

  test("is only compared where it is not known what the copy was made from", async () => {
    const store = await open();
    const { call } = await behind(store);
    const { published } = await openDraft({ ...call, path: COPY });
    const line = /^original: .*\n/m.exec(published!.text)![0];
    await rewrite(call, line, "");
    const page = await showUpdate({ ...call, ...OURS });
    expect(page).toMatchObject({ waiting: true, base: null, merge: null });
    expect(JSON.stringify(page.apart)).toContain("Pier Street");
    const { mark, sequence, number } = page;
    const looked = { ...call, ...OURS, mark, sequence, number };
    expect(await takeMerged({ ...looked, choices: new Map() })).toMatchObject({ code: "stale" });
    expect(await leaveAsItIs(looked)).toEqual({ ok: true });
  });

  test("is nothing that a trainer of another company can see or take", async () => {
    const store = await open();
    const { looked } = await behind(store);
    const tidewater = (await findCompanyByKey(store.read, "tidewater"))!;
    const far = { ...looked, actor: await aTrainer(store, [tidewater], "Far Trainer") };
    for (const work of [showUpdate, takeOriginal, leaveAsItIs])
      await expect(work(far)).rejects.toThrow(Refusal);
  });
});
