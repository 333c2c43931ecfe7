import path from "node:path";
import { openPictures } from "~/process/content/pictures";
import { runBackup } from "./backup-command";

const data = path.resolve(process.env.FIRSTHAND_DATA?.trim() || ".data");

/** `backup FILE`: the data folder as one file. Ends with 1 where it cannot. */
process.exitCode = await runBackup(process.argv.slice(2), {
  data,
  images: await openPictures(process.env, data),
  write: (text) => void process.stdout.write(text),
});
