/* Importing this compiles the catalogue if it changed: what reads #messages comes after it. */
import { compileIfChanged } from "./compile.mjs";

await compileIfChanged();
