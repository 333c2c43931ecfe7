/** The document behind a passage, and where it can be read. */
interface Source {
  name: string;
  url: string;
}

/** Sources as the form shows them: a line each, the name and then the address. */
export function sourceLines(sources: readonly Source[]): string {
  return sources.map(({ name, url }) => `${name} ${url}`.trim()).join("\n");
}

/** The sources that lines say. A line that ends in no address is a source without one. */
export function sourcesIn(lines: string): Source[] {
  return lines
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const url = /(?:^|\s)([a-z][a-z0-9+.-]*:\S*)$/i.exec(line)?.[1] ?? "";
      return { name: line.slice(0, line.length - url.length).trim(), url };
    });
}
