import { PEOPLE } from "../support/site";
import { seePages } from "./every-page";

seePages("of managers", ({ who }) => who === PEOPLE.manager);
