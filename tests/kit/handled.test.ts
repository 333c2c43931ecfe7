import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { NotWritable } from "~/kit/http/database-away";
import { handled } from "~/kit/http/refusals";
import { heavily, TooBusy, TooMuch, type Workers } from "~/kit/heavy/heavily.server";

const double = heavily("doubled", (input: number) => input * 2);

function argsOf(
  run: Workers["run"],
  init: RequestInit = {},
  { log, ...also }: { tooOften?: boolean; log?: object } = {},
): ActionFunctionArgs {
  const request = new Request("http://localhost/studio?x=1", init);
  const workers: Workers = { run, close: async () => undefined };
  const actorOf = async () => ({ personId: "dana" });
  const context = { app: { workers, log }, actorOf, ...also };
  return { request, context, params: {} } as unknown as ActionFunctionArgs;
}

const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as Response,
  );

/** Reads what was sent, and does heavy work with it. */
const action = handled(async ({ request }: ActionFunctionArgs) => {
  if (request.method !== "GET") await request.formData();
  return double(2);
});

const busy = async () => {
  throw new TooBusy();
};

test("heavy work of a request is done by the app’s workers, for as long as the request lasts", async () => {
  const heard: unknown[] = [];
  const args = argsOf(async (task, signal, by) => {
    heard.push(task, signal, by);
    return 5;
  });
  expect(await action(args)).toBe(5);
  expect(heard).toEqual([
    { name: "doubled", input: 2, language: "en" },
    args.request.signal,
    "dana",
  ]);
});

test("where the workers are too busy, a form comes back whole, to be sent again", async () => {
  const body = new URLSearchParams([
    ["comment", "What I typed"],
    ["choice", "a"],
    ["choice", "b"],
  ]);
  const answer = await thrownBy(action(argsOf(busy, { method: "POST", body })));
  expect(answer?.status).toBe(503);
  expect(await answer?.json()).toMatchObject({
    to: "/studio?x=1",
    fields: [...body],
  });
});

test("where nothing can be written, a form comes back whole, and a page says why", async () => {
  const refuse = async () => {
    throw new NotWritable("Nothing can be written to the database.");
  };
  const logged: unknown[] = [];
  const log = { error: (...words: unknown[]) => logged.push(words) };
  const body = new URLSearchParams({ comment: "What I typed" });
  const form = await thrownBy(action(argsOf(refuse, { method: "POST", body }, { log })));
  expect(form?.status).toBe(503);
  expect(await form?.json()).toMatchObject({ why: "busy", fields: [...body] });
  const page = await thrownBy(action(argsOf(refuse, {}, { log })));
  expect(page?.status).toBe(503);
  expect(page?.headers.get("retry-after")).toBe("5");
  expect(await page?.text()).toBe("Firsthand can’t save anything right now.");
  expect(logged).toHaveLength(2);
});

test("a form that came too often comes back whole before anything is done with it", async () => {
  const body = new URLSearchParams({ comment: "What I typed" });
  const never = async () => {
    throw new Error("It was done.");
  };
  const sent = argsOf(never, { method: "POST", body }, { tooOften: true });
  const answer = await thrownBy(action(sent));
  expect(answer?.status).toBe(429);
  expect(answer?.headers.get("retry-after")).toBe("3");
  expect(await answer?.json()).toMatchObject({ why: "often", fields: [...body] });
});

test("a page that they are too busy for says so, and when to come again", async () => {
  const answer = await thrownBy(action(argsOf(busy)));
  expect(answer?.status).toBe(503);
  expect(answer?.headers.get("retry-after")).toBe("5");
});

test("work that was given up because it was too much is no fault of the server’s", async () => {
  const answer = await thrownBy(
    action(
      argsOf(async () => {
        throw new TooMuch();
      }),
    ),
  );
  expect(answer?.status).toBe(413);
});
