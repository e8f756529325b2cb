/** Lets Node.js strip the types of the modules that Jest loads. */
import { stripTypeScriptTypes } from "node:module";

export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
