import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import path from "node:path";
import { dataFolderOf } from "~/process/settings/data-folder";
import { runLedger } from "./ledger-command";

// A reader of the export may have seen enough.
process.stdout.on("error", () => process.exit(1));

/** `ledger verify|export|erase`: looks after the ledgers in the data folder. Ends with 1 where something is wrong. */
process.exitCode = await inLanguage(commandLanguage(process.env), () =>
  runLedger(process.argv.slice(2), {
    file: path.join(dataFolderOf(process.env), "firsthand.db"),
    now: new Date(),
    // Waits where the reader is slower than the export.
    write: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once("drain", resolve);
      }),
  }),
);
