import path from "node:path";
import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import { runCoverage } from "./coverage/command";

inLanguage(commandLanguage(process.env), () => {
  process.exitCode = runCoverage(process.argv.slice(2), {
    content: path.resolve("content"),
    random: Math.random,
    write: (text) => void process.stdout.write(text),
  });
});
