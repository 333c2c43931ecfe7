import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import { openPictures } from "~/process/content/pictures";
import { dataFolderOf } from "~/process/settings/data-folder";
import { runBackup } from "./backup-command";

const data = dataFolderOf(process.env);

/** `backup FILE`: the data folder as one file. Ends with 1 where it cannot. */
process.exitCode = await inLanguage(commandLanguage(process.env), async () =>
  runBackup(process.argv.slice(2), {
    data,
    images: await openPictures(process.env, data),
    write: (text) => void process.stdout.write(text),
  }),
);
