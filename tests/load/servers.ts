import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { freePort } from "../support/harness/free-port";

/** What a process has used since it began: milliseconds of CPU of all its threads, and bytes of memory now. */
interface Used {
  cpu: number;
  memory: number;
}

export interface Measured {
  name: string;
  origin: string;
  used(): Promise<Used>;
  stop(): Promise<void>;
}

/** A production server over a data folder that nobody else uses, from the build in `folder`. */
export async function startOurs({
  name,
  folder,
  data,
  secret,
  environment = {},
}: {
  name: string;
  folder: string;
  data: string;
  secret: string;
  environment?: Record<string, string>;
}): Promise<Measured> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = fork("build/process/serve.js", {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: ["--import", path.resolve("tests/load/probe.mjs"), ...flags()],
    env: {
      ...process.env,
      NODE_ENV: "production",
      // As where it is installed: threads share what they hand back.
      MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? "2",
      PORT: String(port),
      HOST: "127.0.0.1",
      FIRSTHAND_ORIGIN: origin,
      FIRSTHAND_SECRET: secret,
      FIRSTHAND_DATA: data,
      FIRSTHAND_LOG_LEVEL: process.env.BENCH_LOG_LEVEL ?? "silent",
      // Each page is asked for by one person, as often as it goes.
      FIRSTHAND_REQUESTS_PER_SECOND: "999999",
      ...environment,
    },
  });
  const server = measured(name, origin, child);
  try {
    await answers(`${origin}/readyz`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Flags for Node, such as those that write a profile. */
function flags(): string[] {
  return (process.env.BENCH_NODE_FLAGS ?? "").split(" ").filter((flag) => flag !== "");
}

export function measured(name: string, origin: string, child: ChildProcess): Measured {
  return {
    name,
    origin,
    async used() {
      child.send("used");
      const [used] = (await once(child, "message")) as [Used];
      return used;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within 60 s.`);
}
