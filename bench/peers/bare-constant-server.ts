/** Upper bound for any call with a JSON body: reads the body and returns the text of its argument. */
import { serveBare } from "./bare-server.ts";

const [, , constant = "{}"] = process.argv;

serveBare(() => constant);
