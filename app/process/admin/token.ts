import { setTimeout } from "node:timers/promises";
import { dataFolderOf } from "~/process/settings/data-folder";
import { runCommand } from "~/process/settings/run-command";
import { runToken } from "./token-command";

const data = dataFolderOf(process.env);

/** `token --company KEY`: a token for a company’s other programs. Ends with 1 where it cannot. */
process.exitCode = await runCommand(data, () =>
  runToken(process.argv.slice(2), {
    data,
    environment: process.env,
    user: process.getuid?.() ?? null,
    now: new Date(),
    write: (text) => void process.stdout.write(text),
    pause: setTimeout,
  }),
);
