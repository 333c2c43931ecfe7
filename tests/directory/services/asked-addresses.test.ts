import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProviders } from "~/directory/services/sso/provider.server";
import type { Lookup } from "~/directory/services/sso/careful-fetch.server";
import { aProvider } from "../../support/harness/lying-provider";

const redirectUri = "https://firsthand.example.com/sign-in/sso/callback";
const asking = { loginHint: null, again: false };

/** Something inside the network, that nobody may be led to. */
let inside: Server;
let port = 0;
let connections = 0;
let provider: Awaited<ReturnType<typeof aProvider>>;

beforeAll(async () => {
  inside = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => inside.listen(0, "127.0.0.1", done));
  ({ port } = inside.address() as AddressInfo);
  provider = await aProvider();
});
afterAll(async () => {
  inside.close();
  await provider.close();
});

/** Names that stand for what a test says, one answer after the other; the last one stays. */
function names(...answers: string[][]) {
  const asked: string[] = [];
  const lookup = ((
    hostname: string,
    options: { all?: boolean },
    done: (...found: unknown[]) => void,
  ) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(hostname);
    const found = answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    setImmediate(() =>
      options.all ? done(null, found) : done(null, found[0]?.address, found[0]?.family),
    );
  }) as unknown as Lookup;
  return { lookup, asked };
}

const registered = () => ({ ...provider, issuer: `https://id.example.com:${port}` });

test.each([
  ["this machine", ["127.0.0.1"]],
  ["this machine, by IPv6", ["::1"]],
  ["this machine, by IPv4 in IPv6’s clothes", ["::ffff:127.0.0.1"]],
  ["this machine, by another name of it", ["0.0.0.0"]],
  ["a cloud’s own service", ["169.254.169.254"]],
  ["a private network", ["10.0.0.1", "fd12::1"]],
  ["a private network, translated", ["64:ff9b::a00:1", "2002:a00:1::1"]],
])("a provider whose name stands for %s isn’t asked", async (_, answer) => {
  connections = 0;
  const { lookup, asked } = names(answer);
  const providers = createProviders({ redirectUri, reach: { here: false }, lookup });
  const begun = await providers.begin(registered(), asking);
  expect(begun).toEqual({ ok: false, why: "address", detail: "id.example.com" });
  expect(asked).toContain("id.example.com");
  expect(connections).toBe(0);
});

test("what a name stands for is looked at with each connection, and nothing is connected to but that", async () => {
  connections = 0;
  // Another address a moment later, and several at once.
  const { lookup } = names(["127.0.0.1"], ["203.0.113.9", "127.0.0.1"]);
  const providers = createProviders({ redirectUri, reach: { here: false }, lookup });
  for (let times = 0; times < 2; times += 1)
    expect(await providers.begin(registered(), asking)).toMatchObject({ why: "address" });
  expect(connections).toBe(0);
});

test("where the agency names the provider’s network, it is asked there, and nowhere else inside", async () => {
  const reach = { here: false, inside: ["10.9.0.0/16", "127.0.0.1"] };
  connections = 0;
  const one = { ...registered(), issuer: `https://login.corp:${port}` };
  const there = createProviders({ redirectUri, reach, lookup: names(["127.0.0.1"]).lookup });
  expect(await there.begin(one, asking)).toMatchObject({ ok: false, why: "unreachable" });
  expect(connections).toBeGreaterThan(0);
  const { lookup } = names(["127.0.0.2", "10.8.0.1"]);
  const beside = createProviders({ redirectUri, reach, lookup });
  expect(await beside.begin(one, asking)).toMatchObject({ ok: false, why: "address" });
});

test("what a provider says to ask next is looked at as well: token, keys and userinfo", async () => {
  const { lookup, asked } = names(["10.0.0.1"]);
  const providers = createProviders({ redirectUri, reach: { here: true }, lookup });
  const at = (host: string) => `https://${host}.example.com/`;
  const lies = [{ tokenEndpoint: at("token") }, { keys: at("keys") }, { userinfo: at("userinfo") }];
  provider.state.who = { sub: "maya" };
  for (const lie of lies) {
    provider.state.lie = {};
    const sent = await providers.begin(provider, asking);
    if (!sent.ok) throw new Error(sent.why);
    const back = await fetch(sent.url, { redirect: "manual" });
    provider.state.lie = lie;
    const query = new URL(back.headers.get("Location")!).searchParams.toString();
    const come = await providers.finish(provider, { query, expected: sent.expected });
    expect([lie, come]).toEqual([lie, expect.objectContaining({ ok: false, why: "address" })]);
  }
  expect([...new Set(asked)]).toEqual(
    ["token", "keys", "userinfo"].map((host) => `${host}.example.com`),
  );
});
