import type { Scope } from "~/gate/rules/scopes";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";

/** What a token may be used to ask. */
export const SCOPE_WORDS = wordTable<Scope, string>({
  gate: () => m.gate_tokens_scope_gate(),
  clearances: () => m.gate_tokens_scope_clearances(),
  people: () => m.gate_tokens_scope_people(),
});
