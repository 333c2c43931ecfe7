import { inLanguage } from "~/kit/language/in-language.server";
import { startWords } from "~/process/start/start-words";
import { commandLanguage } from "./command-language";

const write = (text: string) => void process.stdout.write(text);

/** Runs a command over the data folder in the terminal’s language; its exit code. What keeps it from the data is said in words. */
export async function runCommand(data: string, work: () => Promise<number>): Promise<number> {
  return await inLanguage(commandLanguage(process.env), () => orSaid({ data, write }, work));
}

/** Does what a command does with a data folder, or says what keeps it from that. */
export async function orSaid<Code extends number>(
  { data, write }: { data: string; write: (text: string) => void },
  work: () => Promise<Code>,
): Promise<Code | 1> {
  try {
    return await work();
  } catch (error) {
    const words = startWords(error, data);
    if (words === null) throw error;
    write(`${words}\n`);
    return 1;
  }
}

/** Says why a command does nothing. */
export function refuse(words: string): 1 {
  write(`${words}\n`);
  return 1;
}
