import { dataFolderOf } from "~/process/settings/data-folder";
import { refuse, runCommand } from "~/process/settings/run-command";
import { readPlace } from "~/process/settings/settings";
import { runLedger } from "./ledger-command";

const data = dataFolderOf(process.env);

// A reader of the export may have seen enough.
process.stdout.on("error", () => process.exit(1));

/** `ledger verify|export|erase`: looks after the ledgers in the data folder. Ends with 1 where something is wrong. */
process.exitCode = await runCommand(data, async () => {
  const where = readPlace(process.env, data);
  if (!where.ok) return refuse(where.mistakes.join("\n"));
  return runLedger(process.argv.slice(2), {
    place: where.place,
    now: new Date(),
    // Waits where the reader is slower than the export.
    write: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once("drain", resolve);
      }),
  });
});
