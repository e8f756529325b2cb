/** Derives names in the SDK from names in the API. */

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** `client_id` → `clientId`; names without underscores are unchanged. */
export const fieldName = (wireName: string): string =>
  wireName.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Returns the variable name for a model, its first word in lower case: `IDVDataInternal` → `idvDataInternal`. */
export const valueName = (model: string): string =>
  model.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+/, (word) => word.toLowerCase());

/** Returns the official SDK's JSON name of a result's member: `v3StartResponse` → `V3StartResponse`. */
export const envelopeName = upperFirst;

export const methodName = (operationId: string): string => lowerFirst(operationId);
export const functionName = (namespace: string, operationId: string): string => namespace + upperFirst(operationId);
export const namespaceClass = (namespace: string): string => upperFirst(namespace);
/** Name of the type to which a method resolves. */
export const resultName = (operationId: string): string => `${operationId}Response`;
/** Name of the type that combines all arguments of an operation with path or query parameters. */
export const argumentsName = (operationId: string): string => `${operationId}Request`;
/** Name of the constant that describes a model at run time. */
export const shapeName = (model: string): string => `${valueName(model)}Shape`;
/** Name of the constant that describes an operation to the pipeline. */
export const recordName = (operationId: string): string => `${valueName(operationId)}Operation`;
