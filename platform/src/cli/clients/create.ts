/** `prove-platform clients create` */
import { createClient } from "../../admin/clients.ts";
import { products } from "../../store/rows/clients.ts";
import { administrative } from "../command.ts";
import { oneOf } from "../kinds.ts";
import { SHOWN_ONCE } from "./parameters.ts";

export const command = administrative({
  about: "make an OAuth client and print its secret, once",
  inputs: {
    options: {
      domain: { value: "DOMAIN", about: "id or name of its domain; needed where there are several" },
      product: {
        value: "PRODUCT",
        about: `${products.join(", ")}; needed in live domains, and in sandbox ones any if left out`,
        kind: oneOf(products),
      },
      id: { value: "ID", about: "its client_id; a random one if left out" },
    },
  },
  run: async (administration, wanted) => ({ printed: await createClient(administration, wanted), note: SHOWN_ONCE }),
});
