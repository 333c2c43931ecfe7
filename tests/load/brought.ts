import path from "node:path";
import { runCopy } from "~/process/backup/copy-command";

/** Copies a file's database to the address of an empty one on a server, as `npm run copy` does. Throws what that says. */
export async function bringTo(from: string, to: string): Promise<void> {
  const data = path.dirname(from);
  let said = "";
  const code = await runCopy(["--from", from, "--to", to], {
    data,
    now: new Date(),
    write: (text) => void (said += text),
    imagesOf: () => Promise.resolve({ images: { has: () => Promise.resolve(true) }, folder: data }),
  });
  if (code !== 0) throw new Error(said);
}
