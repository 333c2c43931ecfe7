/** What may be asked with a token. */
export const SCOPES = ["gate", "clearances", "people"] as const;

export type Scope = (typeof SCOPES)[number];

/** As they are stored: each once, in their order. */
export function scopesText(scopes: readonly Scope[]): string {
  return SCOPES.filter((scope) => scopes.includes(scope)).join(" ");
}

/** What a stored text says, without anything that it says and that there isn’t. */
export function scopesIn(text: string): Scope[] {
  const said = text.split(" ");
  return SCOPES.filter((scope) => said.includes(scope));
}
