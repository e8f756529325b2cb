/** Lets Node.js itself take the types out of what Jest loads. */
import { stripTypeScriptTypes } from "node:module";

export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
