import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
  YAMLParseError,
  type YAMLSeq,
} from "yaml";

/** Deeper than anything that is written by hand; what reads a value may go into it step by step. */
const DEEPEST = 100;

/**
 * Reads a text of YAML. Among its errors are aliases, as `BAD_ALIAS`: a few lines of them can stand for millions of values. So are
 * keys that stand twice, as `DUPLICATE_KEY`: the library would compare each key with all others, which takes seconds in a long file.
 */
export function openYaml(text: string) {
  try {
    return parsed(text);
  } catch (error) {
    // Nested so deeply that the library’s own steps into it do not fit.
    if (!(error instanceof RangeError)) throw error;
    const { document, lineCounter } = parsed("");
    document.errors.push(tooDeep([0, 0]));
    return { document, lineCounter };
  }
}

function parsed(text: string) {
  const lineCounter = new LineCounter();
  const options = { keepSourceTokens: true, prettyErrors: false, uniqueKeys: false, lineCounter };
  const document = parseDocument(text, options);
  const { errors } = document;
  /** Goes on into a list or a map unless it lies too deep. */
  const within = ({ range }: YAMLMap | YAMLSeq, path: readonly unknown[]) => {
    if (path.length < DEEPEST) return undefined;
    const [from, to] = range ?? [0, 0];
    errors.push(tooDeep([from, to]));
    return visit.BREAK;
  };
  visit(document, {
    Alias(_, { range }) {
      const [from, to] = range ?? [0, 0];
      errors.push(new YAMLParseError([from, to], "BAD_ALIAS", "Aliases are not read"));
    },
    Seq: (_, list, path) => within(list, path),
    Map(_, map, path) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const [from, to] = key.range ?? [0, 0];
        if (seen.has(key.value))
          errors.push(new YAMLParseError([from, to], "DUPLICATE_KEY", "Map keys must be unique"));
        seen.add(key.value);
      }
      return within(map, path);
    },
  });
  errors.sort((one, other) => one.pos[0] - other.pos[0]);
  // What else is said of such a text is about where its reading ended.
  const deep = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (deep) document.errors = [deep];
  return { document, lineCounter };
}

function tooDeep(at: [number, number]) {
  return new YAMLParseError(at, "RESOURCE_EXHAUSTION", "Nested too deeply");
}

export interface Keys {
  /** Null where nothing is written yet. */
  map: YAMLMap | null;
  value: { [key: string]: unknown };
  /** Whether a key stands twice in the same place. */
  twice: boolean;
}

/** A text of `key: value` lines, or one that holds no value yet. Null where it cannot be read, or holds something else. */
export function openKeys(text: string): Keys | null {
  const { document } = openYaml(text);
  const { contents, errors } = document;
  const twice = errors.length > 0;
  if (errors.some(({ code }) => code !== "DUPLICATE_KEY")) return null;
  if (contents === null || (isScalar(contents) && contents.source === ""))
    return { map: null, value: {}, twice };
  if (!isMap(contents)) return null;
  return { map: contents, value: document.toJS() as Keys["value"], twice };
}

/** What a text says by its keys. Null where that cannot be told, or one stands twice. */
export function keysIn(text: string): Keys["value"] | null {
  const keys = openKeys(text);
  return keys && !keys.twice ? keys.value : null;
}
