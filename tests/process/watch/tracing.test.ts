import { createServer as createHttpServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { createApp } from "~/process/create-app";
import { createKeptMailer } from "~/process/outside/mail-kept";
import { listen } from "~/process/start/running";
import { createServer } from "~/process/server/create-server";
import { isTraced } from "~/process/server/watch/tracing";
import { NOON } from "../../support/makers";
import { freePort } from "../../support/harness/free-port";
import { buildOf } from "../../support/small-site";

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

interface Value {
  stringValue?: string;
  intValue?: number;
}

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Value }[];
  status: { code: number };
}

interface Batch {
  resourceSpans: {
    resource: { attributes: { key: string; value: Value }[] };
    scopeSpans: { spans: Span[] }[];
  }[];
}

/** A collector that keeps what it is sent. */
async function aCollector() {
  const batches: Batch[] = [];
  const server = createHttpServer((req, res) => {
    const parts: Buffer[] = [];
    req.on("data", (part: Buffer) => parts.push(part));
    req.on("end", () => {
      expect(req.url).toBe("/v1/traces");
      batches.push(JSON.parse(Buffer.concat(parts).toString()) as Batch);
      res.setHeader("Content-Type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => void server.close());
  const spans = () =>
    batches.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
  return { port: (server.address() as AddressInfo).port, batches, spans };
}

test("a request is a span, named by its route, and a write that it waits for is one in it", async () => {
  const collector = await aCollector();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", `http://127.0.0.1:${collector.port}`);
  const data = mkdtempSync(path.join(tmpdir(), "firsthand-tracing-"));
  cleanups.push(() => rmSync(data, { recursive: true, force: true }));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const settings = { demo: false, origin: address, secret: "x".repeat(32), data, agency: "A" };
  const app = await createApp(
    { ...settings, logLevel: "silent", smtp: null, traced: { name: "training" } },
    { clock: () => NOON, log: pino({ level: "silent" }), mail: createKeptMailer(() => NOON) },
  );
  const pages = {
    "learn/:module": {
      loader: async () => {
        await app.store.write(() => Promise.resolve());
        return Response.json({});
      },
    },
    failing: {
      loader: () => {
        throw new Error("no");
      },
    },
  };
  const server = createServer(app, buildOf(pages), { clientFolder: data });
  const running = await listen(server, port, "127.0.0.1");
  cleanups.push(async () => {
    await app.workers.close();
    await app.store.close();
  });
  const trace = "0af7651916cd43dd8448eb211c80319c";
  const traceparent = `00-${trace}-b7ad6b7169203331-01`;
  await fetch(`${address}/learn/maya-okafor?name=Maya`, { headers: { traceparent } });
  await fetch(`${address}/failing`);
  await running.stop(500);
  await app.tracing!.stop();

  const spans = collector.spans();
  const asked = spans.find(({ name }) => name === "GET /learn/:module")!;
  expect(asked).toMatchObject({ traceId: trace, parentSpanId: "b7ad6b7169203331" });
  const said = Object.fromEntries(asked.attributes.map(({ key, value }) => [key, value]));
  expect(said["http.response.status_code"]).toEqual({ intValue: 200 });
  expect(spans.find(({ name }) => name === "write")).toMatchObject({
    traceId: trace,
    parentSpanId: asked.spanId,
  });
  expect(spans.find(({ name }) => name === "GET /failing")!.status.code).toBe(2);
  expect(collector.batches[0]!.resourceSpans[0]!.resource.attributes).toContainEqual({
    key: "service.name",
    value: { stringValue: "training" },
  });
  expect(JSON.stringify(collector.batches)).not.toMatch(/maya/i);
});

test("nothing is traced where no collector is named, or tracing is switched off", () => {
  const OTEL_EXPORTER_OTLP_ENDPOINT = "http://127.0.0.1:4318";
  expect(isTraced({})).toBe(false);
  expect(isTraced({ OTEL_EXPORTER_OTLP_ENDPOINT: "" })).toBe(false);
  expect(isTraced({ OTEL_EXPORTER_OTLP_ENDPOINT })).toBe(true);
  expect(isTraced({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED: "true" })).toBe(false);
});
