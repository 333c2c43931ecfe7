import { connection } from "./start";

const MARK = "loaded-again-for";

/**
 * For `lazy`: a part of a page whose script comes after the page. Without a connection it waits for one. Where the server answers and
 * the script does not come, a newer version has taken it away: the page is loaded again, once.
 */
export async function partOf<Part>(load: () => Promise<Part>): Promise<Part> {
  if (typeof window === "undefined") return load();
  let tries = 0;
  let part: Part | undefined;
  const ask = async () => {
    tries += 1;
    try {
      part = await load();
    } catch (error) {
      if (tries > 1 && (await connection.isReachable())) loadAgainOnce();
      throw error;
    }
    return { ok: true, response: new Response() } as const;
  };
  await connection.reach(ask, null, "part");
  sessionStorage.removeItem(MARK);
  return part as Part;
}

function loadAgainOnce() {
  const here = window.location.href;
  if (sessionStorage.getItem(MARK) === here) return;
  sessionStorage.setItem(MARK, here);
  window.location.reload();
}
