/** How names of the SDK follow from names of the API. */

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** `client_id` → `clientId`; names without underscore stay. */
export const fieldName = (wireName: string): string =>
  wireName.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A model's name where a value stands: its first word in lower case. `IDVDataInternal` → `idvDataInternal`. */
export const valueName = (model: string): string =>
  model.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+/, (word) => word.toLowerCase());

/** What the official SDK calls the member `key` of a result in JSON: `v3StartResponse` → `V3StartResponse`. */
export const envelopeName = upperFirst;

export const methodName = (operationId: string): string => lowerFirst(operationId);
export const functionName = (namespace: string, operationId: string): string => namespace + upperFirst(operationId);
export const namespaceClass = (namespace: string): string => upperFirst(namespace);
/** What a method resolves to. */
export const resultName = (operationId: string): string => `${operationId}Response`;
/** All arguments of an operation with path or query ones. */
export const argumentsName = (operationId: string): string => `${operationId}Request`;
/** The constant that tells what a model looks like at run time. */
export const shapeName = (model: string): string => `${valueName(model)}Shape`;
/** The constant that describes an operation to the pipeline. */
export const recordName = (operationId: string): string => `${valueName(operationId)}Operation`;
