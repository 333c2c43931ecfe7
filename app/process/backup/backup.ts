import { openPictures } from "~/process/content/pictures";
import { readDatabase } from "~/process/settings/settings";
import { dataFolderOf } from "~/process/settings/data-folder";
import { refuse, runCommand } from "~/process/settings/run-command";
import { runBackup } from "./backup-command";

const data = dataFolderOf(process.env);

/** `backup FILE`: the data folder as one file. Ends with 1 where it cannot. */
process.exitCode = await runCommand(data, async () => {
  const read = readDatabase(process.env);
  if (!read.ok) return refuse(read.mistakes.join("\n"));
  return runBackup(process.argv.slice(2), {
    data,
    database: read.database,
    images: await openPictures(process.env, data),
    write: (text) => void process.stdout.write(text),
  });
});
