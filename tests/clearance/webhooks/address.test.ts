import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import type { Lookup } from "~/directory/services/sso/careful-fetch.server";
import { mayBeCalled } from "~/gate/rules/webhooks/address";
import { nextTry } from "~/gate/rules/webhooks/next-try";
import { createWebhooks } from "~/gate/services/webhooks/outside.server";
import { inDays } from "../../support/clearance/a-team";
import { NOON } from "../../support/makers";
import { aReceiver } from "./a-webhook";

test.each([
  "http://hooks.example.com/",
  "ftp://hooks.example.com/",
  "https://me:secret@hooks.example.com/",
  "https://localhost/",
  "https://intranet/",
  "https://db.internal/",
  "https://127.0.0.1/",
  "https://2130706433/",
  "https://0x7f.1/",
  "https://10.0.0.1/",
  "https://172.16.0.1/",
  "https://192.168.1.1/",
  "https://100.64.0.1/",
  "https://169.254.169.254/latest/meta-data",
  "https://0.0.0.0/",
  "https://[::1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:a00:1]/",
  "https://[fe80::1]/",
  "https://[fd00::1]/",
  "https://[64:ff9b::a00:1]/",
  "https://[2002:a00:1::1]/",
  "not an address",
])("%s isn’t called", (url) => {
  expect(mayBeCalled(url, [])).toBe(false);
});

test("public addresses are, and others where the installation says so", () => {
  expect(mayBeCalled("https://hooks.example.com:8443/in?key=1", [])).toBe(true);
  expect(mayBeCalled("https://93.184.215.14/", [])).toBe(true);
  expect(mayBeCalled("https://[2606:4700::1111]/", [])).toBe(true);
  const inside = ["10.20.0.0/16"];
  expect(mayBeCalled("https://10.20.3.4/", inside)).toBe(true);
  expect(mayBeCalled("https://10.21.3.4/", inside)).toBe(false);
  expect(mayBeCalled("https://intranet/", inside)).toBe(true);
  expect(mayBeCalled("http://10.20.3.4/", inside)).toBe(false);
  expect(mayBeCalled("http://127.0.0.1:3000/", inside)).toBe(false);
  expect(mayBeCalled("http://127.0.0.1:3000/", ["127.0.0.1"])).toBe(true);
  expect(mayBeCalled("http://localhost:3000/", ["127.0.0.0/8"])).toBe(true);
});

/** A name that stands for one address after the other; the last one stays. */
function aName(...answers: string[][]) {
  let asked = 0;
  const lookup = ((_: string, options: { all?: boolean }, done: (...found: unknown[]) => void) => {
    const found = (answers[Math.min(asked, answers.length - 1)] ?? []).map((address) => {
      return { address, family: address.includes(":") ? 6 : 4 };
    });
    asked += 1;
    setImmediate(() =>
      options.all ? done(null, found) : done(null, found[0]?.address, found[0]?.family),
    );
  }) as unknown as Lookup;
  return { lookup, asked: () => asked };
}

const signing = { id: "webhook", secretNumber: 1, formerUntil: null };
const message = { id: "event", body: "{}" };

test.each([
  ["this machine", ["127.0.0.1"]],
  ["this machine, by IPv6", ["::1"]],
  ["this machine, in IPv6’s clothes", ["::ffff:127.0.0.1"]],
  ["a cloud’s own service", ["169.254.169.254"]],
  ["a private network", ["192.168.0.1", "fd12::1"]],
  ["a carrier’s network", ["100.64.1.1"]],
  ["nothing", []],
])("a name that stands for %s isn’t called", async (_, answer) => {
  const receiver = await aReceiver();
  const { lookup } = aName(answer);
  const { port } = new URL(receiver.url);
  const { send } = createWebhooks({ secret: "secret", lookup });
  const said = await send(signing, { ...message, url: `https://a.example.com:${port}/` }, NOON);
  expect(said).toEqual({ status: null, answer: null, failure: "address" });
  expect(receiver.got).toEqual([]);
  await receiver.close();
});

test("a name is looked up once for each try, and what was looked at is called: one that changes its mind leads nowhere", async () => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const { lookup, asked } = aName(["10.0.0.1", "127.0.0.1"], ["127.0.0.2"]);
  const { send } = createWebhooks({ secret: "secret", lookup, inside: ["127.0.0.1"] });
  const again = () => send(signing, { ...message, url: `https://a.example.com:${port}/` }, NOON);
  expect(await again()).toMatchObject({ failure: "connection" });
  expect([asked(), connections]).toEqual([1, 1]);
  expect(await again()).toMatchObject({ failure: "address" });
  expect([asked(), connections]).toEqual([2, 1]);
  server.close();
});

test("tries come later and later for three days, the last one at the end", () => {
  const givenUpAt = inDays(3);
  const after: number[] = [];
  let now = NOON;
  for (let failures = 1; ; failures += 1) {
    const at = nextTry(failures, { now, givenUpAt, chance: 0.5 });
    if (at === null) break;
    after.push((at.getTime() - now.getTime()) / 1000);
    now = at;
  }
  expect(after.slice(0, 5)).toEqual([10, 30, 90, 270, 810]);
  expect(now).toEqual(givenUpAt);
  expect(after.length).toBeLessThan(30);
  const early = nextTry(1, { now: NOON, givenUpAt, chance: 0 })!;
  const late = nextTry(1, { now: NOON, givenUpAt, chance: 1 })!;
  expect([early, late].map((at) => at.getTime() - NOON.getTime())).toEqual([8000, 12_000]);
});
