import fc from "fast-check";
import { expect, test } from "vitest";
import {
  SavingQueue,
  type Change,
  type SendOutcome,
} from "~/assessment/parts/quiz/saving/saving-queue";
import type { Unreached } from "~/kit/saving/saver";
import { runs } from "../../support/harness/runs";

/** A queue whose server and clock are moved by hand. */
function aQueue({
  saved = false,
  ask,
}: { saved?: boolean; ask?: () => Promise<number | Unreached> } = {}) {
  const requests: {
    changes: readonly Change[];
    answer: (outcome: SendOutcome) => Promise<void>;
  }[] = [];
  const timers: { work: () => void; milliseconds: number }[] = [];
  let tick = 0;
  let slept = false;
  const queue = new SavingQueue({
    send: (changes) =>
      new Promise((resolve) => {
        requests.push({
          changes,
          async answer(outcome) {
            resolve(outcome);
            await settled();
          },
        });
      }),
    clock: () => tick,
    slept: () => slept,
    ...(ask && { ask }),
    later: (work, milliseconds) => timers.push({ work, milliseconds }),
    saved,
  });
  return {
    queue,
    requests,
    timers,
    at: (now: number) => (tick = now),
    sleeps: (yes: boolean) => (slept = yes),
  };
}

const said = (number: number, value: string): [string, string][] => [[`answer-${number}`, value]];
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
const kept: SendOutcome = { kind: "kept", superseded: [] };

test("“Saved” is said only after the server has acknowledged the latest answer", async () => {
  const { queue, requests } = aQueue();
  expect(queue.state()).toBe("idle");
  queue.change(1, said(1, "0"));
  expect(queue.state()).toBe("saving");
  queue.change(1, said(1, "2"));
  await requests[0]?.answer(kept);
  expect(queue.state()).toBe("saving");
  expect(requests[1]?.changes).toEqual([{ number: 1, fields: said(1, "2"), sequence: 2 }]);
  await requests[1]?.answer(kept);
  expect(queue.state()).toBe("saved");
  expect(queue.unsaved()).toBe(false);
});

test("what is typed is sent after a pause, once, and at once when going on", async () => {
  const { queue, requests, timers } = aQueue();
  for (const text of ["s", "so", "sor"]) queue.change(1, said(1, text), { typing: true });
  expect(queue.state()).toBe("saving");
  expect(queue.unsaved()).toBe(true);
  timers[0]?.work();
  timers[1]?.work();
  expect(requests).toHaveLength(0);
  timers[2]?.work();
  expect(requests[0]?.changes.map(({ fields }) => fields)).toEqual([said(1, "sor")]);
  await requests[0]?.answer(kept);
  expect(queue.state()).toBe("saved");
  queue.change(1, said(1, "sorry"), { typing: true });
  void queue.flush();
  expect(requests).toHaveLength(2);
});

test("a failure is said, tried again ever more slowly, and mended by going on", async () => {
  const { queue, requests, timers } = aQueue({ saved: true });
  queue.change(1, said(1, "0"));
  await requests[0]?.answer({ kind: "failed" });
  expect(queue.state()).toBe("failed");
  timers[0]?.work();
  await requests[1]?.answer({ kind: "failed" });
  expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([1000, 2000]);
  queue.change(2, said(2, "1"));
  expect(queue.state()).toBe("failed");
  expect(requests).toHaveLength(2);
  const done = queue.flush();
  expect(requests[2]?.changes.map(({ number }) => number)).toEqual([1, 2]);
  await requests[2]?.answer(kept);
  expect(await done).toBe(true);
  expect(queue.state()).toBe("saved");
  timers[1]?.work();
  expect(requests).toHaveLength(3);
});

test("an answer keeps the place in the sequence that it was given at, however late it is sent", async () => {
  const { queue, requests, at } = aQueue();
  at(50);
  queue.change(1, said(1, "0"));
  await requests[0]?.answer({ kind: "failed" });
  at(900);
  void queue.flush();
  expect(requests[1]?.changes[0]?.sequence).toBe(50);
  queue.raise(2000);
  queue.change(2, said(2, "0"));
  await requests[1]?.answer(kept);
  expect(requests[2]?.changes[0]?.sequence).toBe(2000);
});

test("a newer answer from another page is said, and an attempt handed in ends it", async () => {
  const { queue, requests } = aQueue();
  queue.change(1, said(1, "0"));
  await requests[0]?.answer({ kind: "kept", superseded: [1] });
  expect(queue.state()).toBe("elsewhere");
  queue.change(1, said(1, "1"));
  await requests[1]?.answer({ kind: "finished" });
  expect(queue.state()).toBe("finished");
  queue.change(1, said(1, "2"));
  expect(requests).toHaveLength(2);
  expect(queue.unsaved()).toBe(false);
});

test("what another page saved while this one was sending is not called saved here", async () => {
  const { queue, requests } = aQueue();
  queue.change(1, said(1, "0"));
  queue.hear("elsewhere");
  await requests[0]?.answer(kept);
  expect(queue.state()).toBe("elsewhere");
  queue.change(1, said(1, "1"));
  await requests[1]?.answer(kept);
  expect(queue.state()).toBe("saved");
});

test("when time has run out, that is what is said, and nothing more is sent", async () => {
  const { queue, requests } = aQueue();
  queue.change(1, said(1, "0"));
  await requests[0]?.answer({ kind: "time-over" });
  expect(queue.state()).toBe("time-over");
  queue.change(1, said(1, "1"));
  expect(requests).toHaveLength(1);
  expect(queue.unsaved()).toBe(false);
});

test("whatever fails on the way, the server ends with the last answer of each question", async () => {
  const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(4)), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(changes, fc.array(fc.boolean(), { maxLength: 12 }), async (made, luck) => {
      const server = new Map<number, Change>();
      const queue = new SavingQueue({
        async send(batch) {
          await Promise.resolve();
          if (luck.shift() === false) return { kind: "failed" };
          for (const change of batch) {
            const held = server.get(change.number);
            if (!held || held.sequence < change.sequence) server.set(change.number, change);
          }
          return luck.shift() === false ? { kind: "failed" } : kept;
        },
        clock: () => 0,
        later: (work) => setImmediate(work),
        saved: false,
      });
      for (const [number, value] of made) {
        queue.change(number, said(number, `${value}`));
        if (value > 2) await Promise.resolve();
      }
      while (!(await queue.flush()));
      const last = new Map(made.map(([number, value]) => [number, said(number, `${value}`)]));
      expect(new Map([...server].map(([number, { fields }]) => [number, fields]))).toEqual(last);
      expect(queue.state()).toBe("saved");
    }),
    { numRuns: runs(200) },
  );
});

test("what is told of another page holds until what is stored stands here, and never covers an unsaved answer", async () => {
  const { queue, requests } = aQueue({ saved: true });
  queue.hear("elsewhere");
  expect(queue.state()).toBe("elsewhere");
  queue.refreshed();
  expect(queue.state()).toBe("saved");

  queue.change(1, said(1, "0"));
  queue.hear("elsewhere");
  queue.refreshed();
  expect(queue.state()).toBe("elsewhere");
  await requests[0]?.answer(kept);
  queue.hear("finished");
  queue.refreshed();
  expect(queue.state()).toBe("finished");
});

test("what is answered after sleep is placed by the server’s count, and what came before it is not", async () => {
  const asked: ((told: number | Unreached) => void)[] = [];
  const { queue, requests, at, sleeps } = aQueue({
    ask: () => new Promise((resolve) => asked.push(resolve)),
  });
  at(50);
  queue.change(1, said(1, "0"));
  await requests[0]?.answer({ kind: "failed" });

  // It slept for an hour, in which its own count stood still.
  at(60);
  sleeps(true);
  queue.change(2, said(2, "0"));
  sleeps(false);
  void queue.flush();
  await settled();
  expect(requests, "the server is asked first").toHaveLength(1);
  asked[0]?.(36_000);
  await settled();
  expect(requests[1]?.changes.map(({ number, sequence }) => [number, sequence])).toEqual([
    [1, 50],
    [2, 36_000],
  ]);
  await requests[1]?.answer(kept);
  at(70);
  queue.change(2, said(2, "1"));
  expect(asked, "once is enough").toHaveLength(1);
  expect(requests[2]?.changes[0]?.sequence).toBe(36_010);
});

test("while the server cannot be asked, nothing is sent, and it is asked again", async () => {
  const answers: (number | Unreached)[] = ["failed", 400];
  const { queue, requests, timers } = aQueue({
    ask: () => Promise.resolve(answers.shift() ?? "failed"),
  });
  queue.wake();
  queue.change(1, said(1, "0"));
  await settled();
  expect(queue.state()).toBe("failed");
  expect(requests).toHaveLength(0);
  timers[0]?.work();
  await settled();
  expect(requests[0]?.changes[0]?.sequence).toBe(401);
});

test("while somebody else is signed in, an answer is kept for its owner and tried again", async () => {
  const { queue, requests, timers } = aQueue();
  queue.change(1, said(1, "0"));
  await requests[0]?.answer({ kind: "someone-else" });
  expect([queue.state(), queue.unsaved()]).toEqual(["someone-else", true]);
  timers[0]?.work();
  expect(requests[1]?.changes.map(({ fields }) => fields)).toEqual([said(1, "0")]);
  await requests[1]?.answer(kept);
  expect([queue.state(), queue.unsaved()]).toEqual(["saved", false]);
});

test("an answer to be mended stays unsaved, is not sent, and keeps no other from being saved", async () => {
  const { queue, requests } = aQueue();
  queue.refuse(1, "Too long.");
  expect([queue.state(), queue.mistakes(), queue.unsaved()]).toEqual([
    "mistaken",
    ["Too long."],
    true,
  ]);
  expect(await queue.flush()).toBe(false);
  expect(requests).toHaveLength(0);
  queue.change(2, said(2, "0"));
  await requests[0]?.answer(kept);
  expect(queue.state()).toBe("mistaken");
  queue.change(1, said(1, "short"));
  await requests[1]?.answer({
    kind: "kept",
    superseded: [],
    mistaken: [{ number: 1, message: "Still wrong." }],
  });
  expect([queue.state(), queue.mistakes()]).toEqual(["mistaken", ["Still wrong."]]);
  queue.change(1, said(1, "right"));
  await requests[2]?.answer(kept);
  expect([queue.state(), queue.unsaved()]).toEqual(["saved", false]);
});
