/*
 * The one way to keep what was derived. Nothing here is ever told that something has changed:
 * - What is kept for an object is forgotten with that object. Rules, rows and parsed texts are replaced, never changed, so
 *   what was made from them stays right for as long as anybody has them; a store's is forgotten when it is closed.
 * - What is kept under a stamp counts only for callers with that stamp. The content's rises with all that is published, the
 *   playbook and the policy included; what is also derived from facts about people keeps the number of the last change that it
 *   knows of, and asks `changedSince` for those that came after.
 */

/** What `make` makes of an object, made once for each. */
export function madeOnce<From extends object, Made>(
  make: (from: From) => Made,
): (from: From) => Made {
  const known = new WeakMap<From, Made>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const made = make(from);
    known.set(from, made);
    return made;
  };
}

/** What is kept for an owner by name, the newest of each name, with the stamp of what it was derived from where there is one. */
export function remembered<Owner extends object, Value>() {
  const keptFor = madeOnce((_: Owner) => new Map<string, { value: Value; stamp: Stamp }>());
  return {
    recall(owner: Owner, name: string, stamp?: Stamp): Value | undefined {
      const kept = keptFor(owner).get(name);
      return kept?.stamp === stamp ? kept?.value : undefined;
    },
    keep(owner: Owner, name: string, value: Value, stamp?: Stamp): Value {
      keptFor(owner).set(name, { value, stamp });
      return value;
    },
  };
}

type Stamp = string | number | undefined;

/**
 * What is kept by name as long as there is room: all of it is `most` large together, in whatever `keep` is told, and what was recalled
 * longest ago goes first. What is larger than an eighth of the room is not kept, so that one thing does not drive out all others.
 */
export function keptWithin<Value extends object>(most: number) {
  const kept = new Map<string, { value: Value; size: number }>();
  let total = 0;
  const forget = (name: string) => {
    total -= kept.get(name)?.size ?? 0;
    kept.delete(name);
  };
  return {
    recall(name: string): Value | undefined {
      const found = kept.get(name);
      if (!found) return undefined;
      kept.delete(name);
      kept.set(name, found);
      return found.value;
    },
    keep(name: string, value: Value, size: number): Value {
      forget(name);
      if (size > most / 8) return value;
      kept.set(name, { value, size });
      total += size;
      for (const oldest of kept.keys()) {
        if (total <= most) break;
        forget(oldest);
      }
      return value;
    },
    /** How large all that is kept is together. */
    get size(): number {
      return total;
    },
  };
}
