import { shownAddress } from "./address";

export type Why =
  | "unreachable"
  | "password"
  | "missing"
  | "rights"
  | "tls"
  | "read-only"
  | "full"
  | "newer"
  | "in-use";

/** The database cannot be opened, and the person at the keyboard can do something about it. Never names a password. */
export class DatabaseClosed extends Error {
  override readonly name = "DatabaseClosed";
  readonly server: string;
  constructor(
    readonly why: Why,
    url: string,
    readonly said: string,
  ) {
    super(`${why}: ${said}`);
    this.server = shownAddress(url);
  }
}
