/* A Chromium for the end-to-end tests: one that is there, else Playwright's, else Debian's. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { root } from "./freshness.mjs";

/** The one that never shows a window comes first: it does the same in a good deal less time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** The path of a browser that starts, or null where none can be had. Everything it says goes to the error stream. */
export async function findBrowser() {
  const there = works(process.env.FIRSTHAND_CHROMIUM) ?? onPath();
  if (there) return there;
  const { chromium } = await import("playwright");
  const own = () => works(chromium.executablePath());
  return own() ?? (playwrightInstalls() ? own() : null) ?? (debianInstalls() ? onPath() : null);
}

function onPath() {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin"].filter(Boolean);
  for (const name of NAMES)
    for (const folder of folders) {
      const found = works(path.join(folder, name));
      if (found) return found;
    }
  return null;
}

/** The file, if it can be run and says its version. */
function works(file) {
  if (!file || !existsSync(file)) return null;
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return null;
  }
  const { status } = spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 });
  return status === 0 ? file : null;
}

function playwrightInstalls() {
  process.stderr.write("No browser found; asking Playwright for one.\n");
  const cli = path.join(root, "node_modules/playwright/cli.js");
  const { status } = spawnSync(process.execPath, [cli, "install", "chromium"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    timeout: 5 * 60_000,
  });
  return status === 0;
}

function debianInstalls() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  process.stderr.write("Installing Debian’s chromium.\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words) =>
    spawnSync("apt-get", words, { stdio: ["ignore", 2, 2], env, timeout: 10 * 60_000 }).status ===
    0;
  const install = (name) => apt("install", "-y", "--no-install-recommends", name);
  return apt("update") && (install("chromium-headless-shell") || install("chromium"));
}
