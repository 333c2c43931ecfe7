/* Work that does not end well, for what watches over it. */
import { threadId } from "node:worker_threads";

export default async function work({ name, input }) {
  if (name === "echo") return input;
  if (name === "thread") return threadId;
  if (name === "hang") for (;;);
  if (name === "fill") for (const all = []; ;) all.push(new Array(100_000).fill(Math.random()));
  if (name === "sleep") await new Promise((resolve) => setTimeout(resolve, input));
  if (name === "fail") throw new Error("It failed.");
  if (name === "exit") process.exit(3);
  return null;
}
