import { parseArgs } from "node:util";
import { TOKEN_NAME_LENGTH } from "~/directory/rules/limits";
import { MOST_API_TOKENS } from "~/gate/rules/limits";
import { SCOPES, type Scope } from "~/gate/rules/scopes";
import { makeApiToken } from "~/gate/services/tokens/tokens.server";
import type { NewId } from "~/kit/http/form-id";
import { Refusal } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { SYSTEM } from "~/ledger/services/record-decision.server";
import { findCompanyByKey } from "~/people/queries/organisation";
import { openServed, placeOf, type Terminal } from "./open-served";
import { newId } from "~db/ids";
import type { Store } from "~db/store";

interface TokenTerminal extends Terminal {
  /** Waits so many milliseconds. */
  pause: (milliseconds: number) => Promise<unknown>;
}

interface Asked {
  key: string;
  name: string;
  scopes: readonly Scope[];
}

/** Makes a token while the server runs or not, and prints it; returns what the process ends with. */
export async function runToken(args: readonly string[], terminal: TokenTerminal): Promise<0 | 1> {
  const refuse = (words: string) => {
    terminal.write(`${words}\n`);
    return 1 as const;
  };
  const asked = askedIn(args);
  if (!asked) return refuse(m.process_token_usage());
  const where = placeOf(terminal);
  if (!where.ok) return refuse(where.words);
  const opened = await openServed(where.place, { makes: false, pause: terminal.pause });
  if (!opened.ok) return refuse(opened.words);
  try {
    return await make(opened.store, asked, terminal);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message);
    throw error;
  } finally {
    await opened.close();
  }
}

/** What the arguments ask for; null where that can’t be read. */
function askedIn(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        company: { type: "string" },
        name: { type: "string", default: "npm run token" },
        scopes: { type: "string", default: "gate" },
      },
    });
    const name = values.name.trim();
    const scopes = values.scopes.split(",").map((each) => each.trim());
    const known = SCOPES.filter((scope) => scopes.includes(scope));
    const isGood =
      name !== "" && name.length <= TOKEN_NAME_LENGTH && known.length === scopes.length;
    return values.company && isGood ? { key: values.company, name, scopes: known } : null;
  } catch {
    return null;
  }
}

async function make(store: Store, { key, name, scopes }: Asked, { now, write }: Terminal) {
  const company = await findCompanyByKey(store.read, key);
  if (!company) {
    write(`${m.process_token_no_company({ key })}\n`);
    return 1;
  }
  const id = newId(now) as NewId;
  const made = await makeApiToken({ store, company, by: SYSTEM, now, id, name, scopes });
  if (!made.ok) {
    write(`${m.process_token_too_many({ count: numberText(MOST_API_TOKENS) })}\n`);
    return 1;
  }
  write(`${m.process_token_made({ company: company.name })}\n\n  ${made.token}\n\n`);
  write(`${m.process_token_kept()}\n`);
  return 0;
}
