import { request } from "node:http";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { listen, PortTaken } from "~/process/start/running";
import { startWords } from "~/process/start/start-words";
import { createServer } from "node:http";
import { openSmallSite } from "../../support/small-site";

describe("stopping", () => {
  test("finishes an open request, closes idle connections, and takes no new ones", async () => {
    let finish = () => {};
    let arrived = () => {};
    const there = new Promise<void>((resolve) => (arrived = resolve));
    const site = await openSmallSite({
      slow: {
        loader: async () => {
          arrived();
          await new Promise<void>((resolve) => (finish = resolve));
          return new Response("done");
        },
      },
      quick: { loader: () => new Response("quick") },
    });
    const idle = connect(site.port, "127.0.0.1");
    idle.on("error", () => {});
    await new Promise<void>((resolve) => idle.once("connect", () => resolve()));
    const idleClosed = new Promise<void>((resolve) => idle.once("close", () => resolve()));
    idle.write("GET /quick HTTP/1.1\r\nHost: x\r\n\r\n");
    await new Promise<void>((resolve) => idle.once("data", () => resolve()));

    const answer = new Promise<{ body: string; connection: string | undefined }>(
      (resolve, reject) => {
        request({ host: "127.0.0.1", port: site.port, path: "/slow" }, (response) => {
          let body = "";
          response.on("data", (chunk: Buffer) => (body += chunk.toString()));
          response.on("end", () => resolve({ body, connection: response.headers.connection }));
        })
          .on("error", reject)
          .end();
      },
    );
    await there;
    const stopped = site.running.stop();
    await idleClosed;
    await expect(fetch(`${site.address}/quick`)).rejects.toThrow();
    finish();
    expect(await answer).toEqual({ body: "done", connection: "close" });
    await stopped;
    await site.close();
  });

  test("cuts what does not finish in time", async () => {
    let arrived = () => {};
    const there = new Promise<void>((resolve) => (arrived = resolve));
    const site = await openSmallSite({
      never: {
        loader: () => {
          arrived();
          return new Promise(() => {});
        },
      },
    });
    const cut = fetch(`${site.address}/never`).catch(() => "cut");
    await there;
    await site.running.stop(50);
    expect(await cut).toBe("cut");
    await site.close();
  });
});

test("connections that have asked nothing, or only begun to, do not delay a stop", async () => {
  const running = await listen(createServer(), 0, "127.0.0.1");
  const closed = ["", "GET / HTTP/1.1\r\nHost:"].map(
    (start) =>
      new Promise<void>((resolve) => {
        const socket = connect(running.port, "127.0.0.1", () => socket.write(start));
        socket.on("error", () => {});
        socket.once("close", () => resolve());
      }),
  );
  await fetch(`http://127.0.0.1:${running.port}`, { signal: AbortSignal.timeout(200) }).catch(
    () => {},
  );
  // Patient for longer than this test may take: whatever it would have to wait for keeps it from ending.
  await running.stop(3_600_000);
  await Promise.all(closed);
});

test("a port that is in use is said so, with what to do", async () => {
  const first = await listen(createServer(), 0, "127.0.0.1");
  const second = listen(createServer(), first.port, "127.0.0.1");
  const error: unknown = await second.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PortTaken);
  expect(startWords(error, ".data")).toContain(`PORT=${first.port + 1}`);
  await first.stop();
});
