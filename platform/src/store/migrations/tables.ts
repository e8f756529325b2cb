/** Table options that Kysely's builder does not have. */
import {
  type CreateTableNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  sql,
  type UnknownRow,
} from "kysely";

/** SQLite stores the rows of such a table in its primary key, so that an insert writes one tree less. */
export const byPrimaryKey = sql`without rowid`;

/** Removes the options that only SQLite supports, for other databases. */
export class WithoutSqliteOptions implements KyselyPlugin {
  readonly #transformer = new (class extends OperationNodeTransformer {
    protected override transformCreateTable(node: CreateTableNode): CreateTableNode {
      const { endModifiers: _, ...portable } = super.transformCreateTable(node);
      return portable;
    }
  })();

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node.kind === "CreateTableNode" ? this.#transformer.transformNode(node) : node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}
