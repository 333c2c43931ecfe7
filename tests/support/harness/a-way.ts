import { once } from "node:events";
import { createServer, connect, type AddressInfo, type Socket } from "node:net";

/** The way to a PostgreSQL server, which a test cuts and mends. Without it, all is as if the server were away. */
export async function aWayTo(url: string) {
  const behind = new URL(url.replace("@/", "@localhost/"));
  const folder = behind.searchParams.get("host");
  const port = behind.port || "5432";
  const open = new Set<Socket>();
  let left = Infinity;
  let wasCut = () => {};
  const cut = async () => {
    left = Infinity;
    const closed = once(door, "close");
    door.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  const door = createServer((near) => {
    const far = folder
      ? connect(`${folder}/.s.PGSQL.${port}`)
      : connect(Number(port), behind.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
      one.on("data", ({ length }) => {
        if ((left -= length) < 0) void cut().then(wasCut);
      });
    }
  });
  const listen = async (at: number) => {
    door.listen(at, "127.0.0.1");
    await once(door, "listening");
    return (door.address() as AddressInfo).port;
  };
  const at = await listen(0);
  behind.searchParams.delete("host");
  behind.hostname = "127.0.0.1";
  behind.port = String(at);
  return {
    url: behind.href,
    cut,
    /** Cuts it once so many more bytes have gone along it, and resolves then. */
    cutAfter(bytes: number): Promise<void> {
      left = bytes;
      return new Promise((resolve) => (wasCut = resolve));
    },
    mend: () => listen(at),
    async close() {
      door.close();
      for (const socket of open) socket.destroy();
    },
  };
}
