interface RemixContext {
  basename?: string;
}

/** A path of this installation as the browser asks for it on this page: with the base that says as whom. */
export function addressOf(path: string): string {
  const { __remixContext: context } = globalThis as { __remixContext?: RemixContext };
  const base = context?.basename ?? "/";
  if (base === "/" || path.startsWith(`${base}/`)) return path;
  return base + path;
}
