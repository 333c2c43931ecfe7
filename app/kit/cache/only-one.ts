const ALL = Symbol.for("firsthand.only-one");

const all = ((globalThis as { [ALL]?: Map<string, unknown> })[ALL] ??= new Map());

/**
 * What a process has one of, by its name. The pages and the program around them are built apart, and each has its own copy of every
 * module: whose turn it is, and what is large or takes long to make, they share.
 */
export function onlyOne<Value>(name: string, make: () => Value): Value {
  if (!all.has(name)) all.set(name, make());
  return all.get(name) as Value;
}
