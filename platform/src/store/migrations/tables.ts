/** Shapes of tables that the builder has no word for. */
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

/** SQLite keeps such a table in its primary key, so that a new row writes one tree less. */
export const byPrimaryKey = sql`without rowid`;

/** For databases other than SQLite: the same tables without the words that only SQLite knows. */
export class WithoutSqliteWords implements KyselyPlugin {
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
