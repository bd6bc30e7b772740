/**
 * PostgreSQL only: up to which sequence a table is complete, whatever transactions still run.
 *
 * Sequence order is not commit order. So each transaction, before its first row gets a number, takes a shared
 * advisory lock whose key holds the newest number given out so far, its floor: all of its rows lie above it. A reader
 * first reads the newest number, then the lowest floor that is still held; whatever lies at or below both is there for
 * good, or never will be. The lock is released after the commit is visible. Nothing of this is stored, so that a
 * restored backup, with its transaction numbers begun anew, reads the same.
 */
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"

/** The tables with a horizon; the number marks their locks in the upper 16 bits of the key. */
const marks = { facts: 0x4956, audit_events: 0x4957 } as const
export type TableWithHorizon = keyof typeof marks

/** Makes the trigger that holds the floor and the function that finds the horizon. */
export const install = (sql: SqlClient, table: TableWithHorizon): Effect.Effect<void, SqlError> =>
  sql.onDialectOrElse({
    pg: () =>
      Effect.gen(function* () {
        for (const statement of statements(table, marks[table])) yield* sql.unsafe(statement)
      }),
    orElse: () => Effect.void
  })

const statements = (table: TableWithHorizon, mark: number): ReadonlyArray<string> => [
  `create function intervisit_hold_${table}_floor() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock_shared(
      (${mark}::bigint << 48) | (select case when is_called then last_value else 0 end from ${table}_sequence_seq)
    );
    return null;
  end $$`,
  // A statement's BEFORE trigger runs before its first row is made, hence before the first number is taken.
  `create trigger hold_floor before insert on ${table} for each statement
    execute function intervisit_hold_${table}_floor()`,
  `create function intervisit_${table}_horizon() returns bigint language plpgsql as $$
  declare newest bigint; lowest bigint;
  begin
    select case when is_called then last_value else 0 end into newest from ${table}_sequence_seq;
    select min((classid::bigint << 32 | objid::bigint) & 281474976710655) into lowest from pg_locks
    where locktype = 'advisory' and objsubid = 1 and classid::bigint >> 16 = ${mark}
      and database = (select oid from pg_database where datname = current_database());
    return least(newest, coalesce(lowest, newest));
  end $$`
]
