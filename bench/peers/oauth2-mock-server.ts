/** Runs `oauth2-mock-server` with default settings, but with an ES256 key instead of RSA. It accepts any client. */
import { OAuth2Server } from "oauth2-mock-server";

const server = new OAuth2Server();
await server.issuer.keys.generate("ES256");
await server.start(0, "127.0.0.1");
process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
