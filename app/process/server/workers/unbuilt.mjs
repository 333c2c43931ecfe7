/* The same worker from its sources, for tests: a thread does not take over what reads TypeScript. */
import { register } from "tsx/esm/api";

register();
const { default: work } = await import("./worker.ts");

export default work;
