import type { Store } from "~db/store";

/** Does two things at once, of which the first is the first to write: the second begins when the first asks for its turn. */
export async function atOnce<One, Other>(
  store: Store,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<[One, Other]> {
  const { write } = store;
  const asked = new Promise<void>((resolve) => {
    store.write = (work) => {
      store.write = write;
      resolve();
      return write(work);
    };
  });
  const first = one();
  // What ends without writing has nothing to come before.
  await Promise.race([asked, first]);
  return await Promise.all([first, other()]);
}
