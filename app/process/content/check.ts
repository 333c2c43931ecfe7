import path from "node:path";
import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import { runCheck } from "./check-command";

await inLanguage(commandLanguage(process.env), async () => {
  process.exitCode = await runCheck(path.resolve(process.argv[2] ?? "content"), (text) => {
    process.stdout.write(text);
  });
});
