import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { newId } from "~db/ids";
import { createApp } from "~/process/create-app";
import { createServer } from "~/process/server/create-server";
import { listen } from "~/process/start/running";
import { loader as metricsPage } from "~/process/pages/metrics";
import { startClockwork } from "~/process/clockwork";
import { noteBackup } from "~/process/server/watch/last-backup";
import { createKeptMailer } from "~/process/outside/mail-kept";
import { aCompany, anEmployee, NOON } from "../../support/makers";
import { freePort } from "../../support/harness/free-port";
import { buildOf } from "../../support/small-site";

const TOKEN = "a-token-for-prometheus";
const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** A server with the figures and two pages, one of which fails. */
async function aSite(metricsToken: string | null = TOKEN) {
  const data = mkdtempSync(path.join(tmpdir(), "firsthand-metrics-"));
  cleanups.push(() => rmSync(data, { recursive: true, force: true }));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const settings = { demo: false, origin: address, secret: "x".repeat(32), data, agency: "A" };
  const mail = createKeptMailer(() => NOON);
  const app = await createApp(
    { ...settings, logLevel: "silent", smtp: null, metricsToken },
    { clock: () => NOON, log: pino({ level: "silent" }), mail },
  );
  const pages = {
    metrics: { loader: metricsPage },
    "learn/:module": { loader: () => Response.json({}) },
    failing: {
      loader: () => {
        throw new Error("no");
      },
    },
  };
  const server = createServer(app, buildOf(pages), { clientFolder: data });
  const running = await listen(server, port, "127.0.0.1");
  cleanups.push(async () => {
    await running.stop(500);
    await app.workers.close();
    await app.store.close();
  });
  const look = (authorization?: string) =>
    fetch(`${address}/metrics`, authorization ? { headers: { authorization } } : {});
  const figures = async () => (await look(`Bearer ${TOKEN}`)).text();
  return { app, data, address, look, figures };
}

test("nobody sees the figures where no token is set, or without the token that is", async () => {
  expect((await (await aSite(null)).look(`Bearer ${TOKEN}`)).status).toBe(404);
  const { look } = await aSite();
  for (const wrong of [undefined, TOKEN, `Bearer ${TOKEN}x`, "Bearer ", `bearer ${TOKEN}`]) {
    const refused = await look(wrong);
    expect(refused.status, wrong).toBe(401);
    expect(await refused.text()).not.toContain("firsthand_");
  }
  const seen = await look(`Bearer ${TOKEN}`);
  expect(seen.status).toBe(200);
  expect(seen.headers.get("Content-Type")).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await seen.text()).toMatch(/^process_cpu_seconds_total \d/m);
});

test("requests are counted by route and class of status, and no address of theirs is there", async () => {
  const { address, figures } = await aSite();
  await fetch(`${address}/learn/tone?email=maya@harbourandpine.example`);
  await fetch(`${address}/learn/reply`, { method: "HEAD" });
  await fetch(`${address}/learn/why.data`);
  await fetch(`${address}/failing`);
  await fetch(`${address}/no/such/maya`);
  await fetch(`${address}/learn/tone`, { method: "PROPFIND" });
  const counted = (route: string, method: string, status: string) =>
    `firsthand_http_request_seconds_count{route="${route}",method="${method}",status="${status}"}`;
  await expect.poll(figures).toContain(`${counted("/learn/:module", "GET", "2xx")} 2`);
  const text = await figures();
  expect(text).toContain(`${counted("/learn/:module", "HEAD", "2xx")} 1`);
  expect(text).toContain(`${counted("/failing", "GET", "5xx")} 1`);
  // The two pages have none for what is nowhere.
  expect(text).toMatch(/_count\{route="\*",method="GET",status="\dxx"\} 1/);
  expect(text).toMatch(/_count\{route="\/learn\/:module",method="other",status="\dxx"\} 1/);
  for (const own of ["maya", "tone", "PROPFIND"]) expect(text).not.toContain(own);
});

test("what waits, what ran, and how old the last backup is can be seen", async () => {
  const { app, data, figures } = await aSite();
  const { store } = app;
  expect(await figures()).toContain("firsthand_backup_age_seconds +Inf");
  const maya = await anEmployee(store, await aCompany(store));
  const ago = (seconds: number) => new Date(NOON.getTime() - seconds * 1000);
  const later = new Date(NOON.getTime() + 60_000);
  await store.write(async (tx) => {
    await tx.insert(tx.tables.outbox).values({
      id: newId(NOON),
      companyId: maya.companyId,
      personId: maya.personId,
      role: "employee",
      key: "one",
      kind: "notice",
      createdAt: ago(90),
      dueAt: later,
      tries: 0,
    });
    await tx.insert(tx.tables.session).values({
      id: "1",
      token: "t",
      personId: maya.personId,
      userAgent: "",
      expiresAt: later,
      createdAt: NOON,
      updatedAt: NOON,
    });
  });
  const mail = { to: "maya@example.com", subject: "Hello", text: "", html: "" };
  await app.mail.send(mail);
  await noteBackup(data, ago(3600));
  const clockwork = startClockwork(app);
  await clockwork.stop();
  const text = await figures();
  for (const line of [
    "firsthand_outbox_waiting 1",
    "firsthand_outbox_oldest_seconds 90",
    "firsthand_sessions 1",
    "firsthand_writes_open 0",
    "firsthand_backup_age_seconds 3600",
    'firsthand_mails{outcome="sent"} 1',
    `firsthand_mail_last_sent_timestamp_seconds ${NOON.getTime() / 1000}`,
    `firsthand_job_last_run_timestamp_seconds{job="notices"} ${NOON.getTime() / 1000}`,
    'firsthand_job_last_run_failed{job="drafts"} 0',
    'firsthand_heavy_work{state="waiting"} 0',
  ])
    expect(text).toContain(`${line}\n`);
  expect(text).toMatch(/^firsthand_info\{version="\d+\.\d+\.\d+[^"]*"\} 1$/m);
  expect(text).toMatch(/^firsthand_write_seconds_count [1-9]/m);
  expect(text).toMatch(/^firsthand_database_bytes [1-9]\d{4}/m);
  expect(text).toMatch(/^firsthand_disk_free_bytes \d/m);
  expect(text).not.toContain("maya");
});
