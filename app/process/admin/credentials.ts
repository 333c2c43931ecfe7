import "./as-built";
import { parseArgs } from "node:util";
import { m } from "~/kit/language/m";
import { dataFolderOf } from "~/process/settings/data-folder";
import { refuse, runCommand } from "~/process/settings/run-command";
import { readPlace } from "~/process/settings/settings";
import { runRotation } from "./credentials-command";

const data = dataFolderOf(process.env);

/** `credentials --rotate`: signs credentials with a new key from now on. The program may be running meanwhile. */
process.exitCode = await runCommand(data, async () => {
  if (!asksToRotate()) return refuse(m.process_credentials_usage());
  const where = readPlace(process.env, data);
  if (!where.ok) return refuse(where.mistakes.join("\n"));
  const { place } = where;
  return runRotation({ place, write: (text) => void process.stdout.write(text) });
});

function asksToRotate(): boolean {
  try {
    const { values } = parseArgs({ options: { rotate: { type: "boolean", default: false } } });
    return values.rotate;
  } catch {
    return false;
  }
}
