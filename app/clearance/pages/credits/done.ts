/** What the address of a page of credits says was just done. */
export function doneIn(request: Request): "given" | "ended" | null {
  const params = new URL(request.url).searchParams;
  return params.has("given") ? "given" : params.has("ended") ? "ended" : null;
}
