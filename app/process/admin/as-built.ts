import { sourcesHash } from "~/process/tooling/freshness.mjs";

// Imported before anything else: what this command derives is what the program that is built from the same sources would.
globalThis.FIRSTHAND_PROGRAM ??= sourcesHash();
