/*
 * The one way to keep what was derived. Nothing here is ever told that something has changed:
 * - What is kept for an object is forgotten with that object. Rules, rows and parsed texts are never changed but made anew, so
 *   what was made from them stays right for as long as anybody has them; a store's is forgotten when it is closed.
 * - What is kept under a stamp counts only for whoever asks with that stamp. The content's rises with all that is published, the
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
