import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { EVENT_TYPES, type EventType } from "~/gate/rules/webhooks/kinds";
import { createDeliverer } from "~/gate/services/webhooks/deliver.server";
import { makeWebhook } from "~/gate/services/webhooks/manage.server";
import { createWebhooks } from "~/gate/services/webhooks/outside.server";
import type { NewId } from "~/kit/http/form-id";
import type { WholeManager } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { NOON } from "../../support/makers";

const HERE = ["127.0.0.0/8"];
const installation = { secret: "a secret of the installation, for tests", inside: HERE };
export const webhooks = createWebhooks(installation);
/** Doesn’t wait for long. */
export const hasty = createWebhooks({ ...installation, seconds: 2 });

interface Got {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  json: { type: string; timestamp: string; data: Record<string, unknown> };
}

type Answer = (response: ServerResponse) => void;

const status =
  (code: number, text = ""): Answer =>
  (response) =>
    response.writeHead(code).end(text);

/** Answers as badly as there are ways to. */
export const ANSWERS = {
  ok: status(204),
  broken: status(500, "<b>oh\u0000 dear</b>\n\nsorry"),
  gone: status(410, "gone"),
  redirect: (response) => response.writeHead(302, { location: "/elsewhere" }).end(),
  never: () => undefined,
  slow: (response) => {
    response.writeHead(200);
    response.write("well");
  },
  closes: (response) => response.destroy(),
  breaksOff: (response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("well");
    setImmediate(() => response.destroy());
  },
  huge: (response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(65_536)));
    };
    response.on("drain", more);
    more();
  },
} satisfies Record<string, Answer>;

/** A program that is told, on this machine. */
export async function aReceiver() {
  const got: Got[] = [];
  const receiver = { answer: ANSWERS.ok as Answer };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString("utf8");
      const json = JSON.parse(body) as Got["json"];
      const one = { path: request.url ?? "", headers: request.headers, body, json };
      got.push(one);
      receiver.answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    got,
    types: () => got.map(({ json }) => json.type),
    answers: (answer: Answer) => (receiver.answer = answer),
    url: `http://127.0.0.1:${port}/hook`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

export async function aWebhook(
  store: Store,
  actor: WholeManager,
  {
    url,
    name = "Postiz",
    events = EVENT_TYPES,
    now = NOON,
  }: { url: string; name?: string; events?: readonly EventType[]; now?: Date },
) {
  const id = newId(now);
  const made = await makeWebhook({ store, actor, now, id, webhooks, name, url, events });
  if (!made.ok) throw new Error(made.reason);
  return { id: id as string, secret: made.secret };
}

/** Sends what is due, with a clock, and no luck in either direction. */
export function aDeliverer(store: Store, now = NOON, sender: typeof webhooks = webhooks) {
  const clock = { now };
  const errors: unknown[] = [];
  const deliverer = createDeliverer({
    store,
    webhooks: sender,
    clock: () => clock.now,
    chance: () => 0.5,
    failed: (_, error) => errors.push(error),
  });
  return {
    clock,
    deliverer,
    async run(at: Date = clock.now) {
      clock.now = at;
      await deliverer.run();
      await deliverer.settled();
      if (errors.length > 0) throw errors[0];
    },
  };
}

export const formId = (now = NOON): NewId => newId(now);

export async function deliveriesIn(store: Store) {
  const rows = await store.read.select().from(store.read.tables.webhookDelivery);
  return rows.sort((a, b) => a.number - b.number);
}

export async function webhookRow(store: Store, id: string) {
  const rows = await store.read.select().from(store.read.tables.webhook);
  return rows.find((row) => row.id === id)!;
}
