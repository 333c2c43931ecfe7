import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import { openPictures } from "~/process/content/pictures";
import { dataFolderOf } from "~/process/settings/data-folder";
import { runRestore } from "./restore-command";

const data = dataFolderOf(process.env);

/** `restore FILE`: a backup in the place of the data folder’s database. Ends with 1 where it cannot. */
process.exitCode = await inLanguage(commandLanguage(process.env), async () =>
  runRestore(process.argv.slice(2), {
    data,
    images: await openPictures(process.env, data),
    now: new Date(),
    write: (text) => void process.stdout.write(text),
  }),
);
