import "./as-built";
import { dataFolderOf } from "~/process/settings/data-folder";
import { refuse, runCommand } from "~/process/settings/run-command";
import { readPlace } from "~/process/settings/settings";
import { runDerive } from "./derive-command";

const data = dataFolderOf(process.env);

/** `derive`: throws away what is kept of where people stand, and derives it again. The program may be running meanwhile. */
process.exitCode = await runCommand(data, async () => {
  const where = readPlace(process.env, data);
  if (!where.ok) return refuse(where.mistakes.join("\n"));
  const { place } = where;
  return runDerive({ place, now: new Date(), write: (text) => void process.stdout.write(text) });
});
