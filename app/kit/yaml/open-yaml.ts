import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
  YAMLParseError,
} from "yaml";

/**
 * Reads a text of YAML. Keys that stand twice are among its errors, as `DUPLICATE_KEY`: the library would compare each key with all
 * others, which takes seconds in a long file.
 */
export function openYaml(text: string) {
  const lineCounter = new LineCounter();
  const options = { keepSourceTokens: true, prettyErrors: false, uniqueKeys: false, lineCounter };
  const document = parseDocument(text, options);
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const [from, to] = key.range ?? [0, 0];
        if (seen.has(key.value))
          document.errors.push(
            new YAMLParseError([from, to], "DUPLICATE_KEY", "Map keys must be unique"),
          );
        seen.add(key.value);
      }
    },
  });
  document.errors.sort((one, other) => one.pos[0] - other.pos[0]);
  return { document, lineCounter };
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
  try {
    return { map: contents, value: document.toJS({ maxAliasCount: 20 }) as Keys["value"], twice };
  } catch {
    return null;
  }
}

/** What a text says by its keys. Null where that cannot be told, or one stands twice. */
export function keysIn(text: string): Keys["value"] | null {
  const keys = openKeys(text);
  return keys && !keys.twice ? keys.value : null;
}
