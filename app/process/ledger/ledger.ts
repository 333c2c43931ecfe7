import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import { dataFolderOf } from "~/process/settings/data-folder";
import { readPlace } from "~/process/settings/settings";
import { startWords } from "~/process/start-words";
import { runLedger } from "./ledger-command";

// A reader of the export may have seen enough.
process.stdout.on("error", () => process.exit(1));

/** `ledger verify|export|erase`: looks after the ledgers in the data folder. Ends with 1 where something is wrong. */
process.exitCode = await inLanguage(commandLanguage(process.env), async () => {
  const data = dataFolderOf(process.env);
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
  }).catch((error: unknown) => {
    const words = startWords(error, data);
    if (words === null) throw error;
    return refuse(words);
  });
});

function refuse(words: string): 1 {
  process.stdout.write(`${words}\n`);
  return 1;
}
