import "~/process/admin/as-built";
import path from "node:path";
import { openPictures } from "~/process/content/pictures";
import { readImageSettings } from "~/process/settings/settings";
import { dataFolderOf } from "~/process/settings/data-folder";
import { runCommand } from "~/process/settings/run-command";
import { runCopy } from "./copy-command";

const data = dataFolderOf(process.env);

/** `copy --from FILE --to URL`, or the other way round: moves an installation between SQLite and PostgreSQL. Ends with 1 where it cannot. */
process.exitCode = await runCommand(data, () =>
  runCopy(process.argv.slice(2), {
    data,
    now: new Date(),
    write: (text) => void process.stdout.write(text),
    async imagesOf(folder) {
      const images = await openPictures(process.env, folder);
      const read = readImageSettings(process.env);
      const inStore = read.ok && read.imagesS3 !== null;
      return { images, folder: inStore ? null : path.join(folder, "images") };
    },
  }),
);
