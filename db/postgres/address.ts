/** Whether it is the address of a database on a PostgreSQL server. */
export function isPostgresAddress(text: string): boolean {
  const url = read(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

/** Server and database, as they may be shown: without user and password. */
export function shownAddress(text: string): string {
  const url = read(text);
  if (!url) return "PostgreSQL";
  const host = url.searchParams.get("host") ?? url.host;
  return `${host}${url.pathname}`;
}

/** With a stand-in for the host where there is none, as for a server's socket. */
function read(text: string): URL | null {
  const whole = text.replace("@/", "@localhost/");
  return URL.canParse(whole) ? new URL(whole) : null;
}
