/* Installs what package-lock.json names, if it is not there. Plain Node: it runs before anything is installed. */
import { isInstalled, root, writeInstallStamp } from "./freshness.mjs";
import { runToItsEnd } from "./run-to-its-end.mjs";

/** What npm says goes to the error stream, so that the output stays the program's own. */
export async function installWhatIsMissing() {
  if (isInstalled()) return;
  process.stderr.write("Installing what Firsthand needs. The first time takes a few minutes.\n");
  const npm = process.env.npm_execpath;
  const [command, before] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  const status = await runToItsEnd(
    command,
    [...before, "ci", "--include=dev", "--no-fund", "--no-audit"],
    { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" },
  );
  if (status !== 0) {
    process.stderr.write("Installing failed; npm’s own words are above.\n");
    process.exit(1);
  }
  writeInstallStamp();
}

/** Old Nodes fail in ways that are hard to read, so they are refused in words. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Firsthand needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
