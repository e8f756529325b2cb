/** The limit for any call with a JSON body: reads the body and answers the text it was given as its argument. */
import { serveBare } from "./bare-server.ts";

const [, , constant = "{}"] = process.argv;

serveBare(() => constant);
