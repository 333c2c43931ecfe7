import fc from "fast-check";
import { expect, test } from "vitest";
import {
  SavingQueue,
  type Change,
  type SendOutcome,
} from "~/assessment/parts/quiz/saving/saving-queue";

/** A queue whose server and clock are moved by hand. */
function aQueue({ saved = false } = {}) {
  const requests: {
    changes: readonly Change[];
    answer: (outcome: SendOutcome) => Promise<void>;
  }[] = [];
  const timers: { work: () => void; milliseconds: number }[] = [];
  let tick = 0;
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
    later: (work, milliseconds) => timers.push({ work, milliseconds }),
    saved,
  });
  return { queue, requests, timers, at: (now: number) => (tick = now) };
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
    { numRuns: 200 },
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
