import { inLanguage } from "~/kit/language/in-language.server";
import { startWords } from "~/process/start-words";
import { commandLanguage } from "./command-language";

/** Runs a command over the data folder in the terminal’s language; its exit code. What keeps it from the data is said in words. */
export async function runCommand(data: string, work: () => Promise<number>): Promise<number> {
  return await inLanguage(commandLanguage(process.env), () =>
    work().catch((error: unknown) => {
      const words = startWords(error, data);
      if (words === null) throw error;
      return refuse(words);
    }),
  );
}

/** Says why a command does nothing. */
export function refuse(words: string): 1 {
  process.stdout.write(`${words}\n`);
  return 1;
}
