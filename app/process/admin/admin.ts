import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import { dataFolderOf } from "~/process/settings/data-folder";
import { runAdmin } from "./admin-command";

/** `admin invite|list|remove`: who looks after the installation. Ends with 1 where it cannot. */
process.exitCode = await inLanguage(commandLanguage(process.env), () =>
  runAdmin(process.argv.slice(2), {
    data: dataFolderOf(process.env),
    environment: process.env,
    user: process.getuid?.() ?? null,
    now: new Date(),
    write: (text) => void process.stdout.write(text),
  }),
);
