import { PEOPLE } from "../support/site";
import { seePages } from "./every-page";

seePages("of everybody else", ({ who }) => who !== PEOPLE.manager);
