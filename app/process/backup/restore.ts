import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import { openPictures } from "~/process/content/pictures";
import { readDatabase } from "~/process/settings/settings";
import { startWords } from "~/process/start-words";
import { dataFolderOf } from "~/process/settings/data-folder";
import { runRestore } from "./restore-command";

const data = dataFolderOf(process.env);

/** `restore FILE`: a backup in the place of the data folder’s database. Ends with 1 where it cannot. */
process.exitCode = await inLanguage(commandLanguage(process.env), async () => {
  const read = readDatabase(process.env);
  if (!read.ok) return refuse(read.mistakes.join("\n"));
  return runRestore(process.argv.slice(2), {
    data,
    database: read.database,
    images: await openPictures(process.env, data),
    now: new Date(),
    write: (text) => void process.stdout.write(text),
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
