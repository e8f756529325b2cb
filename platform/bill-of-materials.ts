/** The bundle's bill of materials in CycloneDX, and the license texts that its tool collects. */

/** The part of a CycloneDX document that this program reads. */
export interface BillOfMaterials {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
}

interface Component {
  readonly "bom-ref": string;
  /** The scope of its name. */
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string; readonly name?: string } }[];
  /** The license files of the package, in base64. */
  readonly evidence?: { readonly licenses?: readonly { readonly license: { readonly text: { content: string } } }[] };
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn?: readonly string[];
}

/** Leaves out this project's own packages: no registry has them, and the license of the package covers them. */
export function librariesOnly(bill: BillOfMaterials, own: ReadonlySet<string>): BillOfMaterials {
  const isOwn = new Set(bill.components.filter((part) => own.has(nameOf(part))).map((part) => part["bom-ref"]));
  const dependsOn = new Map(bill.dependencies.map((dependency) => [dependency.ref, dependency.dependsOn ?? []]));
  const librariesOf = (ref: string): readonly string[] =>
    (dependsOn.get(ref) ?? []).flatMap((other) => (isOwn.has(other) ? librariesOf(other) : [other]));
  return {
    ...bill,
    components: bill.components.filter((part) => !isOwn.has(part["bom-ref"])),
    dependencies: bill.dependencies
      .filter(({ ref }) => !isOwn.has(ref))
      .map(({ ref }) => ({ ref, dependsOn: [...new Set(librariesOf(ref))] })),
  };
}

/** Scanners need no texts. */
export const withoutTexts = (bill: BillOfMaterials): BillOfMaterials => ({
  ...bill,
  metadata: { ...bill.metadata, component: withoutText(bill.metadata.component) },
  components: bill.components.map(withoutText),
});

function withoutText(component: Component): Component {
  const { evidence: _evidence, ...rest } = component;
  return rest;
}

/** One section per package and version, as a file for people. */
export function licenseTexts({ components }: BillOfMaterials): string {
  const sections = new Map(components.map((part) => [`${nameOf(part)} ${part.version}`, part]));
  return [...sections]
    .map(([title, part]) => `${title} (${licenseOf(part)})\n\n${textsOf(part)}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
}

const nameOf = ({ group, name }: Component): string => (group ? `${group}/${name}` : name);

const licenseOf = ({ licenses = [] }: Component): string =>
  licenses.map(({ license }) => license?.id ?? license?.name).join(", ");

function textsOf({ evidence }: Component): string {
  const texts = (evidence?.licenses ?? []).map(({ license }) => Buffer.from(license.text.content, "base64").toString());
  return texts.map((text) => text.trim()).join("\n\n") || "The package contains no license file.";
}
