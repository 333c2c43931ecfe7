import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readProductionSettings } from "~/process/settings/settings";
import { LAST_BACKUP } from "~/process/server/watch/last-backup";
import { filesUnder, textOf } from "../support/sources";

const DOCS = textOf("docs/running.md");
const FILES = ["Dockerfile", "compose.yaml", ...filesUnder("docs/running")];
const SETTINGS = ["settings", "database-settings", "images-settings"]
  .map((name) => textOf(`app/process/settings/${name}.ts`))
  .join("");
const { scripts, engines } = JSON.parse(textOf("package.json")) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

/** The settings of a file of the form `NAME=value`, or of a unit's `Environment=NAME=value`. */
function settingsIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/^(?:Environment=)?([A-Z][A-Z_]+)=(.*)$/gm)];
  return Object.fromEntries(found.map(([, name, value]) => [name!, value!]));
}

const unit = textOf("docs/running/firsthand.service");
const env = settingsIn(textOf("docs/running/firsthand.env"));
/** A folder or file that a unit names. */
const named = (text: string, key: string) => new RegExp(`^${key}=(.*)$`, "m").exec(text)?.[1] ?? "";

describe("every setting", () => {
  test("that the docs or the files name is one that the program reads", () => {
    const all = [DOCS, ...FILES.map(textOf)].join("\n");
    const names = new Set(all.match(/\bFIRSTHAND_[A-Z0-9_]+[A-Z0-9]\b/g));
    expect(names.size).toBeGreaterThan(10);
    const unknown = [...names].filter((name) => !SETTINGS.includes(name));
    expect(unknown).toEqual([]);
  });

  test("of the program is in the docs", () => {
    const names = new Set(
      SETTINGS.match(/^ {2}(FIRSTHAND_\w+|HOST|PORT)(?=:)/gm)?.map((name) => name.trim()),
    );
    expect(names.size).toBeGreaterThan(15);
    const images = /^FIRSTHAND_IMAGES_S3_/;
    const missing = [...names].filter(
      (name) => !images.test(name) && !DOCS.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });

  test("of the example is accepted, once the secret is filled in", () => {
    const filled = { ...settingsIn(unit), ...env, FIRSTHAND_SECRET: "x".repeat(44) };
    expect(readProductionSettings(filled)).toMatchObject({
      ok: true,
      settings: { host: "127.0.0.1", port: 3000, data: "/var/lib/firsthand", trustProxy: 1 },
    });
    expect(readProductionSettings(env)).toMatchObject({ ok: false });
  });
});

test("every command that the docs or the files name is one of package.json", () => {
  const all = [DOCS, ...FILES.map(textOf)].join("\n");
  const commands = [...all.matchAll(/npm run (?:--silent )?([a-z][a-z:]*)/g)].map(
    ([, name]) => name!,
  );
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

test("every port that stands before the program is the one it listens on", () => {
  const { PORT } = settingsIn(unit);
  expect(PORT).toBe("3000");
  expect(textOf("docs/running/Caddyfile")).toContain(`reverse_proxy 127.0.0.1:${PORT} `);
  expect(textOf("docs/running/nginx.conf")).toContain(`proxy_pass http://127.0.0.1:${PORT};`);
  expect(textOf("Dockerfile")).toMatch(new RegExp(`PORT=${PORT} [^]*EXPOSE ${PORT}`));
});

test("the unit, the image and the docs mean the same folders and start the same program", () => {
  const backup = textOf("docs/running/firsthand-backup.service");
  const { FIRSTHAND_DATA: data = "" } = settingsIn(unit);
  const home = named(unit, "WorkingDirectory");
  const settings = named(unit, "EnvironmentFile");
  expect(settingsIn(backup).FIRSTHAND_DATA).toBe(data);
  expect(named(backup, "WorkingDirectory")).toBe(home);
  expect(named(backup, "EnvironmentFile")).toBe(settings);
  expect(`/var/lib/${named(unit, "StateDirectory")}`).toBe(data);
  for (const folder of [data, home, settings, "/var/backups/firsthand"])
    expect(DOCS).toContain(folder);
  expect(backup).toContain("/var/backups/firsthand");
  const image = textOf("Dockerfile");
  expect(image).toContain(`FIRSTHAND_DATA=${data}\n`);
  expect(image).toContain(`VOLUME ${data}\n`);
  expect(image).toContain(`WORKDIR ${home}\n`);
  const program = /node (app\S+)$/.exec(named(unit, "ExecStart"))?.[1] ?? "";
  expect(scripts["serve"]).toBe(`exec node ${program}`);
  expect(image).toContain(`CMD ["node", "${program}"]`);
  expect(DOCS).toContain(LAST_BACKUP);
});

test("both ways install by the same script, on a Node that the program runs on", () => {
  const script = "docs/running/install.sh";
  expect(textOf("Dockerfile")).toContain(`RUN ${script}\n`);
  expect(DOCS).toContain(`runuser -u firsthand -- ${script}\n`);
  const [, image] = /^FROM node:(\d+)/m.exec(textOf("Dockerfile")) ?? [];
  expect(Number(image)).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
});

test("compose.yaml keeps the data in a volume and mounts files that are there", () => {
  const { services, volumes } = parse(textOf("compose.yaml")) as {
    services: Record<string, { volumes: string[]; env_file?: string }>;
    volumes: object;
  };
  expect(services.firsthand?.volumes).toContain(`data:${settingsIn(unit).FIRSTHAND_DATA}`);
  for (const mount of Object.values(services).flatMap((service) => service.volumes)) {
    const [from = ""] = mount.split(":");
    if (from.startsWith(".")) expect(existsSync(path.resolve(from)), from).toBe(true);
    else expect(volumes).toHaveProperty(from);
  }
});

test("every file that the docs have copied is there", () => {
  const files = new Set(DOCS.match(/docs\/running\/[\w.-]+\w/g));
  for (const file of files) expect(FILES).toContain(file);
  for (const file of filesUnder("docs/running")) expect(DOCS, file).toContain(path.basename(file));
});

test("what the docs say to watch is what /metrics has", () => {
  const source = textOf("app/process/server/watch/metrics.ts");
  const watched = new Set(DOCS.match(/\bfirsthand_\w+/g));
  expect(watched.size).toBeGreaterThan(7);
  for (const name of watched)
    expect(source).toContain(name.replace(/^firsthand_/, "").replace(/_count$/, ""));
});
