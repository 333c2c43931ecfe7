import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { demoSecretIn } from "~/process/settings/demo-secret";
import { readDemoSettings, readPlace, readProductionSettings } from "~/process/settings/settings";

const good = {
  FIRSTHAND_ORIGIN: "https://firsthand.example.com",
  FIRSTHAND_SECRET: "0123456789abcdef0123456789abcdef",
};

function mistakes(environment: Record<string, string | undefined>): string {
  const read = readProductionSettings(environment);
  return read.ok ? "" : read.mistakes.join("\n");
}

describe("production", () => {
  test("needs an origin and a secret, and names both", () => {
    const text = mistakes({ FIRSTHAND_ORIGIN: "", PATH: "/bin" });
    expect(text).toMatch(/FIRSTHAND_ORIGIN is needed/);
    expect(text).toMatch(/FIRSTHAND_SECRET is needed/);
  });

  test("names everything wrong at once", () => {
    const text = mistakes({
      FIRSTHAND_ORIGIN: "http://firsthand.example.com",
      FIRSTHAND_SECRET: "short",
      PORT: "99999",
      FIRSTHAND_SMTP_URL: "https://mail.example.com",
      FIRSTHAND_MAIL_FROM: "nobody",
      FIRSTHAND_LOG_LEVEL: "loud",
      FIRSTHAND_TRUST_PROXY: "everyone",
      DATABASE_URL: "postgres://db",
    });
    for (const name of [
      "FIRSTHAND_ORIGIN must begin with https://",
      "FIRSTHAND_SECRET is too short",
      "PORT isn’t a port",
      "FIRSTHAND_SMTP_URL isn’t",
      "FIRSTHAND_MAIL_FROM isn’t",
      "FIRSTHAND_LOG_LEVEL isn’t",
      "FIRSTHAND_TRUST_PROXY is neither",
      "DATABASE_URL isn’t the address of a PostgreSQL database",
    ])
      expect(text).toContain(name);
    expect(text).not.toContain("short\n");
  });

  test("sessions last as long as it is set, and within bounds", () => {
    const hour = 3_600_000;
    const read = (days: string, hours: string) =>
      readProductionSettings({
        ...good,
        FIRSTHAND_SESSION_DAYS: days,
        FIRSTHAND_SESSION_IDLE_HOURS: hours,
      });
    const sessions = (longestMs: number, idleMs: number) => ({
      ok: true,
      settings: { sessions: { longestMs, idleMs } },
    });
    expect(read("", "")).toMatchObject(sessions(30 * 24 * hour, 14 * 24 * hour));
    expect(read("7", "8")).toMatchObject(sessions(7 * 24 * hour, 8 * hour));
    for (const [days, hours] of [
      ["0", "0"],
      ["366", "8761"],
      ["1.5", "-1"],
      ["a month", "1e3"],
    ]) {
      const refused = read(days!, hours!);
      expect(refused.ok ? [] : refused.mistakes).toEqual([
        "FIRSTHAND_SESSION_DAYS isn’t a number of days from 1 to 365",
        "FIRSTHAND_SESSION_IDLE_HOURS isn’t a number of hours from 1 to 8760",
      ]);
    }
  });

  test("how often a session may ask is a number of requests", () => {
    const read = (often: string) =>
      readProductionSettings({ ...good, FIRSTHAND_REQUESTS_PER_SECOND: often });
    expect(read("")).toMatchObject({ ok: true, settings: { requestsPerSecond: 20 } });
    expect(read("5")).toMatchObject({ ok: true, settings: { requestsPerSecond: 5 } });
    for (const odd of ["0", "-1", "1.5", "often", "1000000"]) {
      const refused = read(odd);
      expect(refused.ok ? [] : refused.mistakes).toEqual([
        "FIRSTHAND_REQUESTS_PER_SECOND isn’t a number of requests from 1 to 999999",
      ]);
    }
  });

  test("the number above which a colleague has to agree is one of people, and 50 where none is set", () => {
    const read = (number: string) =>
      readProductionSettings({ ...good, FIRSTHAND_SECOND_YES_ABOVE: number });
    for (const [number, secondYesAbove] of [
      ["", 50],
      ["0", 0],
      ["12", 12],
    ] as const)
      expect(read(number)).toMatchObject({ ok: true, settings: { secondYesAbove } });
    for (const number of ["-1", "1.5", "everybody", "1e3", "9999999"])
      expect(mistakes({ ...good, FIRSTHAND_SECOND_YES_ABOVE: number })).toBe(
        "FIRSTHAND_SECOND_YES_ABOVE isn’t a number of people from 0 to 999999: 50, or 0 for always",
      );
  });

  test("the token for figures is long, and the address for questions is one", () => {
    const token = "0123456789abcdef";
    expect(
      readProductionSettings({
        ...good,
        FIRSTHAND_METRICS_TOKEN: token,
        FIRSTHAND_CONTACT: "help@example.com",
        FIRSTHAND_PROVIDER_NETWORKS: "10.20.0.0/16, fd12::1",
        FIRSTHAND_WEBHOOK_NETWORKS: "10.30.0.0/16",
      }),
    ).toMatchObject({
      ok: true,
      settings: {
        metricsToken: token,
        contact: "help@example.com",
        providerNetworks: ["10.20.0.0/16", "fd12::1"],
        webhookNetworks: ["10.30.0.0/16"],
      },
    });
    expect(readProductionSettings(good)).toMatchObject({
      ok: true,
      settings: { metricsToken: null, contact: null, webhookNetworks: [] },
    });
    const text = mistakes({
      ...good,
      FIRSTHAND_METRICS_TOKEN: "with a space inside",
      FIRSTHAND_CONTACT: "example.com",
      FIRSTHAND_PROVIDER_NETWORKS: "10.20.0.0/33, corp",
      FIRSTHAND_WEBHOOK_NETWORKS: "allow",
    });
    expect(text).toContain("FIRSTHAND_METRICS_TOKEN is too short");
    expect(text).toContain("FIRSTHAND_CONTACT isn’t an email address");
    expect(text).toContain("FIRSTHAND_PROVIDER_NETWORKS isn’t a list of networks");
    expect(text).toContain("FIRSTHAND_WEBHOOK_NETWORKS isn’t a list of networks");
    expect(mistakes({ ...good, FIRSTHAND_METRICS_TOKEN: "short" })).not.toContain("short\n");
  });

  test("the database is a file unless an address names a server, with as many connections as is set", () => {
    const url = "postgres://firsthand:a%23b@db.example/firsthand?sslmode=require";
    const read = (more: object) => readProductionSettings({ ...good, ...more });
    expect(read({})).toMatchObject({ ok: true, settings: { database: null } });
    expect(read({ DATABASE_URL: url })).toMatchObject({
      ok: true,
      settings: { database: { url } },
    });
    expect(read({ DATABASE_URL: url, FIRSTHAND_DATABASE_CONNECTIONS: "40" })).toMatchObject({
      ok: true,
      settings: { database: { url, connections: 40 } },
    });
    for (const number of ["4", "501", "many"])
      expect(mistakes({ ...good, FIRSTHAND_DATABASE_CONNECTIONS: number })).toBe(
        "FIRSTHAND_DATABASE_CONNECTIONS isn’t a number of connections from 5 to 500",
      );
    const text = mistakes({ ...good, DATABASE_URL: "mysql://firsthand:hunter2@db/firsthand" });
    expect(text).toContain("DATABASE_URL isn’t the address of a PostgreSQL database");
    expect(text).not.toContain("hunter2");
    expect(readPlace({ DATABASE_URL: "nonsense" }, "/data")).toMatchObject({ ok: false });
    expect(readPlace({ DATABASE_URL: url }, "/data")).toEqual({ ok: true, place: { url } });
    expect(readPlace({}, "/data")).toEqual({ ok: true, place: { file: "/data/firsthand.db" } });
  });

  test("a mail server needs a sender, and that is said beside the other mistakes", () => {
    const text = mistakes({ FIRSTHAND_SMTP_URL: "smtps://mail.example.com" });
    expect(text).toContain("FIRSTHAND_MAIL_FROM is needed");
    expect(text).toContain("FIRSTHAND_SECRET is needed");
  });

  test("no mistake repeats a secret", () => {
    const secrets = {
      FIRSTHAND_SECRET: "hunter2-hunter2",
      FIRSTHAND_IMAGES_S3_KEY_SECRET: "hunter2 hunter2",
    };
    expect(mistakes(secrets)).toContain("FIRSTHAND_IMAGES_S3_KEY_SECRET isn’t a key");
    expect(mistakes(secrets)).not.toContain("hunter2");
  });

  test.each([
    ["https://firsthand.example.com/", "https://firsthand.example.com"],
    ["http://localhost:8080", "http://localhost:8080"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  ])("%s is an origin", (text, origin) => {
    const read = readProductionSettings({ ...good, FIRSTHAND_ORIGIN: text });
    expect(read).toMatchObject({ ok: true, settings: { origin, demo: false, smtp: null } });
  });

  test.each([
    "firsthand.example.com",
    "https://a.example/b",
    "https://u@a.example",
    "ftp://a.example",
  ])("%s is none", (text) => {
    expect(mistakes({ ...good, FIRSTHAND_ORIGIN: text })).toContain("FIRSTHAND_ORIGIN");
  });

  test("32 bytes are a secret, 31 are none", () => {
    expect(mistakes({ ...good, FIRSTHAND_SECRET: "x".repeat(31) })).toContain("too short");
    expect(mistakes({ ...good, FIRSTHAND_SECRET: "ü".repeat(16) })).toBe("");
  });

  test.each([
    ["1", 1],
    ["loopback, 10.0.0.0/8", ["loopback", "10.0.0.0/8"]],
  ])("%s is a proxy to trust", (text, trustProxy) => {
    const read = readProductionSettings({ ...good, FIRSTHAND_TRUST_PROXY: text });
    expect(read).toMatchObject({ ok: true, settings: { trustProxy } });
  });
});

describe("an object store for pictures", () => {
  const store = {
    FIRSTHAND_IMAGES_S3_ENDPOINT: "https://s3.example.com/",
    FIRSTHAND_IMAGES_S3_BUCKET: "firsthand-pictures",
    FIRSTHAND_IMAGES_S3_REGION: "eu-central-1",
    FIRSTHAND_IMAGES_S3_KEY_ID: "AKIAEXAMPLE",
    FIRSTHAND_IMAGES_S3_KEY_SECRET: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
  };

  test("is used where all of its settings are there, and none without them", () => {
    const imagesS3 = {
      endpoint: "https://s3.example.com",
      bucket: "firsthand-pictures",
      region: "eu-central-1",
      keyId: "AKIAEXAMPLE",
      keySecret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    };
    const read = (more: object) => readProductionSettings({ ...good, ...more });
    expect(read(store)).toMatchObject({ ok: true, settings: { imagesS3 } });
    expect(read({})).toMatchObject({ ok: true, settings: { imagesS3: null } });
    const { FIRSTHAND_IMAGES_S3_ENDPOINT: _, ...rest } = store;
    const inside = { ...rest, FIRSTHAND_IMAGES_S3_ENDPOINT: "http://minio:9000" };
    expect(read(inside)).toMatchObject({
      ok: true,
      settings: { imagesS3: { endpoint: "http://minio:9000" } },
    });
  });

  test.each(Object.keys(store))(
    "needs %s with the others, and says so beside other mistakes",
    (name) => {
      const text = mistakes({ ...store, [name]: "", PORT: "none" });
      expect(text).toContain(`${name} is needed`);
      expect(text).toContain("PORT isn’t a port");
      expect(text.match(/ is needed with/g)).toHaveLength(1);
    },
  );

  test.each([
    ["FIRSTHAND_IMAGES_S3_ENDPOINT", "s3.example.com"],
    ["FIRSTHAND_IMAGES_S3_ENDPOINT", "https://s3.example.com/bucket"],
    ["FIRSTHAND_IMAGES_S3_ENDPOINT", "https://key:secret@s3.example.com"],
    ["FIRSTHAND_IMAGES_S3_ENDPOINT", "file:///etc"],
    ["FIRSTHAND_IMAGES_S3_BUCKET", "../other"],
    ["FIRSTHAND_IMAGES_S3_BUCKET", "Pictures"],
    ["FIRSTHAND_IMAGES_S3_REGION", "eu central"],
    ["FIRSTHAND_IMAGES_S3_KEY_ID", "a b"],
    ["FIRSTHAND_IMAGES_S3_KEY_SECRET", "line\nline"],
  ])("%s is not %j", (name, value) => {
    expect(mistakes({ ...good, ...store, [name]: value })).toMatch(new RegExp(`^${name} isn’t`));
  });
});

describe("the demo", () => {
  test("serves this machine alone and needs no settings", () => {
    const read = readDemoSettings({ HOST: "0.0.0.0" }, () => "secret");
    expect(read).toMatchObject({
      ok: true,
      settings: { demo: true, host: "127.0.0.1", origin: "http://127.0.0.1:3000" },
    });
  });

  test("keeps its data in a file", () => {
    const read = readDemoSettings({ DATABASE_URL: "postgres://db/firsthand" }, () => "secret");
    expect(read.ok ? "" : read.mistakes.join()).toContain("DATABASE_URL isn’t for the demo");
  });

  test("makes its secret once, for its owner's eyes only", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "firsthand-secret-"));
    try {
      const secret = demoSecretIn(path.join(folder, "data"));
      expect(Buffer.byteLength(secret)).toBeGreaterThanOrEqual(32);
      expect(demoSecretIn(path.join(folder, "data"))).toBe(secret);
      expect(statSync(path.join(folder, "data", "secret")).mode & 0o777).toBe(0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
