import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import { runContent } from "./command";

/** `content:export [folder]`: writes the library's texts as the files of a content folder. Ends with 1 where it cannot. */
process.exitCode = await inLanguage(commandLanguage(process.env), () =>
  runContent("export", process.argv.slice(2), {
    data: process.env.FIRSTHAND_DATA?.trim() || ".data",
    content: "content",
    now: new Date(),
    environment: process.env,
    write: (text) => void process.stdout.write(text),
  }),
);
