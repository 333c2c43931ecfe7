/** A file to keep, whole or as it comes; no cache does. `cookie` is what it remembers in the browser. */
export function download(
  body: string | ReadableStream,
  {
    name,
    type = "text/csv",
    cookie = null,
  }: { name: string; type?: string; cookie?: string | null },
): Response {
  const headers = new Headers({
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  if (cookie !== null) headers.append("Set-Cookie", cookie);
  return new Response(body, { headers });
}
