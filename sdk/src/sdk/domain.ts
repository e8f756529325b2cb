// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import {
  v3DomainIDRequestOperation,
  v3DomainLinkRequestOperation,
  v3DomainConfirmLinkRequestOperation,
  v3DomainLinkedRequestOperation,
  v3DomainUnlinkRequestOperation,
} from "../internal/operations.ts";

import { run } from "../internal/pipeline.ts";
import { ClientSDK, type RequestOptions } from "../lib/sdks.ts";
import type * as components from "../models/components/index.ts";
import type * as operations from "../models/operations/index.ts";

/** The operations of the namespace `domain`, as methods that throw on failure. */
export class Domain extends ClientSDK {
  /** Read your own domain. `GET /v3/domain/id` @throws ProveError */
  v3DomainIDRequest(options?: RequestOptions): Promise<operations.V3DomainIDRequestResponse> {
    return run<operations.V3DomainIDRequestResponse>(this, v3DomainIDRequestOperation, {}, options);
  }

  /** Ask another domain for a link. `POST /v3/domain/link` @throws ProveError */
  v3DomainLinkRequest(
    request?: components.V3DomainLinkRequest,
    options?: RequestOptions,
  ): Promise<operations.V3DomainLinkRequestResponse> {
    return run<operations.V3DomainLinkRequestResponse>(this, v3DomainLinkRequestOperation, { body: request }, options);
  }

  /** Accept the link that another domain asked for. `POST /v3/domain/confirm-link` @throws ProveError */
  v3DomainConfirmLinkRequest(
    request?: components.V3DomainConfirmLinkRequest,
    options?: RequestOptions,
  ): Promise<operations.V3DomainConfirmLinkRequestResponse> {
    return run<operations.V3DomainConfirmLinkRequestResponse>(
      this,
      v3DomainConfirmLinkRequestOperation,
      { body: request },
      options,
    );
  }

  /** List the links of your domain, and those that are asked for. `GET /v3/domain/linked` @throws ProveError */
  v3DomainLinkedRequest(options?: RequestOptions): Promise<operations.V3DomainLinkedRequestResponse> {
    return run<operations.V3DomainLinkedRequestResponse>(this, v3DomainLinkedRequestOperation, {}, options);
  }

  /** Drop a link, or a request for one. `POST /v3/domain/unlink` @throws ProveError */
  v3DomainUnlinkRequest(
    request?: components.V3DomainUnlinkRequest,
    options?: RequestOptions,
  ): Promise<operations.V3DomainUnlinkRequestResponse> {
    return run<operations.V3DomainUnlinkRequestResponse>(
      this,
      v3DomainUnlinkRequestOperation,
      { body: request },
      options,
    );
  }
}
