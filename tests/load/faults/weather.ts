import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { openStore, type Place } from "~db/open";
import { freePort } from "../../support/harness/free-port";
import { placed, report, Server, wordsOf, type World } from "./world";
import { examine, twentyWriters, writing, type Writer } from "./writers";

const pageOf = ({ made }: World, name: string) => made.pages.find((page) => page.name === name)!;

/** What people see now, a line each, beside what they should. */
export async function look(
  server: Server,
  world: World,
  when: string,
  writer: Writer,
  expected: { write: number; ready: number },
) {
  for (const name of ["lesson page", "employee home", "board", "library"]) {
    const { path: at, cookie } = pageOf(world, name);
    const { status, text } = await server.get(at, cookie);
    report.check(status === 200, `${when}: ${name}: ${status} “${wordsOf(text)}”`);
  }
  const { status, text } = await writer.next(server);
  const words = status === 200 ? "saved" : wordsOf(text);
  report.check(status === expected.write, `${when}: an answer: ${status} “${words}”`);
  const ready = await server.get("/readyz");
  report.check(
    ready.status === expected.ready,
    `${when}: /readyz: ${ready.status} “${wordsOf(ready.text)}”`,
  );
}

export const WORKS = { write: 200, ready: 200 };

/** The machine's clock an hour back while people write. */
export async function anHourBack(world: World) {
  report.say("\nClock an hour back, SQLite:");
  const { data, place } = await placed(world, "clock", null);
  const writers = await twentyWriters(world, place);
  const server = new Server(data);
  await server.start();
  let done = false;
  const statuses = new Map<number, number>();
  const onAnswer = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const all = writing(server, writers, { over: () => done, onAnswer });
  await sleep(2_000);
  server.shift(-60);
  await sleep(4_000);
  done = true;
  await all;
  const others = [...statuses].filter(([status]) => status >= 400);
  report.check(
    others.length === 0,
    `answers: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(", ")}`,
  );
  await look(server, world, "an hour back", writers[0]!, WORKS);
  server.shift(61);
  await look(server, world, "an hour later", writers[0]!, WORKS);
  await server.end();
  server.forget();
  await examine(place, writers);
}

/** A mail server that is away for a day, and then is there. */
export async function withoutMail(world: World) {
  report.say("\nMail down for a day:");
  const { data, place } = await placed(world, "mail", null);
  const writers = await twentyWriters(world, place);
  const port = await freePort();
  const server = new Server(data, {
    FIRSTHAND_SMTP_URL: `smtp://127.0.0.1:${port}`,
    FIRSTHAND_MAIL_FROM: "Firsthand <firsthand@example.test>",
  });
  await server.start();
  const email = "made-0@example.test";
  const asked = await server.post("/sign-in", "", new URLSearchParams({ email }).toString());
  report.say(`  asking for a code: ${asked.status} “${wordsOf(asked.text)}”`);
  for (let round = 0; round < 4; round += 1)
    for (const writer of writers.slice(-2)) await writer.next(server);
  await look(server, world, "mail down", writers[0]!, WORKS);
  const waiting = async () => outboxOf(place);
  for (let hour = 0; hour < 24; hour += 1) {
    server.shift(60);
    await sleep(400);
  }
  const before = await waiting();
  report.check(
    before.sent === 0,
    `after a day: ${before.open} emails wait, ${before.sent} were sent, ${before.failed} given up`,
  );
  let received = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _, callback) {
      stream.resume();
      stream.on("end", () => {
        received += 1;
        callback();
      });
    },
  });
  smtp.on("error", () => undefined);
  await new Promise<void>((resolve) => smtp.listen(port, "127.0.0.1", resolve));
  for (let round = 0; round < 48 && (await waiting()).open > 0; round += 1) {
    server.shift(30);
    await sleep(500);
  }
  const after = await waiting();
  report.check(
    after.open === 0 && after.failed === before.failed,
    `mail up again: ${after.sent} sent, ${received} received, ${after.open} wait, ${after.failed} given up`,
  );
  await server.end();
  server.forget();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
}

async function outboxOf(place: Place) {
  const store = await openStore(place);
  const rows = await store.read.select().from(store.read.tables.outbox);
  await store.close();
  const count = (outcome: string | null) => rows.filter((row) => row.outcome === outcome).length;
  return { open: count(null), sent: count("sent"), failed: count("dead") };
}
