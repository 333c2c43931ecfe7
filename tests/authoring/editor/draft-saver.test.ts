import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { saveVerdict, type DraftState, UNSAID } from "~/authoring/rules/drafts";
import { DraftSaver, type KeptText, type SaveOutcome } from "~/authoring/parts/draft/saver";
import { runs } from "../../support/harness/runs";

const AT = "2026-11-21T12:00:00.000Z";

/** A server that keeps one draft by the program's own rule, and may be out of reach. */
class Server {
  draft: DraftState | null = null;
  aside: string[] = [];
  reached = true;
  losesAnswer = false;

  save = async ({ text, sequence, baseNumber }: KeptText): Promise<SaveOutcome> => {
    await Promise.resolve();
    if (!this.reached) return { kind: "failed" };
    const verdict = saveVerdict(this.draft, { text, sequence, baseNumber }, 1);
    if (!verdict.ok) return { kind: verdict.code, theirs: this.#theirs(), published: null };
    this.draft = { text, sequence: verdict.sequence, ...UNSAID };
    if (this.losesAnswer) return { kind: "failed" };
    return { kind: "saved", sequence: verdict.sequence, savedAt: AT };
  };

  replace = async (text: string, sequence: number): Promise<SaveOutcome> => {
    await Promise.resolve();
    if (!this.reached) return { kind: "failed" };
    if ((this.draft?.sequence ?? 0) !== sequence)
      return { kind: "stale", theirs: this.#theirs(), published: null };
    if (this.draft) this.aside.push(this.draft.text);
    this.draft = { text, sequence: sequence + 1, ...UNSAID };
    return { kind: "saved", sequence: sequence + 1, savedAt: AT };
  };

  #theirs() {
    const { draft } = this;
    return draft && { text: draft.text, sequence: draft.sequence, savedBy: "Jonah", savedAt: AT };
  }
}

/** An editor's window, whose pauses end when the test says so. */
function aWindow(server: Server, text = "a") {
  const waiting: (() => void)[] = [];
  let kept: KeptText | null = null;
  const saver = new DraftSaver({
    text,
    sequence: server.draft?.sequence ?? 0,
    baseNumber: 1,
    savedAt: null,
    send: server.save,
    replace: server.replace,
    keep: (now) => (kept = now),
    later: (work) => waiting.push(work),
  });
  return {
    saver,
    kept: () => kept,
    async pause() {
      for (const work of waiting.splice(0)) work();
      await saver.flush();
    },
  };
}

describe("an editor’s window", () => {
  test("says saved only once the server has the very text that stands there", async () => {
    const server = new Server();
    const { saver, kept, pause } = aWindow(server);
    expect(saver.state()).toEqual({ kind: "same" });
    saver.change("ab");
    expect(saver.state()).toEqual({ kind: "saving" });
    expect(kept()).toEqual({ text: "ab", sequence: 0, baseNumber: 1 });
    await pause();
    expect(saver.state()).toEqual({ kind: "saved", at: AT });
    expect(server.draft).toMatchObject({ text: "ab", sequence: 1 });
    expect(kept()).toBeNull();
  });

  test("keeps what cannot be sent, says so, and saves it when the server is there again", async () => {
    const server = new Server();
    const { saver, kept, pause } = aWindow(server);
    server.reached = false;
    saver.change("ab");
    await pause();
    expect(saver.state()).toEqual({ kind: "failed" });
    saver.change("abc");
    expect(kept()).toMatchObject({ text: "abc" });
    server.reached = true;
    await pause();
    expect(server.draft).toMatchObject({ text: "abc" });
    expect(saver.state()).toMatchObject({ kind: "saved" });
  });

  test("a save whose answer was lost is saved once, and typing goes on", async () => {
    const server = new Server();
    const { saver, pause } = aWindow(server);
    server.losesAnswer = true;
    saver.change("ab");
    await pause();
    server.losesAnswer = false;
    await pause();
    expect(server.draft).toMatchObject({ text: "ab", sequence: 1 });
    saver.change("abc");
    await pause();
    expect(server.draft).toMatchObject({ text: "abc", sequence: 2 });
  });

  test("what is taken back before it is sent says what it said before", async () => {
    const server = new Server();
    const { saver, kept, pause } = aWindow(server);
    saver.change("ab");
    saver.change("a");
    expect([saver.state(), kept()]).toEqual([{ kind: "same" }, null]);
    saver.change("ab");
    await pause();
    saver.change("abc");
    saver.change("ab");
    expect([saver.state(), kept()]).toEqual([{ kind: "saved", at: AT }, null]);
    await pause();
    expect(server.draft).toMatchObject({ text: "ab", sequence: 1 });
  });

  test("what is taken back while it is on its way is sent, too", async () => {
    const server = new Server();
    const { saver, kept } = aWindow(server);
    saver.change("ab");
    const saving = saver.flush();
    saver.change("a");
    expect(saver.state()).toEqual({ kind: "saving" });
    expect(kept()).toMatchObject({ text: "a" });
    expect(await saving).toBe(true);
    expect(server.draft).toMatchObject({ text: "a", sequence: 2 });
    expect(saver.state()).toEqual({ kind: "saved", at: AT });
  });

  test("a late one is shown both texts, sends nothing more, and goes on with the one that is chosen", async () => {
    const server = new Server();
    const [one, other] = [aWindow(server), aWindow(server)];
    one.saver.change("mine");
    await one.pause();
    other.saver.change("yours");
    await other.pause();
    expect(other.saver.state()).toMatchObject({ kind: "stale", theirs: { text: "mine" } });
    other.saver.change("yours, longer");
    await other.pause();
    expect(server.draft).toMatchObject({ text: "mine" });
    expect(other.kept()).toMatchObject({ text: "yours, longer" });
    expect(await other.saver.keepMine()).toBe(true);
    expect(server.draft).toMatchObject({ text: "yours, longer", sequence: 2 });
    expect(server.aside).toEqual(["mine"]);
    other.saver.change("and on");
    await other.pause();
    expect(server.draft).toMatchObject({ text: "and on", sequence: 3 });
  });

  test("what a dead window left is taken up, beside what was saved since", async () => {
    const server = new Server();
    const dead = aWindow(server);
    server.reached = false;
    dead.saver.change("left behind");
    await dead.pause();
    server.reached = true;
    const next = aWindow(server);
    await next.saver.restore(dead.kept()!);
    expect(server.draft).toMatchObject({ text: "left behind" });

    server.reached = false;
    const again = aWindow(server, "left behind");
    await again.saver.restore({ text: "not there yet", sequence: 1, baseNumber: 1 });
    expect(again.saver.state()).toEqual({ kind: "failed" });
    expect(again.kept(), "it is kept here until it is saved").toMatchObject({
      text: "not there yet",
    });
    server.reached = true;

    const late = aWindow(server, "left behind");
    server.draft = { text: "newer", sequence: 2, ...UNSAID };
    await late.saver.restore({ text: "older", sequence: 1, baseNumber: 1 });
    expect(late.saver.state()).toMatchObject({ kind: "stale", theirs: { text: "newer" } });
    expect(server.draft).toMatchObject({ text: "newer" });
  });
});

test("whatever two windows type, save and choose, each text is in the draft, set aside, or in its window", async () => {
  const step = fc.record({
    who: fc.constantFrom(0, 1),
    does: fc.constantFrom("type", "type", "type", "pause", "pause", "keep", "lose", "find"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const server = new Server();
      const windows = [aWindow(server), aWindow(server)];
      let typed = 0;
      for (const { who, does } of steps) {
        const { saver, pause } = windows[who]!;
        if (does === "type") saver.change(`${who} ${(typed += 1)}`);
        else if (does === "pause") await pause();
        else if (does === "keep") await saver.keepMine();
        else server.reached = does === "find";
        for (const window of windows) {
          const { text } = window.saver;
          const state = window.saver.state();
          if (text === "a") continue;
          const there = server.draft?.text === text || server.aside.includes(text);
          // Saved is on the server; everything else stands in the window and is kept beside it.
          if (state.kind === "saved")
            expect(there || window.saver.sequence < server.draft!.sequence).toBe(true);
          else expect(window.kept()?.text).toBe(text);
        }
      }
      server.reached = true;
      for (const { saver, pause } of windows) {
        await pause();
        // Theirs may have moved on since it was shown; then it is shown again.
        for (let shown = 0; saver.state().kind === "stale" && shown < 3; shown += 1)
          await saver.keepMine();
        if (saver.text === "a") continue;
        expect([server.draft?.text, ...server.aside]).toContain(saver.text);
      }
    }),
    { numRuns: runs(60) },
  );
});

test("a person writing alone never sees two versions, whatever is lost on the way", async () => {
  const step = fc.record({
    types: fc.constantFrom("a", "ab", "abc", "abcd"),
    way: fc.constantFrom("open", "open", "deaf", "closed"),
    pauses: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const server = new Server();
      const { saver, pause } = aWindow(server);
      for (const { types, way, pauses } of steps) {
        server.reached = way !== "closed";
        server.losesAnswer = way === "deaf";
        saver.change(types);
        if (pauses) await pause();
        expect(saver.state().kind).not.toBe("stale");
      }
      server.reached = true;
      server.losesAnswer = false;
      await pause();
      expect(server.draft?.text ?? "a").toBe(saver.text);
      expect(["same", "saved"]).toContain(saver.state().kind);
    }),
    { numRuns: runs(60) },
  );
});
